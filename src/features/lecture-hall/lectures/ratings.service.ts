import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { rate, raterGroup, ratingUntil, type Averages } from '../domain/ratings.js';
import type { RatingBody, RatingsView } from './attendance.contract.js';
import { AudienceRepository } from './audience.repository.js';
import { mustSee, ratingOpen, viewerOf } from './lecture.policy.js';
import { LecturesRepository } from './lectures.repository.js';
import { speaksAt } from './reservations.service.js';

/** 评分: those who were there, once, without a name. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lectures: LecturesRepository,
    private readonly audience: AudienceRepository,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws Forbidden LECTURE.NO_PERSON, RATING.NOT_PRESENT, LECTURE.OWN_WORK · RuleViolation RATING.CLOSED · Conflict RATING.TWICE
   */
  rate(actor: Actor, id: number, body: RatingBody): Promise<void> {
    const { personId } = actor;
    if (personId === null) throw new Forbidden('LECTURE.NO_PERSON');
    return this.db.transaction(actor, async (tx) => {
      const file = await this.lectures.locked(tx, id);
      mustSee(viewerOf(actor, file), file);
      if (file.speaker.personId === personId) throw new Forbidden('LECTURE.OWN_WORK');
      const mark = await this.audience.markOf(tx.manager, file.date.id, personId);
      const colleagues = await this.lectures.ofDates(tx.manager, [file.date.id]);
      if (mark !== 'PRESENT' && mark !== 'LATE' && !speaksAt(colleagues, personId))
        throw new Forbidden('RATING.NOT_PRESENT');
      if (!ratingOpen(file, this.clock.today()))
        throw new RuleViolation('RATING.CLOSED', { until: ratingUntil(file.date.heldOn) });
      if ((await this.audience.hasRated(tx.manager, [id], personId)).has(id)) throw new Conflict('RATING.TWICE');
      const facts = (await this.people.trainees(tx.manager, [personId])).get(personId);
      if (facts === undefined) throw new Forbidden('LECTURE.NO_PERSON');
      const isLeader = actor.grants.some((grant) => grant.role === 'LEADER');
      await this.audience.castBallot(tx, id, personId, {
        raterGroup: raterGroup(isLeader, facts.category, file.season.categories),
        content: body.content,
        method: body.method,
        effect: body.effect,
        comment: body.comment === '' ? null : body.comment,
      });
      // that somebody has rated is an act; what they said is nobody's to know
      this.audit.record(tx, { act: 'lecture.rate', subject: 'lecture', subjectId: id });
    });
  }

  /** For the speaker, and staff and leaders of the host. */
  async of(actor: Actor, id: number): Promise<RatingsView> {
    const file = await this.lectures.file(this.db.reads, id);
    const viewer = viewerOf(actor, file);
    mustSee(viewer, file);
    if (!viewer.reads && !viewer.isSpeaker) throw new NotFound('LECTURE.NOT_FOUND');
    const open = ratingOpen(file, this.clock.today());
    const isOver = !open && (file.state === 'HELD' || file.state === 'FILED');
    const { ratingWeights, minRatings } = file.season;
    const marks = await this.audience.marksByGroup(this.db.reads, id);
    const rated = rate(marks, ratingWeights, minRatings, isOver);
    return {
      lectureId: id,
      answers: rated.answers,
      minRatings,
      ratingUntil: file.state === 'HELD' || file.state === 'FILED' ? ratingUntil(file.date.heldOn) : null,
      open,
      shown: rated.shown,
      result: rated.result === null ? null : pointsOf(rated.result),
      groups: rated.groups.map(({ group, weight, answers, ...averages }) => ({
        group,
        weight,
        answers,
        ...pointsOf(averages),
      })),
      missingGroups: [...rated.missingGroups],
      comments: rated.shown ? await this.audience.comments(this.db.reads, id) : [],
    };
  }
}

const pointsOf = ({ content, method, effect, overall }: Averages): Averages => ({
  content: content / 100,
  method: method / 100,
  effect: effect / 100,
  overall: overall / 100,
});
