const COUNTED = /(\d[\d.,]*)((?: [A-Za-z-]+)*?) ([a-z]+)\(([a-z]+)\)/g;

/**
 * English words after a count: `1 day(s)` → `1 day`, `3 day(s)` → `3 days`; `class(es)`; an ending of other letters
 * takes the word's place: `2 person(people)` → `2 people`. Text without such a mark is left as it is.
 */
export function inNumber(text: string): string {
  return text.replace(COUNTED, (_, count: string, between: string, one: string, many: string) => {
    const plural = many === 's' || many === 'es' ? one + many : many;
    return `${count}${between} ${count === '1' ? one : plural}`;
  });
}
