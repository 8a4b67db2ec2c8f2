import type { Highs } from 'highs';

/** A solver of its own for one plan: its memory only ever grows, and what one plan leaves behind must not touch the next. */
export async function startSolver(): Promise<Highs> {
  const highs = await import('highs'); // large, and not needed to start
  // its types describe the CommonJS build; as an ES module the default export is the loader itself
  const load = highs.default as unknown as typeof highs.default.default;
  return load();
}
