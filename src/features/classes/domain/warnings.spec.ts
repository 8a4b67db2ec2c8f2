import { describe, expect, it } from '@jest/globals';
import { overlaps, warningsFor, type OtherEnrolment } from './warnings.js';

const here = { id: 9, seriesId: 3, startsOn: '2026-12-10', endsOn: '2026-12-12' };
const other = (change: Partial<OtherEnrolment>): OtherEnrolment => ({
  classId: 8,
  seriesId: 4,
  className: '别的班',
  startsOn: '2026-10-01',
  endsOn: '2026-10-02',
  confirmed: true,
  ...change,
});

describe('overlaps', () => {
  it.each([
    ['2026-12-08', '2026-12-09', false],
    ['2026-12-08', '2026-12-10', true],
    ['2026-12-11', '2026-12-11', true],
    ['2026-12-12', '2026-12-20', true],
    ['2026-12-13', '2026-12-20', false],
  ])('%s to %s: %s', (startsOn, endsOn, shared) => {
    expect(overlaps(here, { startsOn, endsOn })).toBe(shared);
  });
});

describe('warningsFor', () => {
  it('names overlapping, repeated and missing nomination', () => {
    const found = warningsFor(
      here,
      [
        other({ classId: 9, startsOn: '2026-12-10', endsOn: '2026-12-12' }),
        other({ classId: 7, startsOn: '2026-12-12', endsOn: '2026-12-14', className: '同日的班' }),
        other({ classId: 6, seriesId: 3, className: '第1期' }),
        other({ classId: 5, seriesId: 3, className: '没确认的', confirmed: false }),
        other({}),
      ],
      true,
    );
    expect(found).toEqual([
      { kind: 'OVERLAPPING', className: '同日的班', startsOn: '2026-12-12' },
      { kind: 'REPEATED', className: '第1期', startsOn: '2026-10-01' },
      { kind: 'NOT_NOMINATED', className: null, startsOn: null },
    ]);
  });
});
