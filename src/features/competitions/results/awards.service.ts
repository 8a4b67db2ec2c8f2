import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { AwardGrants } from './award-grants.js';
import { AwardsRepository, type AwardRow } from './awards.repository.js';
import { certificatePdf } from './certificate.js';
import type { AwardView, PublicCertificate, RoundAwards } from './results.contract.js';
import { ResultsService } from './results.service.js';

/** 奖项 and 证书. */
@Injectable()
export class AwardsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly results: ResultsService,
    private readonly grants: AwardGrants,
    private readonly awards: AwardsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Those that were granted; before that, as they would be by the latest run. */
  async ofRound(actor: Actor, roundId: number): Promise<RoundAwards> {
    const { round, run, visible } = await this.results.seen(actor, roundId);
    const granted = await this.awards.ofRound(roundId);
    if (granted.length > 0) return { granted: true, items: granted.map(grantedView) };
    if (!visible) return { granted: false, items: [] };
    const receivers = await this.grants.receivers(round, run);
    return {
      granted: false,
      items: receivers.map(({ personId: _person, unitId: _unit, ...receiver }) => ({
        ...receiver,
        id: null,
        certificateNo: null,
        voidedAt: null,
        voidedReason: null,
      })),
    };
  }

  /** The receiver's own, or any of the organiser's. @throws NotFound AWARD.NOT_FOUND */
  async certificate(actor: Actor, id: number): Promise<{ bytes: Buffer; award: AwardRow }> {
    const award = await this.awards.reachable(scopeOf(actor, 'contest.manage'), actor.personId, id);
    if (award.voidedAt !== null) throw new Conflict('AWARD.VOIDED');
    return { bytes: await certificatePdf(award), award };
  }

  /** Never deleted: the certificate says from now on that it is void. @throws Conflict AWARD.VOIDED */
  async void(actor: Actor, id: number, reason: string): Promise<void> {
    const award = await this.awards.within(scopeOf(actor, 'contest.manage'), id);
    await this.db.transaction(actor, async (tx) => {
      if (!(await this.awards.end(tx, id, reason, this.clock.now()))) throw new Conflict('AWARD.VOIDED');
      this.audit.record(tx, {
        act: 'competition-award.void',
        subject: 'competition-award',
        subjectId: id,
        unitId: award.organiserId,
        before: { certificateNo: award.certificateNo },
        after: { reason },
      });
    });
  }

  async verify(code: string): Promise<PublicCertificate> {
    const award = await this.awards.byCode(code);
    return {
      certificateNo: award.certificateNo,
      competitionName: award.competitionName,
      roundName: award.roundName,
      awardName: award.name,
      receiverName: award.receiverName,
      unitName: award.unitName,
      madeAt: award.madeAt,
      voided: award.voidedAt !== null,
    };
  }
}

function grantedView(row: AwardRow): AwardView {
  const { id, kind, levelNo, name, receiverName, unitName, certificateNo, voidedAt, voidedReason } = row;
  return { id, kind, levelNo, name, rankNo: null, receiverName, unitName, certificateNo, voidedAt, voidedReason };
}
