import { Conflict } from '../../../kernel/errors.js';
import type { MatchView } from './stage.contract.js';
import type { StageHead } from './stage-file.js';

const isOver = ({ roundState }: StageHead): boolean => roundState === 'FINAL' || roundState === 'ARCHIVED';

/** Nothing is written to a match that is void, or whose round is final. @throws Conflict STAGE.VOID, STAGE.ROUND_FINAL */
export function mustBeLive(head: StageHead): void {
  if (head.voidedAt !== null) throw new Conflict('STAGE.VOID');
  if (isOver(head)) throw new Conflict('STAGE.ROUND_FINAL');
}

/** Teams and points stand once the match has begun. @throws Conflict STAGE.BEGUN */
export function mustNotHaveBegun(head: StageHead): void {
  mustBeLive(head);
  if (head.seq > 0) throw new Conflict('STAGE.BEGUN');
}

/** The buttons that work. */
export function matchActs(head: StageHead): MatchView['can'] {
  if (head.voidedAt !== null || isOver(head)) return [];
  return head.seq === 0 ? ['setUp', 'run', 'void'] : ['run', 'void'];
}
