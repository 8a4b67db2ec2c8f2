import { describe, expect, it } from '@jest/globals';
import { centreEntry, ownEntry, reminderMinutes, unitEntry, type FeedDate, type FeedLecture } from './feed.js';

const date = (more: Partial<FeedDate> = {}): FeedDate => ({
  id: 12,
  sessionNo: 4,
  heldOn: '2027-04-02',
  ruleOn: '2027-04-02',
  deferral: 'NONE',
  deferralReason: '',
  startTime: '14:30',
  endTime: '16:30',
  place: '三楼报告厅',
  status: 'PUBLISHED',
  cancelReason: null,
  sequence: 3,
  updatedAt: new Date('2027-03-01T00:00:00Z'),
  ...more,
});
const lecture = (more: Partial<FeedLecture> = {}): FeedLecture => ({
  id: 34,
  dateId: 12,
  kind: 'REGULAR',
  state: 'TOPIC_APPROVED',
  personId: 7,
  name: '周敏',
  unitName: '华林',
  topic: '入户走访怎样记',
  topicIsPublic: true,
  sequence: 2,
  updatedAt: new Date('2027-03-05T00:00:00Z'),
  ...more,
});
const HOST = 'jiangtang.example';

describe('an entry of the centre', () => {
  it('names the session, its approved topics, and who speaks', () => {
    const other = lecture({ id: 35, name: '邓国平', unitName: '新街', topic: '还没审', topicIsPublic: false });
    expect(centreEntry(date(), [lecture(), other], HOST)).toMatchObject({
      uid: 'lecture-date-12@jiangtang.example',
      sequence: 3,
      summary: '社区大讲堂第4讲：入户走访怎样记',
      description: '主讲：周敏（华林）《入户走访怎样记》\n主讲：邓国平（新街）题目待定',
      path: '/hall/dates/12',
      cancelled: false,
    });
  });

  it.each([
    [{ deferral: 'HOLIDAY', deferralReason: '清明节' }, '原定4月2日，因清明节顺延。'],
    [{ deferral: 'OVERRIDE', deferralReason: '报告厅另有安排' }, '原定4月2日，报告厅另有安排。'],
    [{ deferral: 'HOLIDAY', deferralReason: '' }, '原定4月2日，现改期。'],
  ] as const)('says why it is on another day: %j', (why, words) => {
    expect(centreEntry(date({ heldOn: '2027-04-09', ...why }), [], HOST).description).toBe(words);
  });

  it('that is cancelled stays, with its reason, and without those who do not speak', () => {
    const entry = centreEntry(
      date({ status: 'CANCELLED', cancelReason: '台风' }),
      [lecture({ state: 'CANCELLED' })],
      HOST,
    );
    expect(entry).toMatchObject({ cancelled: true, summary: '社区大讲堂第4讲', description: '已取消：台风' });
  });
});

describe('my own entry', () => {
  it('has my topic even before it is approved, and who else speaks', () => {
    const mine = lecture({ state: 'TOPIC_SUBMITTED', topicIsPublic: false });
    const other = lecture({ id: 35, personId: 8, name: '邓国平', unitName: '新街', topic: null });
    expect(ownEntry(7, date(), mine, [mine, other], HOST)).toMatchObject({
      uid: 'lecture-34-speaker-7@jiangtang.example',
      sequence: 5,
      changedAt: new Date('2027-03-05T00:00:00Z'),
      summary: '社区大讲堂：我主讲《入户走访怎样记》',
      description: '第4讲。\n同场：邓国平（新街）题目待定',
      cancelled: false,
    });
  });

  it('that somebody else gives is cancelled and says nothing about them', () => {
    const given = ownEntry(9, date(), lecture(), [lecture()], HOST);
    expect(given).toMatchObject({ cancelled: true, description: '', summary: '社区大讲堂第4讲：不再由我主讲' });
    expect(JSON.stringify(given)).not.toMatch(/周敏|入户/);
  });

  it.each([
    [lecture({ state: 'MISSED' }), date()],
    [lecture({ state: 'CANCELLED' }), date()],
    [lecture(), date({ status: 'CANCELLED' })],
  ])('that does not take place is cancelled', (mine, on) => {
    expect(ownEntry(7, on, mine, [mine], HOST).cancelled).toBe(true);
  });
});

describe('an entry of a unit', () => {
  it('names its speaker; of another unit it is cancelled and says nothing', () => {
    expect(unitEntry('unit:5', true, date(), lecture({ kind: 'MAKE_UP' }), HOST)).toMatchObject({
      uid: 'lecture-34-unit-5@jiangtang.example',
      summary: '社区大讲堂：周敏补讲《入户走访怎样记》',
      cancelled: false,
    });
    const gone = unitEntry('unit:5', false, date(), lecture(), HOST);
    expect(gone).toMatchObject({ cancelled: true, description: '' });
    expect(gone.summary).not.toContain('周敏');
  });
});

describe('reminders', () => {
  it.each([
    ['14:30', [7, 1], [7 * 1440 + 330, 1770]],
    ['14:30', [0], [330]],
    ['09:00', [0], [60]],
    ['08:30', [1, 0], [1410, 60]],
    ['14:30', [], []],
  ])('at nine in the morning: starts %s, %j days before', (start, days, minutes) => {
    expect(reminderMinutes(start, days)).toEqual(minutes);
  });
});
