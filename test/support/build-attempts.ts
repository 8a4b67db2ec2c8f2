import { systemActor } from '../../src/kernel/access.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/db/database.js';
import type { QuestionKind, Response } from '../../src/features/competitions/domain/question.js';
import type { RoundMode, RoundRules, RoundState } from '../../src/features/competitions/domain/round.js';
import { PaperQuestionEntity } from '../../src/features/competitions/papers/paper-question.entity.js';
import { PaperEntity } from '../../src/features/competitions/papers/paper.entity.js';
import { CompetitionRoundEntity } from '../../src/features/competitions/rounds/competition-round.entity.js';
import { CompetitionEntity } from '../../src/features/competitions/rounds/competition.entity.js';
import { RoundEntryEntity } from '../../src/features/competitions/rounds/round-entry.entity.js';
import type { TestActor, TestApp } from './app.js';
import { buildQuestions, buildSubject } from './build-competitions.js';
import { buildPerson, buildStaff, buildUnit, type BuiltUnit } from './build-people.js';

/** A round with a fixed paper and a list, ready to be started: for tests of what contestants do. */
export interface BuiltContest {
  readonly host: BuiltUnit;
  readonly community: BuiltUnit;
  readonly competitionId: number;
  readonly roundId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly itemCount: number;
  /** 教务 of the host. */
  readonly staff: TestActor;
  /** On the list. */
  readonly cadres: readonly BuiltCadre[];
}

export interface BuiltCadre {
  readonly personId: number;
  readonly entryId: number;
  readonly actor: TestActor;
}

export interface BuildContestOptions {
  readonly cadres?: number;
  /** Questions of these kinds, one each. */
  readonly kinds?: readonly QuestionKind[];
  /** Minutes from now; the window is [from, to). */
  readonly from?: number;
  readonly to?: number;
  readonly durationMinutes?: number;
  readonly lateEntryMinutes?: number | null;
  readonly graceSeconds?: number;
  readonly state?: RoundState;
  readonly mode?: RoundMode;
  readonly withPaper?: boolean;
  readonly extraMinutes?: number;
  readonly rules?: Partial<RoundRules>;
}

const RULES: RoundRules = {
  multiple: 'EXACT',
  blanks: 'EACH',
  thirdMarkerPercent: 20,
  thirdMarkerRule: 'NEAREST',
  tieBreaks: ['USED_TIME'],
  unitScore: { rule: 'ALL', best: 1 },
  awards: [],
};

const KINDS: readonly QuestionKind[] = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'];

