import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBareApp, type BareApp } from '../../support/bare-app.js';

const PAGE = '<!doctype html><title>讲堂</title>';
const SCRIPT = `console.log('${'讲'.repeat(2000)}');`;

describe('the built site', () => {
  let app: BareApp;
  beforeAll(async () => {
    app = await startBareApp({
      site: (folder) => {
        mkdirSync(join(folder, 'assets'), { recursive: true });
        writeFileSync(join(folder, 'index.html'), PAGE);
        writeFileSync(join(folder, 'seal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
        writeFileSync(join(folder, '.built-from'), 'secret');
        const script = join(folder, 'assets/index-abc123.js');
        writeFileSync(script, SCRIPT);
        writeFileSync(`${script}.br`, brotliCompressSync(SCRIPT));
        writeFileSync(`${script}.gz`, gzipSync(SCRIPT));
      },
    });
  });
  afterAll(() => app.close());

  it('is served at the root, checked again by the browser at every visit', async () => {
    const answer = await app.http.get('/');
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(PAGE);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['cache-control']).toBe('no-cache');
    const again = await app.http.get('/').set('If-None-Match', answer.headers['etag'] as string);
    expect(again.status).toBe(304);
  });

  it('answers every page address with the application', async () => {
    const answer = await app.http.get('/classes/12?tab=people');
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(PAGE);
  });

  it('keeps hashed files for a year and sends the copies compressed at build', async () => {
    for (const [accepted, sent] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ]) {
      const answer = await app.http.get('/assets/index-abc123.js').set('Accept-Encoding', accepted as string);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-encoding']).toBe(sent);
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers['content-type']).toContain('javascript');
    }
    const vary = await app.http.get('/assets/index-abc123.js').set('Accept-Encoding', 'gzip');
    expect(vary.headers['vary']).toMatch(/accept-encoding/i);
    expect(vary.text).toBe(SCRIPT);
  });

  it('answers HEAD without a body', async () => {
    const answer = await app.http.head('/assets/index-abc123.js').set('Accept-Encoding', 'identity');
    expect(answer.status).toBe(200);
    expect(Number(answer.headers['content-length'])).toBe(Buffer.byteLength(SCRIPT));
  });

  it('does not answer missing files, hidden files, other folders or API addresses with the application', async () => {
    for (const path of [
      '/assets/missing.js',
      '/.built-from',
      '/../package.json',
      '/%2e%2e%2fpackage.json',
      '/%zz',
      '/api',
      '/api/nothing',
    ]) {
      const answer = await app.http.get(path);
      expect([path, answer.text.includes(PAGE)]).toEqual([path, false]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });
});
