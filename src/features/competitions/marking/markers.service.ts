import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { People } from '../../people/people.public.js';
import { effectiveState, isFinal } from '../domain/round-states.js';
import { MarkersRepository } from './markers.repository.js';
import type { MarkerView } from './marking.contract.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { MarkingTasksRepository } from './marking-tasks.repository.js';

/** 阅卷人: who marks a round. */
@Injectable()
export class MarkersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly markers: MarkersRepository,
    private readonly tasks: MarkingTasksRepository,
    private readonly people: People,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor, roundId: number): Promise<{ items: MarkerView[] }> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    return { items: await this.markers.overview(round.id, round.rules.thirdMarkerPercent) };
  }

  /**
   * Those named are the markers; newcomers are told, who is not named any more gives back what they hold.
   * @throws RuleViolation MARKING.NO_PAPERS, MARKING.WRONG_STATE, MARKING.UNKNOWN_PERSON
   */
  async appoint(actor: Actor, roundId: number, personIds: readonly number[]): Promise<void> {
    const scope = scopeOf(actor, 'contest.manage');
    await this.db.transaction(actor, async (tx) => {
      const round = await this.rounds.locked(tx, scope, roundId);
      const state = effectiveState(round, this.clock.now());
      if (round.mode !== 'ONLINE') throw new RuleViolation('MARKING.NO_PAPERS');
      if (isFinal(state)) throw new RuleViolation('MARKING.WRONG_STATE', { state });
      const before = await this.markers.personIds(tx.manager, roundId);
      const wanted = [...new Set(personIds)];
      const added = wanted.filter((id) => !before.includes(id));
      const removed = before.filter((id) => !wanted.includes(id));
      const known = await this.people.trainees(tx.manager, added);
      const unknown = added.filter((id) => !known.has(id));
      if (unknown.length > 0) throw new RuleViolation('MARKING.UNKNOWN_PERSON', { count: unknown.length });
      await this.markers.remove(tx, roundId, removed);
      await this.tasks.release(tx, roundId, removed);
      await this.markers.add(tx, roundId, added, this.clock.now());
      if (added.length > 0)
        await this.notifications.notify(tx, {
          personIds: added,
          kind: 'contest.marker',
          params: { competitionName: round.competitionName, roundName: round.name },
          link: '/me/marking',
        });
      if (added.length + removed.length > 0)
        this.audit.record(tx, {
          act: 'contest.markers',
          subject: 'competition-round',
          subjectId: roundId,
          unitId: round.unitId,
          before: { personIds: before },
          after: { personIds: wanted },
        });
    });
  }
}