/** An open online round of an hour's window and thirty minutes each, with one question of each kind, unless told otherwise. */
export async function buildContest(app: TestApp, options: BuildContestOptions = {}): Promise<BuiltContest> {
  const { kinds = KINDS, from = -10, to = 50, state = 'PUBLISHED' } = options;
  const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  const community = await buildUnit(app, { kind: 'COMMUNITY', parent: host });
  const subjectId = await buildSubject(app);
  const questions = await buildQuestions(
    app,
    kinds.map((kind) => ({ kind, subjectId })),
  );
  const people: { id: number; name: string }[] = [];
  for (let index = 0; index < (options.cadres ?? 1); index += 1)
    people.push(await buildPerson(app, { unit: community, name: `参赛${'甲乙丙丁戊己庚辛壬癸'[index % 10]}` }));
  const now = app.get(Clock).now();
  const made = { madeBy: null, madeByName: '测试', madeAt: now };
  const startsAt = new Date(now.getTime() + from * 60_000);
  const endsAt = new Date(now.getTime() + to * 60_000);
  const rows = await app.get(Database).transaction(systemActor('test'), async (tx) => {
    const paper = await tx.manager.getRepository(PaperEntity).save({
      unitId: host.id,
      name: '第四季度试卷',
      mode: 'FIXED',
      state: 'FIXED',
      blueprint: null,
      seed: 'test',
      shuffleQuestions: true,
      shuffleOptions: true,
      itemCount: questions.length,
      totalPoints: questions.length * 200,
      fixedAt: now,
      ...made,
    });
    await tx.manager.getRepository(PaperQuestionEntity).save(
      questions.map((question, index) => ({
        paperId: paper.id,
        cellNo: 0,
        position: index + 1,
        questionId: question.id,
        versionId: question.versionId,
        difficulty: question.draft.difficulty,
        points: 200,
      })),
    );
    const competition = await tx.manager.getRepository(CompetitionEntity).save({
      unitId: host.id,
      name: '第四季度业务竞赛',
      yearNo: 2027,
      quarterNo: 4,
      introduction: null,
      ...made,
    });
    const round = await tx.manager.getRepository(CompetitionRoundEntity).save({
      competitionId: competition.id,
      kind: 'PRELIMINARY',
      mode: options.mode ?? 'ONLINE',
      name: '初赛',
      position: 1,
      state,
      paperId: options.withPaper === false ? null : paper.id,
      startsAt,
      endsAt,
      durationMinutes: options.durationMinutes ?? 30,
      lateEntryMinutes: options.lateEntryMinutes ?? null,
      graceSeconds: options.graceSeconds ?? 60,
      appealsUntil: null,
      rules: { ...RULES, ...options.rules },
      entryRule: { unitIds: null, categories: null },
      seed: 'the seed of a test',
      entryCount: people.length,
      publishedAt: now,
      stateAt: now,
      ...made,
    });
    const entries: RoundEntryEntity[] = [];
    for (const person of people)
      entries.push(
        await tx.manager.getRepository(RoundEntryEntity).save({
          roundId: round.id,
          personId: person.id,
          personName: person.name,
          unitId: community.id,
          unitName: community.name,
          category: 'PUBLIC_WELFARE_POST',
          extraMinutes: options.extraMinutes ?? 0,
          extraReason: null,
          removedAt: null,
          removedReason: null,
          madeAt: now,
        }),
      );
    return { competition, round, entries };
  });
  const cadres: BuiltCadre[] = [];
  for (const [index, person] of people.entries())
    cadres.push({
      personId: person.id,
      entryId: rows.entries[index]!.id,
      actor: await app.actor({ personId: person.id, unitId: community.id, name: person.name }),
    });
  return {
    host,
    community,
    competitionId: rows.competition.id,
    roundId: rows.round.id,
    startsAt,
    endsAt,
    itemCount: questions.length,
    staff: await buildStaff(app, 'TRAINING_STAFF', host),
    cadres,
  };
}

export interface StartedAttempt {
  readonly attemptId: number;
  readonly sitting: number;
  readonly lastSeq: number;
  readonly serverNow: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly graceSeconds: number;
  readonly state: 'OPEN' | 'SUBMITTED' | 'OVER';
  readonly paper: {
    readonly itemCount: number;
    readonly totalPoints: number;
    readonly items: readonly {
      readonly no: number;
      readonly kind: QuestionKind;
      readonly points: number;
      readonly stem: string;
      readonly options: readonly { readonly letter: string; readonly text: string }[];
      readonly parts: readonly string[];
      readonly blanks: number;
    }[];
  };
  readonly answers: readonly { readonly itemNo: number; readonly response: Response; readonly seq: number }[];
}

/** Starts (or goes on) through the contestant's own route. */
export async function buildAttempt(
  contest: Pick<BuiltContest, 'roundId'>,
  cadre: Pick<BuiltCadre, 'actor'>,
  device = '台式机',
): Promise<StartedAttempt> {
  const { status, body } = await cadre.actor.post(`/api/contest-rounds/${contest.roundId}/attempt`, { device });
  if (status !== 200) throw new Error(`start: ${status} ${JSON.stringify(body)}`);
  return body as StartedAttempt;
}

/** Past the program, at the rows themselves. */
export const answer = {
  raw: (app: TestApp, sql: string, parameters: unknown[]): Promise<unknown> =>
    app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql, parameters)),

  /** So many entries in the journal, seq 1, 2, 3 … */
  fillJournal: async (app: TestApp, attemptId: number, entries: number): Promise<void> => {
    const now = app.get(Clock).now().toISOString().slice(0, 23).replace('T', ' ');
    const rows = Array.from({ length: entries }, (_, index) => [
      attemptId,
      1,
      index + 1,
      1,
      '{"choices":["A"]}',
      0,
      now,
    ]);
    for (let start = 0; start < rows.length; start += 500) {
      const part = rows.slice(start, start + 500);
      await answer.raw(
        app,
        `INSERT INTO attempt_answer (attempt_id, sitting_no, seq, item_no, response, late, received_at)
         VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        part.flat(),
      );
    }
  },
};
