import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QuestionWriter } from '../features/competitions/bank/question-writer.js';
import { QuestionSubjects } from '../features/competitions/bank/subjects.service.js';
import type { QuestionKind } from '../features/competitions/domain/question.js';
import { createPaperBody, type CreatePaper } from '../features/competitions/papers/paper.contract.js';
import { PaperFixing } from '../features/competitions/papers/paper-fixing.js';
import { PapersService } from '../features/competitions/papers/papers.service.js';
import type { Actor } from '../kernel/access.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/db/database.js';
import { competitionName, contestDays } from './competitions/contest-calendar.js';
import { ContestRows } from './competitions/contest-rows.repository.js';
import { ContestsOfDemo } from './competitions/contests.js';
import { demoQuestions, type DemoQuestion } from './competitions/demo-questions.js';
import type { LoadedPeople } from './load-people.js';
import { ROOT } from './people/units.js';

/** Left unapproved, so that there is something to review. */
const IN_REVIEW = 6;
const DAY = 86_400_000;

interface BankQuestion extends DemoQuestion {
  readonly id: number;
  readonly subjectId: number;
}

/**
 * 季度业务竞赛: the question bank, a contest that is over with its results, and one that is open. The bank and the papers go through
 * the services that people use; what has happened is written as rows.
 */
export class CompetitionsLoader {
  private readonly db: Database;
  private readonly clock: Clock;
  private readonly rows = new ContestRows();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly people: LoadedPeople,
    private readonly staff: Actor,
    /** Who wrote the questions; the staff have approved them, but for the last few. */
    private readonly author: Actor,
  ) {
    this.db = app.get(Database, { strict: false });
    this.clock = app.get(Clock, { strict: false });
  }

  async load(): Promise<void> {
    const bank = await this.bank();
    const days = contestDays(this.clock.today());
    const fixed = await this.paper(chosenPaper(`${competitionName(days.past)}初赛试卷`, bank));
    const drawn = await this.paper(drawnPaper(`${competitionName(days.open)}初赛试卷`));
    const contests = new ContestsOfDemo(this.app, this.people, this.staff, this.rows, days);
    await contests.past(fixed);
    await contests.open(drawn);
  }

  private async bank(): Promise<BankQuestion[]> {
    const questions = demoQuestions();
    const subjects = await this.subjects(questions);
    const drafts = questions.map((question) => ({
      ...question,
      subjectId: subjects.get(nameOf(question.subject)) ?? 0,
    }));
    const writer = this.app.get(QuestionWriter, { strict: false });
    const reviewedAt = new Date(this.clock.now().getTime() - 120 * DAY);
    const written = await this.db.transaction(this.author, async (tx) => {
      const rows = await writer.write(
        tx,
        drafts.map(({ subject: _subject, ...draft }) => draft),
        'IN_REVIEW',
        new Date(reviewedAt.getTime() - 10 * DAY),
      );
      const approved = rows.slice(0, -IN_REVIEW).map((row) => row.id);
      await this.rows.approve(tx, approved, this.staff.name, reviewedAt);
      return rows;
    });
    return drafts.slice(0, -IN_REVIEW).map((draft, at) => ({ ...draft, id: written[at]?.id ?? 0 }));
  }

  /** @returns ids by full name */
  private async subjects(questions: readonly DemoQuestion[]): Promise<Map<string, number>> {
    const service = this.app.get(QuestionSubjects, { strict: false });
    const ids = new Map<string, number>();
    for (const { subject } of questions) {
      for (let depth = 1; depth <= subject.length; depth += 1) {
        const path = subject.slice(0, depth);
        const name = path.at(-1) ?? '';
        if (ids.has(nameOf(path))) continue;
        const parentId = ids.get(nameOf(path.slice(0, -1))) ?? null;
        ids.set(nameOf(path), await service.create(this.staff, { parentId, name, sortOrder: ids.size * 10 }));
      }
    }
    return ids;
  }

  private async paper(paper: CreatePaper): Promise<number> {
    const unitId = this.people.unit(ROOT).id;
    const id = await this.app
      .get(PapersService, { strict: false })
      .create(this.staff, createPaperBody.parse({ ...paper, unitId }));
    await this.app.get(PaperFixing, { strict: false }).fix(this.staff, id, 1);
    return id;
  }
}

const nameOf = (path: readonly string[]): string => path.join('/');

/** Forty questions, a hundred points. */
const CHOSEN: readonly { kind: QuestionKind; count: number; points: number }[] = [
  { kind: 'SINGLE', count: 15, points: 200 },
  { kind: 'MULTIPLE', count: 8, points: 300 },
  { kind: 'TRUE_FALSE', count: 10, points: 100 },
  { kind: 'BLANK', count: 4, points: 300 },
  { kind: 'SHORT_ANSWER', count: 2, points: 700 },
  { kind: 'CASE', count: 1, points: 1000 },
];

function chosenPaper(name: string, bank: readonly BankQuestion[]): CreatePaper {
  const items = CHOSEN.flatMap(({ kind, count, points }) => {
    const all = bank.filter((question) => question.kind === kind);
    // spread over the subjects, which stand one after another
    return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]).flatMap((question) =>
      question ? [{ questionId: question.id, points }] : [],
    );
  });
  return { mode: 'FIXED', name, shuffleQuestions: true, shuffleOptions: true, items };
}

/** Forty-six questions drawn for everybody, a hundred points. */
function drawnPaper(name: string): CreatePaper {
  const cell = (kind: QuestionKind, difficulty: number | null, count: number, points: number) => ({
    subjectId: null,
    kind,
    difficulty: difficulty as 1 | 2 | 3 | null,
    count,
    points,
  });
  return {
    mode: 'DRAWN',
    name,
    shuffleQuestions: true,
    shuffleOptions: true,
    cells: [
      cell('SINGLE', 1, 8, 200),
      cell('SINGLE', 2, 10, 200),
      cell('SINGLE', 3, 2, 200),
      cell('MULTIPLE', null, 10, 250),
      cell('TRUE_FALSE', null, 10, 100),
      cell('BLANK', null, 4, 250),
      cell('SHORT_ANSWER', null, 1, 700),
      cell('CASE', null, 1, 800),
    ],
  };
}
