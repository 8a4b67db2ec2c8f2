import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { compareEstablishment, ESTABLISHED_CATEGORIES, explainDifference } from '../domain/establishment.js';
import { EstablishmentQueries } from '../units/establishment.queries.js';
import { idsOfPath, PeopleQueries } from '../people.queries.js';
import { RosterImportsQueries } from './roster-imports.queries.js';

/** The people of a file against the establishment of the smallest unit that holds all units of the file. */
@Injectable()
export class RosterTotals {
  constructor(
    private readonly imports: RosterImportsQueries,
    private readonly establishment: EstablishmentQueries,
    private readonly people: PeopleQueries,
  ) {}

  async of(actor: Actor, id: number) {
    await this.imports.find(actor, id);
    const inFile = await this.imports.categories(id);
    const path = commonPath(await this.imports.unitPaths(id));
    // of two areas of one actor the common unit may lie above both: that one is not theirs to count
    const within = inScope(scopeOf(actor, 'person.import'), path);
    const unitId = within ? idsOfPath(path).at(-1) : undefined;
    const expected = unitId === undefined ? new Map() : await this.establishment.expected(unitId, path);
    const totals = compareEstablishment(inFile, expected);
    const suspect = explainDifference(totals, await this.imports.suspects(id));
    const [unit] = unitId === undefined ? [] : (await this.people.units([unitId])).values();
    const categories = ESTABLISHED_CATEGORIES.filter((category) => inFile.has(category));
    return {
      unit: unit === undefined ? null : { id: unit.id, name: unit.name },
      items: [...totals.items],
      total: totals.total,
      hint: suspect === null ? null : { rowNumber: suspect.rowNumber, from: suspect.category, to: suspect.likely },
      missing: unitId === undefined ? 0 : await this.imports.missing(id, path, categories),
    };
  }
}

/** The path of the lowest unit above all of these; '' when there is none. */
export function commonPath(paths: readonly string[]): string {
  const [first, ...others] = paths.map(idsOfPath);
  if (first === undefined) return '';
  let length = first.length;
  for (const other of others) {
    let at = 0;
    while (at < length && other[at] === first[at]) at++;
    length = at;
  }
  return length === 0 ? '' : `/${first.slice(0, length).join('/')}/`;
}
