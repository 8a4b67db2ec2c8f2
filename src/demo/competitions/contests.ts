import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { awardRows, AwardGrants } from '../../features/competitions/results/award-grants.js';
import { AwardsRepository } from '../../features/competitions/results/awards.repository.js';
import { ResultsQueries } from '../../features/competitions/results/results.queries.js';
import type { AttemptEntity } from '../../features/competitions/attempts/attempt.entity.js';
import { markItem } from '../../features/competitions/domain/mark.js';
import type { PaperPlan } from '../../features/competitions/domain/draw.js';
import type { RunCause } from '../../features/competitions/domain/marking.js';
import type { RoundRules, RoundState } from '../../features/competitions/domain/round.js';
import type { RoundAct } from '../../features/competitions/domain/round-states.js';
import { canonicalLines } from '../../features/competitions/domain/run.js';
import { ComputeRun } from '../../features/competitions/marking/compute-run.js';
import { digestOfLines } from '../../features/competitions/marking/digests.js';
import { RunInputs } from '../../features/competitions/marking/run-inputs.queries.js';
import { RunsRepository } from '../../features/competitions/marking/runs.repository.js';
import { FrozenPapers, type FrozenVersion } from '../../features/competitions/papers/frozen-papers.js';
import { DEFAULT_ENTRY_RULE, DEFAULT_RULES } from '../../features/competitions/rounds/rules.contract.js';
import { People, type Cadre } from '../../features/people/people.public.js';
import type { Actor } from '../../kernel/access.js';
import { addDays, type BusinessDate } from '../../kernel/calendar.js';
import { Clock } from '../../kernel/clock.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { at } from '../lectures/days.js';
import { DEMO_ACCOUNTS } from '../accounts.js';
import type { LoadedPeople } from '../load-people.js';
import { ROOT } from '../people/units.js';
import { Random } from '../random.js';
import { ContestBook } from './contest-book.js';
import { competitionName, type ContestDays } from './contest-calendar.js';
import type { ContestRows } from './contest-rows.repository.js';
import { simulateMarks } from './simulated-marks.js';

const SEED = 20_260_316;
/** Of those on the list, who did not come. */
const ABSENT = 0.04;
const MINUTES = 60;
/** Who marked: two, and the third where they differ. */
const MARKERS = ['training', 'teacher', 'leader'];
const RULES: RoundRules = { ...DEFAULT_RULES, multiple: 'EXACT', unitScore: { rule: 'BEST', best: 6 } };

interface RoundPlan {
  readonly name: string;
  readonly year: number;
  readonly quarter: number;
  readonly introduction: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly appealsUntil: Date | null;
  readonly state: RoundState;
  readonly publishedAt: Date;
  readonly paperId: number;
}

