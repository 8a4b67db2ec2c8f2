import type { UnitKind, UnitStatus, UnitTree } from '../domain/unit-kinds.js';
import type { UnitView } from './units.contract.js';

/** A raw row of a unit as the read models select it. */
export interface UnitRow {
  id: number;
  parent_id: number | null;
  tree: UnitTree;
  kind: UnitKind;
  status: UnitStatus;
  name: string;
  party_name: string | null;
  administration_name: string | null;
  path: string;
  depth: number;
  sort_order: number;
  opened_on: string | null;
  closed_on: string | null;
}

/** What {@link UnitRow} holds, of a table called `u`. */
export const UNIT_COLUMNS =
  'u.id, u.parent_id, u.tree, u.kind, u.status, u.name, u.party_name, u.administration_name, u.path, u.depth, u.sort_order, u.opened_on, u.closed_on';

export function unitViewOf(row: UnitRow, counted: { people: number; peopleBelow: number } | undefined): UnitView {
  return { ...facts(row), people: counted?.people ?? 0, peopleBelow: counted?.peopleBelow ?? 0 };
}

/** @param names from the top of the tree to the unit itself */
export function listItemOf(row: UnitRow, names: readonly string[]) {
  return { ...facts(row), pathNames: names.slice(0, -1) };
}

function facts(row: UnitRow): Omit<UnitView, 'people' | 'peopleBelow'> {
  return {
    id: row.id,
    parentId: row.parent_id,
    tree: row.tree,
    kind: row.kind,
    status: row.status,
    name: row.name,
    partyName: row.party_name,
    administrationName: row.administration_name,
    depth: row.depth,
    sortOrder: row.sort_order,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
  };
}
