import type { PersonnelCategory } from '../../../kernel/access.js';

/** The categories that have an establishment (编制数), in the order in which they are shown. */
export const ESTABLISHED_CATEGORIES: readonly PersonnelCategory[] = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
];

export interface EstablishmentLine {
  readonly category: PersonnelCategory;
  readonly inFile: number;
  readonly expected: number;
  readonly difference: number;
}

export interface EstablishmentTotals {
  readonly items: readonly EstablishmentLine[];
  readonly total: { readonly inFile: number; readonly expected: number; readonly difference: number };
}

/** Holds the people of a file against the establishment: one line per category, and the sum. */
export function compareEstablishment(
  inFile: ReadonlyMap<PersonnelCategory, number>,
  expected: ReadonlyMap<PersonnelCategory, number>,
): EstablishmentTotals {
  const categories = [
    ...ESTABLISHED_CATEGORIES,
    ...[...inFile.keys()].filter((category) => !ESTABLISHED_CATEGORIES.includes(category)),
  ];
  const items = categories.map((category) => {
    const found = inFile.get(category) ?? 0;
    // who has no establishment cannot be too many
    const due = ESTABLISHED_CATEGORIES.includes(category) ? (expected.get(category) ?? 0) : found;
    return { category, inFile: found, expected: due, difference: found - due };
  });
  const sum = (pick: (line: EstablishmentLine) => number): number =>
    items.reduce((total, line) => total + pick(line), 0);
  return {
    items,
    total: {
      inFile: sum((line) => line.inFile),
      expected: sum((line) => line.expected),
      difference: sum((line) => line.difference),
    },
  };
}

export interface SuspectRow {
  readonly rowNumber: number;
  readonly category: PersonnelCategory;
  readonly likely: PersonnelCategory;
}

/** One category has too many and another too few: the row whose category looks wrong in just that way. */
export function explainDifference(totals: EstablishmentTotals, suspects: readonly SuspectRow[]): SuspectRow | null {
  const differenceOf = (category: PersonnelCategory): number =>
    totals.items.find((line) => line.category === category)?.difference ?? 0;
  return suspects.find((row) => differenceOf(row.category) > 0 && differenceOf(row.likely) < 0) ?? null;
}

/**
 * The establishment of a subtree: a unit's own quota counts for everything below it; where it has none, its
 * children's are added up.
 */
export function subtreeQuota(
  rootId: number,
  children: ReadonlyMap<number, readonly number[]>,
  quotas: ReadonlyMap<number, number>,
): { readonly quota: number; readonly source: 'OWN' | 'SUM' } {
  const own = quotas.get(rootId);
  if (own !== undefined) return { quota: own, source: 'OWN' };
  const below = (children.get(rootId) ?? []).map((child) => subtreeQuota(child, children, quotas).quota);
  return { quota: below.reduce((total, quota) => total + quota, 0), source: 'SUM' };
}
