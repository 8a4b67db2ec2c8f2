import type { AttemptEntity } from '../../features/competitions/attempts/attempt.entity.js';
import { SUBJECTIVE_KINDS } from '../../features/competitions/domain/question.js';
import type { RoundRules } from '../../features/competitions/domain/round.js';
import { verdictOf } from '../../features/competitions/domain/subjective.js';
import { digestOfAnswer } from '../../features/competitions/marking/digests.js';
import type { MarkingTaskEntity } from '../../features/competitions/marking/marking-task.entity.js';
import type { SubjectiveMarkEntity } from '../../features/competitions/marking/subjective-mark.entity.js';
import type { FrozenVersion } from '../../features/competitions/papers/frozen-papers.js';
import type { Random } from '../random.js';
import { knowledge } from './simulated-paper.js';

type New<Entity> = Omit<Entity, 'id'>;

/** Half a point, in hundredths. */
const HALF = 50;

interface Marking {
  readonly roundId: number;
  /** For slots 1, 2 and 3. */
  readonly markers: readonly [number, number, number];
  readonly at: Date;
  readonly rules: RoundRules;
  readonly versions: ReadonlyMap<number, FrozenVersion>;
}

/** What two markers, and a third where they differ, gave for every written answer. */
export function simulateMarks(
  marking: Marking,
  attempts: readonly AttemptEntity[],
  ability: ReadonlyMap<number, number>,
  random: Random,
): { tasks: New<MarkingTaskEntity>[]; marks: New<SubjectiveMarkEntity>[] } {
  const tasks: New<MarkingTaskEntity>[] = [];
  const marks: New<SubjectiveMarkEntity>[] = [];
  for (const attempt of attempts) {
    for (const [place, item] of attempt.sheet.items.entries()) {
      const version = marking.versions.get(item.versionId);
      const response = attempt.sealed?.[place] ?? null;
      if (!version || response === null || !SUBJECTIVE_KINDS.includes(version.kind)) continue;
      const share = knowledge(ability.get(attempt.personId) ?? 0, random);
      const given = [0, 0].map(() => rounded(item.points * (share + (random.next() - 0.5) * 0.22), item.points));
      const slots = given.map((points, at) => ({ slot: at + 1, points }));
      if (verdictOf(slots, item.points, marking.rules).state === 'THIRD')
        slots.push({ slot: 3, points: rounded(item.points * share, item.points) });
      for (const { slot, points } of slots) {
        const common = { roundId: marking.roundId, attemptId: attempt.id, itemNo: place + 1, slot, points };
        const answerDigest = digestOfAnswer(response);
        const markerId = marking.markers[slot - 1] ?? marking.markers[0];
        marks.push({ ...common, answerDigest, markerId, words: null, madeAt: marking.at });
        tasks.push({
          ...common,
          answerDigest,
          markerId,
          words: null,
          versionId: item.versionId,
          itemPoints: item.points,
          claimedAt: marking.at,
          markedAt: marking.at,
        });
      }
    }
  }
  return { tasks, marks };
}

const rounded = (points: number, most: number): number => Math.max(0, Math.min(most, Math.round(points / HALF) * HALF));
