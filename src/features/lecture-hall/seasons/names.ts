/** Names of people and rotation units; of what is gone, the empty text. */
export class Names {
  constructor(private readonly known: ReadonlyMap<string, string>) {}

  person(id: number): string {
    return this.known.get(`person:${id}`) ?? '';
  }

  unit(key: string): string {
    return this.known.get(key) ?? '';
  }
}