/** The two contests of the demonstration. */
export class ContestsOfDemo {
  private readonly db: Database;
  private readonly random = new Random(SEED);
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly people: LoadedPeople,
    private readonly staff: Actor,
    private readonly rows: ContestRows,
    private readonly days: ContestDays,
  ) {
    this.db = app.get(Database, { strict: false });
    const keys = DEMO_ACCOUNTS.flatMap(({ personKey }) => personKey ?? []);
    this.kept = new Set(keys.map((key) => people.person(key).id));
  }

  /** 上一季: taken, marked by two, corrected after an appeal, final, with awards. */
  async past(paperId: number): Promise<void> {
    const { heldOn, year, quarter } = this.days.past;
    const startsAt = at(heldOn, 9);
    const cadres = await this.cadres();
    const finalAt = at(addDays(heldOn, 11), 10);
    const { roundId, book } = await this.db.transaction(this.staff, async (tx) => {
      const id = await this.round(tx, cadres, {
        name: competitionName({ year, quarter }),
        year,
        quarter,
        introduction: '以人民调解、民法典、平安建设和党的基层组织建设为主，检验全县社区干部的应知应会。',
        startsAt,
        endsAt: at(heldOn, 11),
        appealsUntil: appealsEnd(heldOn),
        state: 'MARKING',
        publishedAt: at(addDays(heldOn, -10), 9),
        paperId,
      });
      const written = await this.attempts(tx, { roundId: id, startsAt, paperId }, (contest) => {
        for (const cadre of cadres) if (!this.random.chance(ABSENT)) contest.takePart(cadre, this.random.between(0, 9));
      });
      await this.marks(tx, id, written, paperId, at(addDays(heldOn, 2), 15));
      return { roundId: id, book: written };
    });
    await this.run(roundId, 'MARKED', null, at(addDays(heldOn, 3), 9));
    const disputed = await this.correct(roundId, book, addDays(heldOn, 6));
    await this.run(roundId, 'CORRECTED', disputed, at(addDays(heldOn, 6), 10));
    await this.finish(roundId, heldOn, finalAt);
  }

  /** 本季: open since yesterday; some have handed in, two are writing now. */
  async open(paperId: number): Promise<void> {
    const { from, until, year, quarter } = this.days.open;
    const startsAt = at(from, 9);
    const cadres = await this.cadres();
    const now = this.app.get(Clock, { strict: false }).now();
    await this.db.transaction(this.staff, async (tx) => {
      const roundId = await this.round(tx, cadres, {
        name: competitionName({ year, quarter }),
        year,
        quarter,
        introduction: '每人一卷，随机抽题，难度相同。开放期内任选一个小时作答，只能作答一次。',
        startsAt,
        endsAt: at(until, 18),
        appealsUntil: null,
        state: 'OPEN',
        publishedAt: at(addDays(from, -7), 10),
        paperId,
      });
      const before = Math.max(1, Math.floor((now.getTime() - startsAt.getTime()) / 60_000) - MINUTES - 5);
      const writing = before + MINUTES - 15;
      await this.attempts(tx, { roundId, startsAt, paperId }, (contest) => {
        for (const [place, cadre] of cadres.entries()) {
          if (this.hasAccount(cadre)) continue;
          if (place % 6 === 1) contest.takePart(cadre, this.random.between(0, before));
          else if (place % 70 === 2) contest.takePart(cadre, writing, now);
        }
      });
    });
  }

  /** Accounts of the demonstration are left to whoever tries it. */
  private hasAccount(cadre: Cadre): boolean {
    return this.kept.has(cadre.personId);
  }

  private cadres(): Promise<Cadre[]> {
    const categories = DEFAULT_ENTRY_RULE.categories ?? [];
    return this.app
      .get(People, { strict: false })
      .cadres(this.db.reads, { unitPath: this.people.unit(ROOT).path, categories });
  }

  private async round(tx: Tx, cadres: readonly Cadre[], plan: RoundPlan): Promise<number> {
    const made = { madeBy: this.staff.accountId, madeByName: this.staff.name };
    const madeAt = new Date(plan.publishedAt.getTime() - 86_400_000);
    const competitionId = await this.rows.competition(tx, {
      unitId: this.people.unit(ROOT).id,
      name: plan.name,
      yearNo: plan.year,
      quarterNo: plan.quarter,
      introduction: plan.introduction,
      ...made,
      madeAt,
      revision: 1,
    });
    const roundId = await this.rows.round(tx, {
      competitionId,
      kind: 'PRELIMINARY',
      mode: 'ONLINE',
      name: '初赛',
      position: 1,
      state: plan.state,
      paperId: plan.paperId,
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      durationMinutes: MINUTES,
      lateEntryMinutes: null,
      graceSeconds: 120,
      appealsUntil: plan.appealsUntil,
      rules: RULES,
      entryRule: DEFAULT_ENTRY_RULE,
      seed: `demo-${plan.year}-${plan.quarter}`,
      entryCount: cadres.length,
      publishedAt: plan.publishedAt,
      stateAt: plan.startsAt,
      ...made,
      madeAt,
      revision: 1,
    });
    await this.rows.entries(
      tx,
      cadres.map((cadre) => ({
        roundId,
        personId: cadre.personId,
        personName: cadre.name,
        unitId: cadre.unitId,
        unitName: cadre.unitName,
        category: cadre.category,
        extraMinutes: 0,
        extraReason: null,
        addedReason: null,
        removedAt: null,
        removedReason: null,
        madeAt: plan.publishedAt,
      })),
    );
    const steps: DemoStep[] = [
      ['publish', 'DRAFT', 'PUBLISHED', plan.publishedAt, { entries: cadres.length }],
      ['open', 'PUBLISHED', 'OPEN', plan.startsAt],
    ];
    if (plan.state === 'MARKING') steps.push(['close', 'OPEN', 'CLOSED', plan.endsAt]);
    await this.steps(tx, roundId, steps);
    return roundId;
  }

  private async attempts(
    tx: Tx,
    round: { roundId: number; startsAt: Date; paperId: number },
    fill: (book: ContestBook) => void,
  ): Promise<ContestBook> {
    const papers = this.app.get(FrozenPapers, { strict: false });
    const plan = await papers.load(tx.manager, round.paperId);
    const versions = await papers.versions(tx.manager, versionIds(plan));
    const firstId = await this.rows.nextAttemptId(tx);
    const book = new ContestBook({ ...round, durationMinutes: MINUTES, plan, versions, firstId }, this.random);
    fill(book);
    await this.rows.attempts(tx, book.attempts);
    await this.rows.sittings(tx, book.sittings);
    await this.rows.answers(tx, book.answers);
    await this.rows.events(tx, book.events);
    return book;
  }

  private async marks(tx: Tx, roundId: number, book: ContestBook, paperId: number, markedAt: Date): Promise<void> {
    const papers = this.app.get(FrozenPapers, { strict: false });
    const versions = await papers.versions(tx.manager, versionIds(await papers.load(tx.manager, paperId)));
    const markers = MARKERS.map((key) => this.people.person(key).id) as [number, number, number];
    await this.rows.markers(
      tx,
      markers.map((personId) => ({ roundId, personId, madeAt: markedAt })),
    );
    const basis = { roundId, markers, at: markedAt, rules: RULES, versions };
    const { tasks, marks } = simulateMarks(basis, book.attempts, book.ability, this.random);
    await this.rows.marks(tx, tasks, marks);
  }

  /** Everybody computed as it was done then. */
  private async run(roundId: number, cause: RunCause, reason: string | null, asOf: Date): Promise<void> {
    const inputs = this.app.get(RunInputs, { strict: false });
    const counted = await inputs.counted(this.db.reads, roundId);
    const basis = { roundId, rules: RULES, counted, asOf, answers: 'SEALED' } as const;
    const { attempts, units } = await this.app.get(ComputeRun, { strict: false }).compute(this.db.reads, basis);
    const runs = this.app.get(RunsRepository, { strict: false });
    await this.db.transaction(this.staff, async (tx) => {
      const before = await runs.latest(roundId, tx.manager);
      const run = {
        roundId,
        runNo: (before?.runNo ?? 0) + 1,
        cause,
        reason,
        counted,
        rules: RULES,
        attemptCount: attempts.length,
        resultDigest: digestOfLines(canonicalLines(attempts, units)),
        madeBy: this.staff.accountId,
        madeByName: this.staff.name,
        madeAt: asOf,
      };
      await runs.add(tx, run, attempts, units);
    });
  }

  /** Two appeals: one is right, and a question is given to everybody; the other is answered. @returns the reason */
  private async correct(roundId: number, book: ContestBook, on: BusinessDate): Promise<string> {
    const reason = '部分手机上本题的选项显示不全，经核实，本题全员给分。';
    const first = wrongAnswers(book, 'SINGLE')[0];
    const second = wrongAnswers(book, 'MULTIPLE').find(({ attempt }) => attempt.id !== first?.attempt.id);
    if (!first || !second) return reason;
    const decided = { decidedBy: this.staff.accountId, decidedByName: this.staff.name, revision: 2 };
    await this.db.transaction(this.staff, async (tx) => {
      await this.rows.corrections(tx, [
        {
          roundId,
          versionId: first.version.id,
          kind: 'FULL_FOR_ALL',
          answerKey: null,
          reason,
          madeBy: this.staff.accountId,
          madeByName: this.staff.name,
          madeAt: at(on, 9, 50),
        },
      ]);
      await this.rows.appeals(tx, [
        {
          roundId,
          attemptId: first.attempt.id,
          personId: first.attempt.personId,
          itemNo: first.itemNo,
          words: '我的手机上这道题最后一个选项只显示了半行，看不全，请核实。',
          state: 'UPHELD',
          reply: '经核实，部分手机上选项确实显示不全，本题全员给分，已重新排名。',
          filedAt: at(addDays(on, -1), 16, 12),
          decidedAt: at(on, 9, 55),
          ...decided,
        },
        {
          roundId,
          attemptId: second.attempt.id,
          personId: second.attempt.personId,
          itemNo: second.itemNo,
          words: '这道多选题我只错了一项，应当得一部分分。',
          state: 'REJECTED',
          reply: '本轮规则在开考前已公布：多选题全对得分。维持原分。',
          filedAt: at(addDays(on, -1), 17, 40),
          decidedAt: at(on, 10, 20),
          ...decided,
        },
      ]);
    });
    return reason;
  }

  /** 初布、申诉期、确定, with the awards. */
  private async finish(roundId: number, heldOn: BusinessDate, finalAt: Date): Promise<void> {
    const results = this.app.get(ResultsQueries, { strict: false });
    const until = { appealsUntil: appealsEnd(heldOn).toISOString() };
    await this.db.transaction(this.staff, async (tx) => {
      await this.rows.setState(tx, roundId, { state: 'FINAL', stateAt: finalAt });
      await this.steps(tx, roundId, [
        ['startMarking', 'CLOSED', 'MARKING', at(addDays(heldOn, 1), 9)],
        ['announce', 'MARKING', 'PROVISIONAL', at(addDays(heldOn, 3), 10)],
        ['openAppeals', 'PROVISIONAL', 'APPEALS', at(addDays(heldOn, 4), 9), until],
        ['finalise', 'APPEALS', 'FINAL', finalAt],
      ]);
      const round = await results.anyRound(roundId, finalAt, tx.manager);
      const run = await results.latestRun(roundId, tx.manager);
      if (!run) return;
      const receivers = await this.app.get(AwardGrants, { strict: false }).receivers(round, run, tx.manager);
      const awards = awardRows(roundId, run.id, receivers, finalAt);
      await this.app.get(AwardsRepository, { strict: false }).insert(tx, awards);
    });
  }

  private steps(tx: Tx, roundId: number, steps: readonly DemoStep[]): Promise<void> {
    return this.rows.steps(
      tx,
      steps.map(([act, fromState, toState, madeAt, detail]) => {
        const byClock = act === 'open' || act === 'close';
        return {
          roundId,
          act,
          fromState,
          toState,
          words: null,
          detail: detail ?? null,
          madeBy: byClock ? null : this.staff.accountId,
          madeByName: byClock ? null : this.staff.name,
          madeAt,
        };
      }),
    );
  }
}

const appealsEnd = (heldOn: BusinessDate): Date => at(addDays(heldOn, 10), 17);

/** A step of a round, and the figures that its history shows. */
type DemoStep = [RoundAct, RoundState, RoundState, Date, Readonly<Record<string, string | number>>?];

const versionIds = (plan: PaperPlan): number[] => [...new Set(plan.questions.map((question) => question.versionId))];

interface WrongAnswer {
  readonly attempt: AttemptEntity;
  readonly itemNo: number;
  readonly version: FrozenVersion;
}

/** Questions with options that somebody answered wrongly. */
function wrongAnswers(book: ContestBook, kind: 'SINGLE' | 'MULTIPLE'): WrongAnswer[] {
  return book.attempts.flatMap((attempt) =>
    attempt.sheet.items.flatMap((item, place) => {
      const version = book.versions.get(item.versionId);
      const response = attempt.sealed?.[place] ?? null;
      if (version?.kind !== kind || response === null) return [];
      const earned = markItem(kind, version.answerKey, item.order, response, item.points, RULES);
      return earned === 0 ? [{ attempt, itemNo: place + 1, version }] : [];
    }),
  );
}
