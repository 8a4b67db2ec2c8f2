/** What the server answers when it refuses (RFC 9457), or `status` 0 when it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** Stable, machine-readable: `CLASS.FULL`. */
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    /** Faults of single fields, by their path in the request. */
    readonly fields: readonly { path: string; code: string; message?: string }[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** Makes a `Problem` of an answer, whatever stands in it. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const code = typeof body['code'] === 'string' ? body['code'] : `HTTP.${response.status}`;
  const params = { ...(body['params'] as Record<string, unknown> | undefined) };
  const after = response.headers.get('retry-after');
  if (after !== null && params['retryAfterSeconds'] === undefined) params['retryAfterSeconds'] = Number(after);
  const errors = Array.isArray(body['errors'])
    ? (body['errors'] as { path: string; code: string; message?: string }[])
    : [];
  return new Problem(response.status, code, params, errors);
}
