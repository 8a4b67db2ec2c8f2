/** The start of a login name: the pinyin of the name, or `user` where there is none. */
export function loginBase(pinyin: string): string {
  const letters = pinyin
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 24);
  return letters.length >= 3 ? letters : `user${letters}`;
}

/** The first free one of `zengguofan`, `zengguofan2`, `zengguofan3`, …, the numbers from `first` on; it is taken with that. */
export function takeLoginName(base: string, taken: Set<string>, first = 2): string {
  let name = base;
  for (let number = first; taken.has(name); number++) name = `${base}${number}`;
  taken.add(name);
  return name;
}
