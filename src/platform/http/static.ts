import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../../config/config.js';

const PAGE = 'index.html';
/** Vite puts a hash of the contents into these names, so a copy never grows old. */
const HASHED = /^assets\//;

function filesOf(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Set(names);
}

/** The path of a request inside the folder, or null for what no file name looks like. */
function wanted(request: FastifyRequest): string | null {
  const path = request.url.split('?', 1)[0] ?? '/';
  try {
    return decodeURIComponent(path).replace(/^\/+/, '');
  } catch {
    return null;
  }
}

/**
 * Serves the built site: files as they are, with the `.br` and `.gz` copies made at build; every other address
 * without a file extension is a page of the site and gets `index.html`. Addresses under /api stay with the API.
 * Without a built site (tests of the API, development behind vite) nothing is installed.
 */
export async function installStatic(app: NestFastifyApplication, config: Pick<AppConfig, 'publicDir'>): Promise<void> {
  const { publicDir } = config;
  if (!existsSync(join(publicDir, PAGE))) return;
  const http: FastifyInstance = app.getHttpAdapter().getInstance();
  const files = filesOf(publicDir);
  await http.register(fastifyStatic, { root: publicDir, serve: false, preCompressed: true, cacheControl: false });

  const send = (reply: FastifyReply, file: string): FastifyReply => {
    const caching = HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.header('Cache-Control', caching).sendFile(file);
  };

  http.get('/*', (request, reply) => {
    const path = wanted(request);
    if (path === null || path === 'api' || path.startsWith('api/')) return reply.callNotFound();
    if (files.has(path)) return send(reply, path);
    const looksLikeFile = /\.[a-z0-9]+$/i.test(path);
    return looksLikeFile ? reply.callNotFound() : send(reply, PAGE);
  });
}
