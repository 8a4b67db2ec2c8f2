/** Names of which the same is said, together under it, in the order in which each text first occurs. */
export function gather<One extends { readonly name: string }>(
  items: readonly One[],
  textOf: (one: One) => string,
): { text: string; names: string[] }[] {
  const texts = new Map<string, string[]>();
  for (const one of items) {
    const text = textOf(one);
    const names = texts.get(text);
    if (names) names.push(one.name);
    else texts.set(text, [one.name]);
  }
  return [...texts].map(([text, names]) => ({ text, names }));
}
