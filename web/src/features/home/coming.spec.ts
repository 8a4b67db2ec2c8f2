import { describe, expect, it } from '@jest/globals';
import type { ClassCard } from '../../shared/training-class';
import type { CompetitionCard } from './coming';
import { comingDates, contestDates, recentNotices } from './coming';

const card = (part: Partial<ClassCard>): ClassCard => ({
  id: 1,
  name: '2026年社区治理能力提升培训班（第1期）',
  theme: '社区治理能力提升',
  sessionNo: 1,
  startsOn: '2026-12-15',
  endsOn: '2026-12-17',
  days: 3,
  creditHours: 24,
  audience: '面向全省',
  place: '培训中心',
  mode: 'OPEN',
  phase: 'ENROLLING',
  opensAt: '2026-11-01T00:00:00Z',
  closesAt: '2026-12-04T16:00:00Z',
  seats: 60,
  held: 44,
  confirmed: 35,
  pending: 9,
  free: 16,
  waiting: 0,
  waitingSize: 10,
  methods: [],
  ...part,
});

describe('comingDates', () => {
  it('names the last day of a window that closes at midnight in the centre', () => {
    const dates = comingDates([card({})], '2026-11-23').map(({ date, kind }) => [date, kind]);
    expect(dates).toEqual([
      ['2026-12-04', 'closes'],
      ['2026-12-15', 'starts'],
    ]);
  });

  it('leaves out what is past, and tells of what is not open yet', () => {
    const later = card({ id: 2, phase: 'PUBLISHED', opensAt: '2026-12-01T01:00:00Z' });
    expect(
      comingDates([later, card({ phase: 'CLOSED' })], '2026-12-02').map(({ kind, item }) => `${item.id} ${kind}`),
    ).toEqual(['2 closes', '1 starts', '2 starts']);
  });
});

describe('recentNotices', () => {
  it('stand newest first', () => {
    const notices = recentNotices([card({}), card({ id: 2, opensAt: '2026-11-20T00:00:00Z' })], '2026-11-23');
    expect(notices.map(({ item, kind }) => `${item.id} ${kind}`)).toEqual(['2 open', '1 open']);
  });
});

describe('contestDates', () => {
  it('a round that runs stands by its end, one that comes by its start, what is over nowhere', () => {
    const round = (id: number, state: string, startsAt: string, endsAt: string) => ({ id, state, startsAt, endsAt });
    const contest = {
      id: 1,
      rounds: [
        round(1, 'CLOSED', '2026-11-01T01:00:00Z', '2026-11-02T01:00:00Z'),
        round(2, 'OPEN', '2026-11-22T01:00:00Z', '2026-11-24T10:00:00Z'),
        round(3, 'PUBLISHED', '2026-12-01T01:00:00Z', '2026-12-01T10:00:00Z'),
      ],
    } as unknown as CompetitionCard;
    expect(contestDates([contest], '2026-11-23').map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-11-24 contestCloses',
      '2026-12-01 contestOpens',
    ]);
  });
});
