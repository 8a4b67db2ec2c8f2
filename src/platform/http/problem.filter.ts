import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors.js';
import { ShapeError } from './shape-error.js';

const STATUS: Readonly<Record<DomainError['kind'], number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rule: 422,
  throttled: 429,
};

const TITLE: Readonly<Record<number, string>> = {
  400: 'The request does not have the right shape',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'The state has changed',
  413: 'Too large',
  415: 'Unsupported kind of content',
  422: 'A rule does not allow it',
  429: 'Too many requests',
  503: 'Not ready',
};

/** The body of every error: RFC 9457 with the stable code and the parameters of its sentence. */
interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: string;
  params?: object;
  errors?: readonly object[];
  requestId?: string;
}

interface HttpLike {
  readonly statusCode: number;
  readonly code?: string;
  readonly message: string;
}

function isHttpLike(error: unknown): error is HttpLike {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}

const problem = (status: number, code: string, rest: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: TITLE[status] ?? 'Something went wrong',
  status,
  code,
  ...rest,
});

function problemOf(error: unknown): Problem | null {
  if (error instanceof ShapeError) return problem(400, error.code, { errors: error.fields });
  if (error instanceof DomainError) return problem(STATUS[error.kind], error.code, { params: error.params });
  if (error instanceof HttpException) return problem(error.getStatus(), `HTTP.${error.getStatus()}`);
  if (isHttpLike(error) && error.statusCode < 500)
    return problem(error.statusCode, error.code ?? `HTTP.${error.statusCode}`);
  return null;
}

/** The one place where errors become answers. What is not foreseen is logged whole and told without details (500). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    sendProblem(error, request, reply);
  }
}

/** Also for what fails before a route is found (an address that cannot be read). */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  let body = problemOf(error);
  if (body === null) {
    request.log.error({ err: error }, 'unforeseen error');
    body = problem(500, 'SERVER.UNFORESEEN', { requestId: request.id });
  }
  if (error instanceof DomainError && error.kind === 'throttled') {
    void reply.header('Retry-After', String(error.params['retryAfterSeconds'] ?? 60));
  }
  void reply
    .status(body.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}
