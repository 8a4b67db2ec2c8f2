import { randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Notifications } from '../../notifications/notifications.public.js';
import { awardsOf, levelsOf } from '../domain/awards.js';
import { RoundEvents } from '../rounds/round-events.js';
import { StageStanding } from '../stage/stage-standing.js';
import { AwardsRepository, type NewAward } from './awards.repository.js';
import { ResultsQueries, type ResultRound, type RunHead } from './results.queries.js';

/** Who is to receive what, before numbers are given. */
export type Receiver = Pick<
  NewAward,
  'kind' | 'levelNo' | 'name' | 'personId' | 'unitId' | 'receiverName' | 'unitName'
> & {
  readonly rankNo: number;
};

/** No 0, 1, I, O: codes are read from paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 12;

/** 颁奖: when a round becomes final, awards are granted on its last run, each with a certificate of its own. */
@Injectable()
export class AwardGrants implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly events: RoundEvents,
    private readonly results: ResultsQueries,
    private readonly awards: AwardsRepository,
    private readonly standing: StageStanding,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.before('announce', (tx, roundId) => this.mustBeFinished(tx, roundId));
    this.events.before('finalise', (tx, roundId) => this.mustBeFinished(tx, roundId));
    this.events.after('finalise', (tx, roundId) => this.grant(tx, roundId));
  }

  /** As it is by the rules of the round and its latest run; of a final on stage by where the teams stand. */
  async receivers(round: ResultRound, run: RunHead | undefined, reader?: Tx['manager']): Promise<Receiver[]> {
    if (round.mode === 'STAGE') return this.teams(round, reader);
    if (run === undefined) return [];
    const levels = levelsOf('PERSON', round.rules.awards, await this.results.tookPart(run.id, reader));
    const upTo = Math.max(0, ...levels.map((level) => level.upTo));
    const people = await this.results.best({ id: run.id, roundId: round.id }, upTo, reader);
    const units = await this.results.units(run.id, reader);
    const unitNames = new Map(units.map((unit) => [unit.unitId, unit.unitName]));
    const candidates = units.map((unit) => ({ id: unit.unitId, rankNo: unit.rankNo }));
    return [
      ...people.flatMap((person) => {
        const level = levels.find((one) => person.rank_no <= one.upTo);
        return level
          ? [
              {
                kind: 'PERSON' as const,
                levelNo: level.levelNo,
                name: level.name,
                personId: person.person_id,
                unitId: person.unit_id,
                receiverName: person.person_name,
                unitName: person.unit_name,
                rankNo: person.rank_no,
              },
            ]
          : [];
      }),
      ...awardsOf('UNIT', round.rules.awards, candidates).map((given) => ({
        kind: 'UNIT' as const,
        levelNo: given.levelNo,
        name: given.name,
        personId: null,
        unitId: given.id,
        receiverName: unitNames.get(given.id) ?? '',
        unitName: unitNames.get(given.id) ?? '',
        rankNo: given.rankNo,
      })),
    ];
  }

  private async teams(round: ResultRound, reader: Tx['manager'] = this.db.reads): Promise<Receiver[]> {
    const teams = (await this.standing.ofRound(reader, round.id))?.items ?? [];
    const ranked = teams.map((team) => ({ id: team.teamId, rankNo: team.rank }));
    return awardsOf('UNIT', round.rules.awards, ranked).flatMap(({ id, rankNo, levelNo, name }) => {
      const team = teams.find((one) => one.teamId === id);
      if (!team) return [];
      const { unitId, name: teamName } = team;
      return [
        { kind: 'UNIT', levelNo, name, personId: null, unitId, receiverName: teamName, unitName: teamName, rankNo },
      ];
    });
  }

  /** A final on stage is announced once its match is finished. */
  private async mustBeFinished(tx: Tx, roundId: number): Promise<void> {
    const round = await this.results.anyRound(roundId, this.clock.now(), tx.manager);
    if (round.mode !== 'STAGE') return;
    const standing = await this.standing.ofRound(tx.manager, roundId);
    if (standing?.final !== true) throw new Conflict('STAGE.NOT_FINISHED');
  }

  private async grant(tx: Tx, roundId: number): Promise<void> {
    const round = await this.results.anyRound(roundId, this.clock.now(), tx.manager);
    const run = await this.results.latestRun(roundId, tx.manager);
    const rows = awardRows(round.id, run?.id ?? null, await this.receivers(round, run, tx.manager), this.clock.now());
    await this.awards.insert(tx, rows);
    this.audit.record(tx, {
      act: 'competition-award.grant',
      subject: 'competition-round',
      subjectId: roundId,
      unitId: round.unitId,
      after: { awards: rows.length, runNo: run?.runNo ?? null },
    });
    for (const row of rows) {
      if (row.personId === null) continue;
      await this.notifications.notify(tx, {
        personIds: [row.personId],
        kind: 'competition.award-granted',
        params: { award: row.name, round: `${round.competitionName} ${round.name}`, certificateNo: row.certificateNo },
        link: `/me/contests/${roundId}`,
        email: true,
      });
    }
  }
}

/** Awards with their numbers and codes. */
export function awardRows(
  roundId: number,
  runId: number | null,
  receivers: readonly Receiver[],
  madeAt: Date,
): NewAward[] {
  return receivers.map(({ rankNo: _rank, ...receiver }, at) => ({
    ...receiver,
    roundId,
    runId,
    certificateNo: `JS${madeAt.getUTCFullYear()}-${String(roundId).padStart(4, '0')}-${String(at + 1).padStart(3, '0')}`,
    verifyCode: newCode(),
    madeAt,
  }));
}

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
