export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Cuts a stream of server-sent events into events; what is not yet whole waits for the next piece. */
export function eventReader(): (piece: string) => ServerEvent[] {
  let rest = '';
  return (piece) => {
    rest += piece;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const field = (name: string): string | undefined =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const data = field('data');
      return data === undefined ? [] : [{ event: field('event') ?? 'message', data }];
    });
  };
}
