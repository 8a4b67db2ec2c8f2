import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Milliseconds between two looks at connections that have become idle. */
const LOOK_EVERY = 50;

/**
 * A stop waits for requests under way. Their connections are kept alive by browsers and would hold the stop up for another
 * minute after the answer: while the server closes, each is ended as soon as it is idle.
 */
export function endIdleConnectionsWhileStopping(app: NestFastifyApplication): void {
  const http: FastifyInstance = app.getHttpAdapter().getInstance();
  let timer: NodeJS.Timeout | undefined;
  http.addHook('preClose', (done) => {
    timer = setInterval(() => http.server.closeIdleConnections(), LOOK_EVERY);
    done();
  });
  http.server.on('close', () => clearInterval(timer));
  http.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });
}
