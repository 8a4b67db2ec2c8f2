import { setTimeout as pause } from 'node:timers/promises';

/** Reads server-sent events as a browser does, for tests. */
export interface Reader<T> {
  readonly status: number;
  readonly headers: Headers;
  /** The data of all `state` events so far. */
  readonly states: readonly T[];
  readonly beats: () => number;
  /** The first state that fits, also one that came before. */
  until(fits: (state: T) => boolean, within?: number): Promise<T>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

export async function follow<T>(url: string, token?: string): Promise<Reader<T>> {
  const control = new AbortController();
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  const response = await fetch(url, { headers, signal: control.signal });
  const states: T[] = [];
  let beats = 0;
  const take = (block: string): void => {
    const lines = block.split('\n');
    const event = lines.find((line) => line.startsWith('event: '))?.slice(7);
    const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
    if (event === 'state' && data !== undefined) states.push(JSON.parse(data) as T);
    if (event === 'beat') beats += 1;
  };
  const read = async (): Promise<void> => {
    if (!response.ok || response.body === null) return;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    }
  };
  const ended = read().catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    states,
    beats: () => beats,
    ended,
    leave: () => control.abort(),
    until: async (fits, within = 5_000) => {
      for (let waited = 0; waited <= within; waited += 10) {
        const found = states.find(fits);
        if (found !== undefined) return found;
        await pause(10);
      }
      throw new Error(`No such state within ${within} ms; the last: ${JSON.stringify(states.at(-1))}`);
    },
  };
}
