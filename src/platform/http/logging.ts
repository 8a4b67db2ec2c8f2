import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { AppConfig } from '../../config/config.js';
import { StartRefused } from '../../config/start-refused.js';
import type { StreamRouteConfig } from './event-stream.js';

/**
 * Personal data that may have slipped into a line, whatever field it stands in: ID numbers (18), bank card numbers
 * (16–19), mobile numbers (11), e-mail addresses.
 */
const PERSONAL = /(?<![\w.])(?:\d{17}[\dXx]|\d{16,19}|(?:\+?86)?1[3-9]\d{9})(?!\w|\.\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Takes ID, bank and mobile numbers and e-mail addresses out of a text. */
export function withoutPersonalData(text: string): string {
  return text.replace(PERSONAL, '[removed]');
}

/** Field names whose values never belong into a log, at the top and one level down. */
const SECRET_FIELDS = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'idNumber',
  'mobile',
  'bankAccount',
];

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack: string;
}

/**
 * What of an error is written down. A database driver quotes values in its messages (`Duplicate entry '张三' for key …`)
 * and hangs the statement's parameters on the error: quoted values are taken out, parameters are not looked at.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const quiet = (text: string): string => withoutPersonalData(text.replace(/'[^'\n]*'/g, "'…'"));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { type: error.name, message: quiet(error.message), stack: frames.join('\n'), ...(code && { code }) };
}

/**
 * The log: JSON lines on standard output. Requests are logged by their route (`/api/people/:id`), never with query, body
 * or headers; errors without the values of their statements.
 */
export function createLogger(config: Pick<AppConfig, 'logLevel'>, destination?: DestinationStream): Logger {
  return pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[removed]' },
      serializers: {
        err: loggedError,
        req: (request: { method?: string }) => ({ method: request.method }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      },
      hooks: { streamWrite: withoutPersonalData },
    },
    destination ?? pino.destination({ dest: 1, sync: process.stdout.isTTY }),
  );
}

/** The options of Fastify that have to do with the log: our logger, our line for each answer, a name for each request. */
export function fastifyLogging(config: Pick<AppConfig, 'logLevel'>) {
  return {
    loggerInstance: createLogger(config) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
  };
}

/** Nest's own words, in the same log: its chatter about modules and routes only when LOG_LEVEL is debug. */
export class NestLogBridge implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  /** What ends a start is not written here: the start says it in one sentence. */
  error(message: unknown, ...rest: unknown[]): void {
    const error = [message, ...rest].find((part) => part instanceof Error);
    if (error instanceof StartRefused || String(message).startsWith('Error: listen ')) return;
    this.logger.error({ err: error }, message instanceof Error ? message.name : String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
  fatal(message: unknown): void {
    this.logger.fatal(String(message));
  }
}

/**
 * One line for each answer. Failures (5xx) are errors, refusals (4xx) information; successes are information in production
 * and debug elsewhere, where they would push the demo accounts off the screen. Streams that stayed open for hours are no
 * answers to time.
 */
export function installRequestLog(app: NestFastifyApplication, config: Pick<AppConfig, 'environment'>): void {
  const http: FastifyInstance = app.getHttpAdapter().getInstance();
  const success = config.environment === 'production' ? 'info' : 'debug';
  http.addHook('onResponse', (request, reply, done) => {
    const status = reply.statusCode;
    const { stream } = request.routeOptions.config as StreamRouteConfig;
    if (stream === true && status < 400) {
      done();
      return;
    }
    const level = status >= 500 ? 'error' : status >= 400 ? 'info' : success;
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actorId: request.actor?.accountId,
      },
      'answered',
    );
    done();
  });
}
