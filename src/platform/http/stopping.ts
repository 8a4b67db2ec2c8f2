import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';

/** Milliseconds between two looks at connections that have become idle. */
const LOOK_EVERY = 50;

/**
 * A stop waits for requests under way. Their connections are kept alive by browsers and would hold the stop up for another
 * minute after the answer: while the server closes, each is ended as soon as it is idle. So is one that a browser has opened
 * ahead of need and said nothing on.
 */
export function endIdleConnectionsWhileStopping(app: NestFastifyApplication): void {
  const http: FastifyInstance = app.getHttpAdapter().getInstance();
  const open = new Set<Socket>();
  let timer: NodeJS.Timeout | undefined;
  http.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const endIdle = (): void => {
    http.server.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  http.addHook('preClose', (done) => {
    timer = setInterval(endIdle, LOOK_EVERY);
    done();
  });
  http.server.on('close', () => clearInterval(timer));
  http.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });
}
