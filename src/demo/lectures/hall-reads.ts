import { LectureDebtEntity } from '../../features/lecture-hall/changes/lecture-debt.entity.js';
import { LectureEntity } from '../../features/lecture-hall/lectures/lecture.entity.js';
import { LectureDateEntity } from '../../features/lecture-hall/seasons/lecture-date.entity.js';
import { LectureSeasonEntity } from '../../features/lecture-hall/seasons/lecture-season.entity.js';
import { HourConversionRuleEntity } from '../../features/training-hours/hour-conversion-rule.entity.js';
import type { Database } from '../../platform/db/database.js';
import { placeholders } from '../../platform/db/scope.js';

export interface SeasonFile {
  readonly season: LectureSeasonEntity;
  readonly dates: readonly LectureDateEntity[];
  readonly lectures: readonly LectureEntity[];
}

/** Reads what the services have made of the seasons so far. */
export class HallReads {
  constructor(private readonly db: Database) {}

  async seasons(ids: readonly number[]): Promise<LectureSeasonEntity[]> {
    const all = await this.db.reads.getRepository(LectureSeasonEntity).find({ order: { firstMonth: 'ASC' } });
    return all.filter(({ id }) => ids.includes(id));
  }

  async season(id: number): Promise<SeasonFile> {
    const [season] = await this.seasons([id]);
    if (season === undefined) throw new Error(`The demonstration has no season ${id}`);
    const dates = await this.dates([id]);
    const lectures = await this.db.reads
      .getRepository(LectureEntity)
      .createQueryBuilder('l')
      .innerJoin(LectureDateEntity, 'd', 'd.id = l.dateId')
      .where('d.seasonId = :id', { id })
      .orderBy('l.dateId')
      .addOrderBy('l.position')
      .getMany();
    return { season, dates, lectures };
  }

  /** By day. */
  async dates(seasonIds: readonly number[]): Promise<LectureDateEntity[]> {
    const all = await this.db.reads.getRepository(LectureDateEntity).find({ order: { heldOn: 'ASC' } });
    return all.filter(({ seasonId }) => seasonIds.includes(seasonId));
  }

  async nextLectureId(): Promise<number> {
    const [row] = await this.db.reads.query<{ last: number | null }[]>('SELECT MAX(id) AS last FROM lecture');
    return Number(row?.last ?? 0) + 1;
  }

  conversionRules(): Promise<HourConversionRuleEntity[]> {
    return this.db.reads.getRepository(HourConversionRuleEntity).find();
  }

  async sexes(personIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.db.reads.query<{ id: number; sex: string }[]>(
      `SELECT id, sex FROM person WHERE id IN ${placeholders(personIds.length)}`,
      [...personIds],
    );
    return new Map(rows.map(({ id, sex }) => [id, sex]));
  }

  /** The lecture that somebody else gave, still owed by its planned speaker. */
  async substitutedDebt(seasonIds: readonly number[]): Promise<LectureDebtEntity | null> {
    const debts = await this.db.reads
      .getRepository(LectureDebtEntity)
      .find({ where: { state: 'OPEN', cause: 'SUBSTITUTED' }, order: { id: 'ASC' } });
    const lectures = await Promise.all(seasonIds.map((id) => this.season(id)));
    const known = new Set(lectures.flatMap((file) => file.lectures.map(({ id }) => id)));
    return debts.find(({ lectureId }) => known.has(lectureId)) ?? null;
  }
}
