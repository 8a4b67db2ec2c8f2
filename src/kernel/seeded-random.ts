/**
 * Random numbers from a seed: the same on every machine and in every year, so that whatever was drawn can be drawn again and
 * audited. Nothing here is fit for secrets.
 */

/** A generator of 32-bit numbers from a seed (mulberry32): the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** FNV-1a over the UTF-16 units of a text, 32 bits. */
export function textSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/**
 * A generator of 32-bit numbers from a text (sfc32 with 128 bits of state): texts that differ in one character have nothing in
 * common, and twenty thousand of them do not meet by chance as they would in 32 bits.
 */
export function randomFromText(text: string): () => number {
  const mix = randomNumbers(textSeed(text));
  let a = mix() ^ textSeed(`1:${text}`);
  let b = mix() ^ textSeed(`2:${text}`);
  let c = mix() ^ textSeed(`3:${text}`);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 12; turn += 1) next();
  return next;
}

/** A whole number from 0 to `bound` − 1, each as likely as any other (to one part in 2³² ÷ `bound`). */
export function below(next: () => number, bound: number): number {
  return Math.floor((next() / 0x1_0000_0000) * bound);
}

/** Mixes the items in place (Fisher–Yates); every order is as likely as any other. */
export function shuffle<T>(items: T[], next: () => number): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = below(next, last + 1);
    const held = items[last] as T;
    items[last] = items[other] as T;
    items[other] = held;
  }
  return items;
}
