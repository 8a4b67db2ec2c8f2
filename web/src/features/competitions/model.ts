import type { IconName } from '../../shared/icons/icon-names';
import type { Tone } from '../../shared/components/StatusTag.vue';
import type { MyContest } from '../../shared/composables/use-my-contests';

export type RoundState = MyContest['state'];

/** How the state of a round looks to those who take part. */
export function roundLook(state: RoundState): { tone: Tone; icon: IconName } {
  if (state === 'OPEN') return { tone: 'info', icon: 'edit' };
  if (state === 'DRAFT' || state === 'PUBLISHED') return { tone: 'idle', icon: 'clock' };
  if (state === 'FINAL' || state === 'ARCHIVED') return { tone: 'ok', icon: 'done' };
  return { tone: 'idle', icon: 'document' };
}

/** Results are shown to those who took part from the first announcement on. */
export const hasResults = (state: RoundState): boolean =>
  ['PROVISIONAL', 'APPEALS', 'FINAL', 'ARCHIVED'].includes(state);

/** Parts of the public list, in their order. */
export const PARTS = ['OPEN', 'COMING', 'PAST'] as const;

/** A competition is open while a round is, comes while one is still to begin, and is past then. */
export function partOf(rounds: readonly { readonly state: RoundState }[]): (typeof PARTS)[number] {
  if (rounds.some(({ state }) => state === 'OPEN')) return 'OPEN';
  return rounds.length === 0 || rounds.some(({ state }) => state === 'PUBLISHED') ? 'COMING' : 'PAST';
}
