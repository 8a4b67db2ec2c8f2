import type { paths } from './schema';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
type Success<Operation> = Operation extends { responses: infer Responses }
  ? Responses extends { 200: infer Response }
    ? Json<Response>
    : Responses extends { 201: infer Response }
      ? Json<Response>
      : never
  : never;

/** What a route answers when all is well, as the generated types of the API have it. */
export type Answer<Path extends keyof paths, Act extends Method = 'get'> = Success<paths[Path][Act]>;

/** The parameters that a list takes in its address. */
export type Query<Path extends keyof paths> = paths[Path]['get'] extends { parameters: { query?: infer Parameters } }
  ? NonNullable<Parameters>
  : never;
