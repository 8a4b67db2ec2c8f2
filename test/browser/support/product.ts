import { fileURLToPath } from 'node:url';
import { startProcess, type ProcessChoices, type ServerProcess } from '../../support/server-process.js';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface ProductOptions extends ProcessChoices {
  readonly env?: Readonly<Record<string, string>>;
}

/** The product as a person runs it, with the demonstration; ready for its first visitor. */
export async function startProduct({ env, ...choices }: ProductOptions = {}): Promise<ServerProcess> {
  const server = await startProcess({ SEED: 'demo', ...env }, choices);
  await server.ready();
  return server;
}

export type Product = ServerProcess;
