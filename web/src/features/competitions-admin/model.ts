import type { Answer } from '../../api/types';
import type { Tone } from '../../shared/components/StatusTag.vue';
import type { IconName } from '../../shared/icons/icon-names';

export type Competition = Answer<'/api/competitions/{id}'>;
export type Round = Answer<'/api/competition-rounds/{id}'>;
export type RoundRules = Round['rules'];
export type RoundButton = Round['acts'][number];
export type RoundState = Round['state'];
export type RoundStep = Answer<'/api/competition-rounds/{id}/steps'>['items'][number];
export type PublishSample = Answer<'/api/competition-rounds/{id}/publish-sample'>;
export type Entry = Answer<'/api/competition-rounds/{id}/entries'>['items'][number];

export const ROUND_KINDS = ['PRELIMINARY', 'SEMIFINAL', 'FINAL'] as const;
export const ROUND_MODES = ['ONLINE', 'STAGE'] as const;
export const MULTIPLE_RULES = ['EXACT', 'HALF', 'PROPORTIONAL'] as const;
export const TIE_BREAKS = ['SUBJECTIVE', 'USED_TIME'] as const;
export const ENTRY_PARTS = ['LISTED', 'NOT_STARTED', 'STARTED', 'EXTRA', 'ADDED', 'REMOVED'] as const;
export const CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
] as const;

/** How the state of a round looks to the staff. */
export function roundLook(state: RoundState): { tone: Tone; icon: IconName } {
  if (state === 'DRAFT') return { tone: 'idle', icon: 'edit' };
  if (state === 'PUBLISHED') return { tone: 'idle', icon: 'clock' };
  if (state === 'OPEN') return { tone: 'info', icon: 'clock' };
  if (state === 'FINAL' || state === 'ARCHIVED') return { tone: 'ok', icon: 'done' };
  return { tone: 'warn', icon: 'document' };
}

/** Arrows that are asked with a sentence and no more. */
export const PLAIN_ARROWS = ['startMarking', 'announce', 'finalise', 'archive'] as const;
export type PlainArrow = (typeof PLAIN_ARROWS)[number];

/** What the arrow is called in the address. */
export const ARROW_PATHS = {
  withdraw: 'withdraw',
  close: 'close',
  startMarking: 'start-marking',
  announce: 'announce',
  finalise: 'finalise',
  archive: 'archive',
} as const;
export type Arrow = keyof typeof ARROW_PATHS;

export type Monitor = Answer<'/api/competition-rounds/{id}/monitor'>;
export type AttemptRow = Answer<'/api/competition-rounds/{id}/attempts'>['items'][number];
export type Evidence = Answer<'/api/competition-attempts/{id}/evidence'>;
export type JournalRow = Answer<'/api/competition-attempts/{id}/journal'>['items'][number];
