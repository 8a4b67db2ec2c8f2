import { describe, expect, it } from '@jest/globals';
import { isNotificationKind, NOTIFICATION_KINDS, wordsOf } from './words.js';

const everything = {
  className: '网格员培训班',
  startsOn: '2026-12-07',
  reason: '材料不全',
  expiresAt: '2026-11-25T16:30:00.000Z',
  personName: '曾单',
};

describe('the words of notifications', () => {
  it.each(NOTIFICATION_KINDS)('%s is written in both languages, with every parameter and with none', (kind) => {
    for (const params of [everything, {}]) {
      for (const { title, body } of Object.values(wordsOf(kind, params))) {
        expect(title.length).toBeGreaterThan(3);
        expect(title + body).not.toMatch(/[{}[\]]/);
      }
    }
  });

  it('show an instant in the zone of the centre, and leave out what is not known', () => {
    expect(wordsOf('enrolment.offered', everything)['zh-CN'].body).toBe(
      '“网格员培训班”有了空额，请在11月26日0:30前接受，过时让给下一位。',
    );
    expect(wordsOf('enrolment.offered', everything).en.body).toContain('before 26 November, 00:30;');
    expect(wordsOf('enrolment.applied', everything)['zh-CN'].body).toContain('（2026年12月7日开班）');
    expect(wordsOf('enrolment.applied', everything).en.body).toContain('starting 7 December 2026');
    expect(wordsOf('enrolment.rejected', { className: '甲班' }).en.body).toBe(
      'Your application for “甲班” was not accepted.',
    );
  });

  it('know their kinds', () => {
    expect(isNotificationKind('enrolment.offered')).toBe(true);
    expect(isNotificationKind('constructor')).toBe(false);
  });
});
