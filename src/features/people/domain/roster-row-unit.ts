import { textOf } from './roster-cell.js';
import type { Report, RowCells } from './row-report.js';
import type { KnownUnit, UnitIndex } from './unit-index.js';

export interface UnitContext {
  readonly units: UnitIndex;
  /** May people be put into this unit by whoever imports? */
  readonly mayUse: (unit: KnownUnit) => boolean;
  readonly defaultUnit: KnownUnit | null;
}

/** Written by a person who chose a unit from the tree: `#17`. */
export const chosenUnit = (id: number): string => `#${id}`;

/** The unit of a row: by its name and the levels above it, or the one chosen for it. */
export function readUnitCells(cells: RowCells, context: UnitContext, report: Report): KnownUnit | null {
  const levels = [cells.unitLevel1, cells.unitLevel2, cells.unit]
    .map((cell) => textOf(cell).trim())
    .filter((text) => text !== '');
  const text = levels.at(-1);
  if (text === undefined) {
    if (context.defaultUnit !== null) return context.defaultUnit;
    report('unit', 'UNIT_EMPTY', { kind: 'retype' });
    return null;
  }
  const chosen = /^#(\d+)$/.exec(text);
  if (chosen) {
    const unit = context.units.get(Number(chosen[1]));
    return unit === undefined ? unknown(text, null, context, report) : usable(unit, context, report);
  }
  const match = context.units.find(levels);
  switch (match.kind) {
    case 'FOUND':
      return usable(match.unit, context, report);
    case 'NEAR': {
      const unit = usable(match.unit, context, report);
      if (unit === null) return null;
      const nearest = context.units.pathText(unit);
      report('unit', 'UNIT_UNKNOWN', { kind: 'set', value: chosenUnit(unit.id) }, { text, nearest });
      return unit;
    }
    case 'AMBIGUOUS':
      report(
        'unit',
        'UNIT_AMBIGUOUS',
        { kind: 'retype' },
        {
          text,
          choices: match.choices.slice(0, 5).map((unit) => context.units.pathText(unit)),
        },
      );
      return null;
    case 'NONE':
      return unknown(text, match.nearest, context, report);
  }
}

function usable(unit: KnownUnit, context: UnitContext, report: Report): KnownUnit | null {
  if (!context.mayUse(unit)) {
    report('unit', 'UNIT_OUT_OF_SCOPE', { kind: 'retype' }, { text: unit.name });
    return null;
  }
  if (unit.status === 'CLOSED') {
    report('unit', 'UNIT_CLOSED', { kind: 'retype' }, { text: unit.name });
    return null;
  }
  return unit;
}

function unknown(text: string, nearest: KnownUnit | null, context: UnitContext, report: Report): null {
  if (nearest !== null && context.mayUse(nearest)) {
    const mend = { kind: 'set', value: chosenUnit(nearest.id) } as const;
    report('unit', 'UNIT_NOT_FOUND', mend, { text, nearest: context.units.pathText(nearest) });
  } else {
    report('unit', 'UNIT_NOT_FOUND', { kind: 'retype' }, { text, nearest: '' });
  }
  return null;
}
