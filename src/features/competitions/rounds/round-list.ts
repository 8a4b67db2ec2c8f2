import { Injectable } from '@nestjs/common';
import { People, type Cadre } from '../../people/people.public.js';
import type { Tx } from '../../../platform/db/database.js';
import type { EntryRule } from '../domain/round.js';

type Reader = Tx['manager'];

/** Who stands under the rule of a round today: everybody who works in its units, of its categories, each once. */
@Injectable()
export class RoundList {
  constructor(private readonly people: People) {}

  async byRule(reader: Reader, rule: EntryRule, organiserPath: string): Promise<Cadre[]> {
    const paths =
      rule.unitIds === null
        ? [organiserPath]
        : outermost((await this.people.unitsById(reader, rule.unitIds)).map((unit) => unit.path));
    const found = new Map<number, Cadre>();
    for (const unitPath of paths) {
      const categories = rule.categories === null ? {} : { categories: rule.categories };
      for (const cadre of await this.people.cadres(reader, { unitPath, ...categories }))
        found.set(cadre.personId, cadre);
    }
    return [...found.values()];
  }

  /** These people, wherever they work today; who has left is not among them. */
  async named(reader: Reader, personIds: readonly number[]): Promise<ReadonlyMap<number, Cadre>> {
    if (personIds.length === 0) return new Map();
    const cadres = await this.people.cadres(reader, { unitPath: '/', personIds });
    return new Map(cadres.map((cadre) => [cadre.personId, cadre]));
  }
}

/** A unit below another of the list adds nobody. */
function outermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
}
