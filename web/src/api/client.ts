import createClient, { type Middleware } from 'openapi-fetch';
import { Problem, problemOf } from './problem';
import type { paths } from './schema';
import { freshToken, token } from './token';

/** These answer about the session itself: no token goes with them, and their 401 is an answer. */
const SESSION_PATHS = ['/api/auth/sign-in', '/api/auth/refresh', '/api/setup'];

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'NETWORK');
  }
}

/** `fetch` with the session's token; a token the server no longer takes is renewed and the request sent once more. */
async function authorised(request: Request): Promise<Response> {
  if (SESSION_PATHS.includes(new URL(request.url).pathname)) return send(request);
  const value = await freshToken();
  if (value === null) return send(request);
  const again = request.clone();
  request.headers.set('authorization', `Bearer ${value}`);
  const response = await send(request);
  if (response.status !== 401 || token.value === null) return response;
  if (!(await token.renew()) || token.value === null) return response;
  again.headers.set('authorization', `Bearer ${token.value}`);
  return send(again);
}

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return undefined;
  },
};

/**
 * The client of the API, typed by its generated schema: `body(api.GET('/api/public/courses', { params: { query }, signal }))`.
 * Whatever is not a 2xx is thrown as a `Problem`. Only composables use it.
 */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: authorised });
api.use(problems);

/** The body of a successful answer; an answer that should have one and has none is a fault of the server. */
export async function body<Body>(answer: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await answer;
  if (data === undefined) throw new Problem(502, 'HTTP.502');
  return data;
}

export interface RequestOptions {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The same for an address that is put together at run time: the caller says what the answer is. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const url = new URL(path, window.location.origin);
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one));
  }
  const init: RequestInit = { method, signal: options.signal ?? null, headers: { accept: 'application/json' } };
  if (options.body !== undefined) {
    init.body = JSON.stringify(options.body);
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
  }
  const response = await authorised(new Request(url, init));
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** An answer that goes on (server-sent events): the caller reads its body until either side ends it. */
export async function openStream(path: string, signal: AbortSignal): Promise<Response> {
  const headers = { accept: 'text/event-stream' };
  const response = await authorised(new Request(new URL(path, window.location.origin), { headers, signal }));
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** A file of the API (export, error list), saved under the name the server gives it. With a `body` it is asked for by POST. */
export async function download(path: string, fallbackName: string, body?: object): Promise<void> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await authorised(new Request(new URL(path, window.location.origin), init));
  if (!response.ok) throw await problemOf(response);
  const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name === undefined ? fallbackName : decodeURIComponent(name);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A file of the API as an address that this page can show (`img`); it lives as long as the page. */
export async function fileUrl(path: string, signal?: AbortSignal): Promise<string> {
  const response = await authorised(new Request(new URL(path, window.location.origin), { signal: signal ?? null }));
  if (!response.ok) throw await problemOf(response);
  return URL.createObjectURL(await response.blob());
}

/** Sends a form with files. */
export async function upload<T>(path: string, form: FormData): Promise<T> {
  const response = await authorised(new Request(new URL(path, window.location.origin), { method: 'POST', body: form }));
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}
