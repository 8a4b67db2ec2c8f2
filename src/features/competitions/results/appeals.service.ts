import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, InvalidInput, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { AppealDesk } from './appeal-desk.js';
import { AppealsRepository, type AppealRow } from './appeals.repository.js';
import type { AppealBody, AppealQuery, AppealView, DecideAppealBody, StaffAppeal } from './my-results.contract.js';
import { MyResultsQueries } from './my-results.queries.js';
import { mayAppeal, MyResultsService } from './my-results.service.js';
import { ResultsQueries } from './results.queries.js';
import { ReviewPaper } from './review-paper.js';

/** 申诉: within the time that was set; each gets a reply. A wrong key is corrected in the marking, for everybody. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly repository: AppealsRepository,
    private readonly mine: MyResultsService,
    private readonly own: MyResultsQueries,
    private readonly papers: ReviewPaper,
    private readonly results: ResultsQueries,
    private readonly desk: AppealDesk,
  ) {}

  /**
   * @throws RuleViolation APPEAL.NOT_OPEN outside the time for appeals
   * @throws InvalidInput APPEAL.NO_SUCH_ITEM
   * @throws Conflict APPEAL.ALREADY one about the same thing waits for its reply
   */
  async file(actor: Actor, roundId: number, body: AppealBody): Promise<AppealView> {
    const { round, result, personId } = await this.mine.announced(actor, roundId);
    if (body.itemNo !== null && body.itemNo > result.sheet.items.length) throw new InvalidInput('APPEAL.NO_SUCH_ITEM');
    return this.db.transaction(actor, async (tx) => {
      await this.repository.holdAttempt(tx, result.attemptId);
      const filedAt = this.clock.now();
      const current = await this.results.anyRound(roundId, filedAt, tx.manager);
      if (!mayAppeal(current, filedAt)) throw new RuleViolation('APPEAL.NOT_OPEN');
      if (await this.repository.isOpen(tx, result.attemptId, body.itemNo)) throw new Conflict('APPEAL.ALREADY');
      const { itemNo, words } = body;
      const id = await this.repository.add(tx, {
        roundId,
        attemptId: result.attemptId,
        personId,
        itemNo,
        words,
        filedAt,
      });
      await this.desk.filed(tx, round, id, itemNo);
      return { id, itemNo, words, state: 'FILED', filedAt: filedAt.toISOString(), reply: null, decidedAt: null };
    });
  }

  /** @throws Conflict APPEAL.DECIDED */
  async withdraw(actor: Actor, id: number): Promise<void> {
    const { personId } = actor;
    if (personId === null) throw new NotFound('APPEAL.NOT_FOUND');
    await this.db.transaction(actor, async (tx) => {
      const appeal = await this.repository.own(tx, personId, id);
      const ended = await this.repository.end(tx, id, appeal.revision, {
        state: 'WITHDRAWN',
        reply: null,
        decidedBy: null,
        decidedByName: null,
        decidedAt: this.clock.now(),
      });
      if (!ended) throw new Conflict('APPEAL.DECIDED');
      this.desk.withdrawn(tx, appeal);
    });
  }

  async page(actor: Actor, roundId: number, query: AppealQuery): Promise<Page<StaffAppeal>> {
    const scope = scopeOf(actor, 'contest.manage');
    await this.results.round(scope, roundId, this.clock.now());
    const { rows, total } = await this.repository.page(scope, roundId, query);
    const about = rows.filter((row) => row.itemNo !== null).map((row) => row.attemptId);
    const results = await this.own.ofAttempts([...new Set(about)]);
    const review = await this.papers.reader(roundId, [...results.values()]);
    const items = rows.map((row) => {
      const result = row.itemNo === null ? undefined : results.get(row.attemptId);
      const item = result && review(result).find((one) => one.no === row.itemNo);
      return staffView(actor, row, item ?? null);
    });
    return pageOf(query, items, total);
  }

  /**
   * @throws Forbidden APPEAL.OWN nobody decides their own
   * @throws Conflict APPEAL.DECIDED
   */
  async decide(actor: Actor, id: number, body: DecideAppealBody): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const appeal = await this.repository.within(tx, scopeOf(actor, 'contest.manage'), id);
      if (appeal.personId === actor.personId) throw new Forbidden('APPEAL.OWN');
      const ended = await this.repository.end(tx, id, body.revision, {
        state: body.state,
        reply: body.reply,
        decidedBy: actor.accountId,
        decidedByName: actor.name,
        decidedAt: this.clock.now(),
      });
      if (!ended) throw new Conflict('APPEAL.DECIDED');
      const round = await this.results.anyRound(appeal.roundId, this.clock.now(), tx.manager);
      await this.desk.decided(tx, round, appeal, body);
    });
  }
}

function staffView(actor: Actor, row: AppealRow, item: StaffAppeal['item']): StaffAppeal {
  const { id, itemNo, words, state, filedAt, reply, decidedAt, personName, unitName, attemptId } = row;
  return {
    id,
    itemNo,
    words,
    state,
    filedAt,
    reply,
    decidedAt,
    personName,
    unitName,
    attemptId,
    item,
    decidedByName: row.decidedByName,
    revision: row.revision,
    mayDecide: state === 'FILED' && row.personId !== actor.personId,
  };
}
