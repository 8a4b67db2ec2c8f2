import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../../config/config.js';

const PAGE = 'index.html';
/** Vite puts a hash of the contents into these names, so a copy never grows old. */
const HASHED = /^assets\//;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The copies made at build, the smaller first. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

interface Copy {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly etag: string;
}

interface SiteFile {
  readonly type: string;
  readonly caching: string;
  readonly plain: Copy;
  readonly encoded: readonly { readonly name: string; readonly copy: Copy }[];
}

function copyOf(file: string): Copy {
  const { size, mtimeMs } = statSync(file);
  return {
    file,
    bytes: size,
    etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${extname(file).slice(1)}"`,
  };
}

/** All files of the site by their path, looked up once: nothing else on the disk can be asked for. */
function siteFiles(folder: string): ReadonlyMap<string, SiteFile> {
  const site = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || /\.(br|gz)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    site.set(path, {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      caching: HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      plain: copyOf(file),
      encoded: ENCODINGS.filter(({ suffix }) => existsSync(file + suffix)).map(({ name, suffix }) => ({
        name,
        copy: copyOf(file + suffix),
      })),
    });
  }
  return site;
}

/** The path of a request inside the site, or null when it cannot be read. */
function pathOf(request: FastifyRequest): string | null {
  try {
    return decodeURIComponent(request.url.split('?', 1)[0] ?? '').replace(/^\/+/, '');
  } catch {
    return null;
  }
}

function accepts(header: string | undefined, encoding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name, weight] = part.split(';');
    return name?.trim() === encoding && weight?.replace(/\s/g, '') !== 'q=0';
  });
}

function send(request: FastifyRequest, reply: FastifyReply, file: SiteFile): FastifyReply {
  const accepted = request.headers['accept-encoding'];
  const encoded = file.encoded.find(({ name }) => accepts(typeof accepted === 'string' ? accepted : undefined, name));
  const copy = encoded?.copy ?? file.plain;
  void reply.headers({ 'Cache-Control': file.caching, ETag: copy.etag, Vary: 'Accept-Encoding' });
  if (request.headers['if-none-match'] === copy.etag) return reply.status(304).send();
  if (encoded) void reply.header('Content-Encoding', encoded.name);
  void reply.headers({ 'Content-Type': file.type, 'Content-Length': copy.bytes });
  return request.method === 'HEAD' ? reply.send() : reply.send(createReadStream(copy.file));
}

/**
 * Serves the built site: files as they are, with the `.br` and `.gz` copies made at build; every other address without a
 * file extension is a page of the site and gets `index.html`. Addresses under /api stay with the API.
 * Without a built site (tests of the API, development behind vite) nothing is installed.
 */
export function installStatic(app: NestFastifyApplication, config: Pick<AppConfig, 'publicDir'>): void {
  if (!existsSync(join(config.publicDir, PAGE))) return;
  const site = siteFiles(config.publicDir);
  const page = site.get(PAGE);
  const http: FastifyInstance = app.getHttpAdapter().getInstance();
  http.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      const path = pathOf(request);
      if (path === null || path === 'api' || path.startsWith('api/')) return reply.callNotFound();
      const isPage = !(path.split('/').at(-1) ?? '').includes('.');
      const file = site.get(path) ?? (isPage ? page : undefined);
      return file ? send(request, reply, file) : reply.callNotFound();
    },
  });
}
