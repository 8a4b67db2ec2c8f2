import type { AnswerKey, QuestionContent, QuestionKind } from '../domain/question.js';
import type { PlannedSegment, StagePlan } from '../domain/stage-rules.js';
import type { StageEntry, StagePhase, StageRules, StageState } from '../domain/stage.js';
import type { RoundState } from '../domain/round.js';

/** A match with the names around it. */
export interface StageHead {
  readonly id: number;
  readonly roundId: number;
  readonly roundName: string;
  readonly roundState: RoundState;
  readonly competitionId: number;
  readonly competitionName: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly takeNo: number;
  readonly code: string;
  readonly rules: StageRules;
  readonly phase: StagePhase;
  readonly seq: number;
  readonly revision: number;
  readonly voidedAt: string | null;
  readonly voidedReason: string | null;
}

export interface StageTeam {
  readonly id: number;
  readonly unitId: number;
  readonly name: string;
  readonly tableNo: number;
}

export interface NamedSegment extends PlannedSegment {
  readonly name: string;
}

export interface NamedPlan extends StagePlan {
  readonly teams: readonly StageTeam[];
  readonly segments: readonly NamedSegment[];
}

export interface SignedEntry extends StageEntry {
  readonly madeByName: string;
}

export interface BuzzRow {
  readonly teamId: number;
  readonly personName: string;
  readonly arrival: number;
  /** ISO-8601. */
  readonly at: string;
}

/** The question that is on, with its key: never goes out but through stage-view.ts. */
export interface QuestionOnStage {
  readonly kind: QuestionKind | null;
  readonly content: QuestionContent;
  readonly key: AnswerKey | null;
  readonly spokenAnswer: string | null;
  readonly explanation: string | null;
  readonly source: string | null;
}

/** Everything there is to say about a match at one moment. */
export interface StageMoment {
  readonly head: StageHead;
  readonly plan: NamedPlan;
  readonly state: StageState;
  readonly journal: readonly SignedEntry[];
  readonly presses: readonly BuzzRow[];
  readonly question: QuestionOnStage | null;
}
