import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { RETURNS, type DeclaredResponse } from '../../src/platform/http/returns.decorator.js';

/**
 * Holds every JSON answer against the schema that its route declares, so that the OpenAPI document cannot lie.
 * Keys beyond the schema are an error too: nothing leaves the API by accident.
 */
export class ContractGuard implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const declared = Reflect.getMetadata(RETURNS, context.getHandler()) as DeclaredResponse | undefined;
    return next.handle().pipe(
      map((answer: unknown) => {
        if (declared === undefined || answer instanceof StreamableFile) return answer;
        const { statusCode } = context.switchToHttp().getResponse<{ statusCode: number }>();
        if (statusCode === 304 && answer === undefined) return answer;
        const isReady = typeof answer === 'string' || Buffer.isBuffer(answer);
        const seen: unknown = JSON.parse(isReady ? answer.toString() : JSON.stringify(answer));
        const parsed = declared.schema.safeParse(seen);
        const route = `${context.getClass().name}.${context.getHandler().name}`;
        if (!parsed.success) throw new Error(`${route} does not answer as declared: ${parsed.error.message}`);
        const stripped = JSON.stringify(sorted(parsed.data));
        if (stripped !== JSON.stringify(sorted(seen)))
          throw new Error(`${route} answers more than it declares: ${JSON.stringify(seen)}`);
        return answer;
      }),
    );
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
