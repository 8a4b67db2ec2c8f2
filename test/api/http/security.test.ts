import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Limited } from '../../../src/platform/http/rate-limit.decorator.js';
import { startBareApp, type BareApp } from '../../support/bare-app.js';

const textBody = z.strictObject({ text: z.string() });

@Controller('probe')
class ProbeController {
  @Get()
  read() {
    return { read: true };
  }

  @Post()
  @HttpCode(200)
  write(@Body({ schema: textBody }) body: z.infer<typeof textBody>) {
    return { length: body.text.length };
  }

  @Post('sign-in')
  @HttpCode(200)
  @Limited('sign-in')
  signIn() {
    return { in: true };
  }

  @Get('export')
  @Limited('expensive')
  export() {
    return { rows: 0 };
  }

  @Get('broken')
  broken() {
    throw new Error('the word nobody should see');
  }
}

describe('the frame around every answer', () => {
  let app: BareApp;
  beforeAll(async () => {
    app = await startBareApp({ controllers: [ProbeController], config: { signInRate: 3 } });
  });
  afterAll(() => app.close());

  it('sends the security headers with every answer, also with refusals', async () => {
    for (const path of ['/api/probe', '/api/nothing-here', '/api/probe/broken']) {
      const { headers } = await app.http.get(path);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('does not ask for HTTPS where it is not served, and does where it is', async () => {
    expect((await app.http.get('/api/probe')).headers['strict-transport-security']).toBeUndefined();
    const secure = await startBareApp({ controllers: [ProbeController], config: { secureCookie: true } });
    expect((await secure.http.get('/api/probe')).headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });

  it('allows no foreign origin to read', async () => {
    const answer = await app.http.get('/api/probe').set('Origin', 'https://elsewhere.example');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await app.http
      .options('/api/probe')
      .set('Origin', 'https://elsewhere.example')
      .set('Access-Control-Request-Method', 'POST');
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    expect(preflight.status).toBe(404);
  });

  it('refuses a change that another site sends', async () => {
    const foreign = await app.http.post('/api/probe').set('Sec-Fetch-Site', 'cross-site').send({ text: 'a' });
    expect(foreign.status).toBe(403);
    expect(foreign.body).toMatchObject({ status: 403, code: 'REQUEST.FOREIGN_ORIGIN' });
    const own = await app.http.post('/api/probe').set('Sec-Fetch-Site', 'same-origin').send({ text: 'a' });
    expect(own.status).toBe(200);
  });

  it('refuses a body of more than a megabyte with 413 and broken JSON with 400', async () => {
    const large = await app.http.post('/api/probe').send({ text: 'a'.repeat(1024 * 1024) });
    expect(large.status).toBe(413);
    expect(large.headers['content-type']).toContain('application/problem+json');
    const broken = await app.http.post('/api/probe').set('Content-Type', 'application/json').send('{"text":');
    expect(broken.status).toBe(400);
    expect(broken.headers['content-type']).toContain('application/problem+json');
  });

  it('tells nothing about an unforeseen error', async () => {
    const answer = await app.http.get('/api/probe/broken');
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'SERVER.UNFORESEEN' });
    expect(JSON.stringify(answer.body)).not.toContain('nobody should see');
  });

  it('limits sign-ins of one address and says when to come again', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await app.http.post('/api/probe/sign-in')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await app.http.post('/api/probe/sign-in');
    expect(refused.body).toMatchObject({ status: 429, code: 'REQUEST.TOO_MANY' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.http.get('/api/probe')).status).toBe(200);
  });

  it('counts expensive routes by session, so that a room behind one address is not one visitor', async () => {
    const as = (token: string) => app.http.get('/api/probe/export').set('Authorization', `Bearer ${token}`);
    const first = await Promise.all(Array.from({ length: 31 }, () => as('one')));
    expect(first.filter((answer) => answer.status === 429)).toHaveLength(1);
    expect((await as('two')).status).toBe(200);
  });
});
