import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { People } from '../../people/people.public.js';
import type { AppealRow } from './appeals.repository.js';
import type { DecideAppealBody } from './my-results.contract.js';
import type { ResultRound } from './results.queries.js';

/** Records what happens to appeals, and tells those concerned. */
@Injectable()
export class AppealDesk {
  constructor(
    private readonly audit: AuditLog,
    private readonly people: People,
    private readonly notifications: Notifications,
  ) {}

  async filed(tx: Tx, round: ResultRound, id: number, itemNo: number | null): Promise<void> {
    this.audit.record(tx, {
      act: 'competition-appeal.file',
      subject: 'competition-appeal',
      subjectId: id,
      unitId: round.unitId,
      after: { roundId: round.id, itemNo },
    });
    const [host] = await this.people.unitsById(tx.manager, [round.unitId]);
    const organisers = host ? await this.people.holdersOf('TRAINING_STAFF', host.path, tx.manager) : [];
    await this.notifications.notify(tx, {
      personIds: organisers,
      kind: 'competition.appeal-filed',
      params: { round: nameOf(round), by: tx.actor.name },
      link: `/staff/competitions/rounds/${round.id}/appeals`,
    });
  }

  withdrawn(tx: Tx, appeal: AppealRow): void {
    this.audit.record(tx, {
      act: 'competition-appeal.withdraw',
      subject: 'competition-appeal',
      subjectId: appeal.id,
      before: { state: appeal.state },
      after: { state: 'WITHDRAWN' },
    });
  }

  async decided(tx: Tx, round: ResultRound, appeal: AppealRow, decision: DecideAppealBody): Promise<void> {
    this.audit.record(tx, {
      act: 'competition-appeal.decide',
      subject: 'competition-appeal',
      subjectId: appeal.id,
      unitId: round.unitId,
      before: { state: appeal.state },
      after: { state: decision.state },
    });
    await this.notifications.notify(tx, {
      personIds: [appeal.personId],
      kind: decision.state === 'UPHELD' ? 'competition.appeal-upheld' : 'competition.appeal-rejected',
      params: { round: nameOf(round), reply: decision.reply },
      link: `/me/contests/${round.id}`,
      email: true,
    });
  }
}

const nameOf = (round: ResultRound): string => `${round.competitionName} ${round.name}`;
