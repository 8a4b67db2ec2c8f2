import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** A reader that does not take what it is sent is cut off here; it comes back and gets the newest. */
const MAX_UNREAD_BYTES = 512 * 1024;

export interface StreamRouteConfig {
  readonly stream?: boolean;
}

/** The route answers with a stream that stays open: its end is no answer to time or to write down. */
export const Streams = (): MethodDecorator => RouteConfig({ stream: true } satisfies StreamRouteConfig);

/** One open stream of server-sent events. */
export interface EventStream {
  send(event: string, data: string, id?: number): void;
  end(): void;
}

/**
 * Turns this answer into a stream of server-sent events, with the headers that hooks have set. Errors belong before it:
 * afterwards the answer has begun.
 * @param whenClosed runs once, whoever ended it
 */
export function openEventStream(reply: FastifyReply, whenClosed: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  raw.socket?.setNoDelay(true);
  raw.once('close', whenClosed);
  raw.on('error', () => raw.destroy());
  return {
    send: (event, data, id) => {
      if (raw.destroyed || raw.writableEnded) return;
      if (raw.writableLength > MAX_UNREAD_BYTES) {
        raw.destroy();
        return;
      }
      raw.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);
    },
    end: () => {
      if (!raw.writableEnded) raw.end();
    },
  };
}
