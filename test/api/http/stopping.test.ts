import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { connect, type AddressInfo } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { startBareApp } from '../../support/bare-app.js';

@Controller('slow')
class SlowController {
  @Get()
  async answer() {
    await pause(300);
    return { answered: true };
  }
}

it('a stop lets a request under way finish, and does not wait for its kept connection', async () => {
  const app = await startBareApp({ controllers: [SlowController] });
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/api/slow', agent }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  await pause(100);
  const started = performance.now();
  await app.close();
  expect(await answered).toBe(200);
  expect(performance.now() - started).toBeLessThan(5_000);
  agent.destroy();
});

it('a stop does not wait for a connection on which nothing was ever said', async () => {
  const app = await startBareApp();
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  const silent = connect(port, '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  await pause(50);
  const started = performance.now();
  await app.close();
  expect(performance.now() - started).toBeLessThan(5_000);
  silent.destroy();
});
