import { describe, expect, it } from '@jest/globals';
import { permissionsOf, systemActor, type Actor, type Role } from '../../../kernel/access.js';
import { factsOf, type JournalAct } from '../domain/lecture-states.js';
import { DEFAULT_RATING_WEIGHTS, DEFAULT_TIMELINE, type DateStatus, type LectureState } from '../domain/season.js';
import type { JournalRow, LectureFile } from './lecture-file.js';
import { lectureActs, mustSee, viewerOf } from './lecture.policy.js';

const SPEAKER = 5;
const speaker = {
  personId: SPEAKER,
  name: '周敏',
  category: 'CAREER_STAFF' as const,
  unitId: 11,
  unitName: '华林社区',
  unitPath: '/1/11/',
};

function lecture(state: LectureState, status: DateStatus = 'PUBLISHED'): LectureFile {
  return {
    id: 1,
    position: 1,
    kind: 'REGULAR',
    state,
    outcome: null,
    topic: '题目',
    outline: '提纲',
    revision: 1,
    speaker,
    planned: speaker,
    date: {
      id: 2,
      status,
      isPublished: status !== 'PLANNED',
      heldOn: '2027-04-02',
      month: '2027-04',
      sessionNo: 4,
      startTime: '14:30',
      endTime: '16:40',
      place: '三楼报告厅',
      seats: 40,
    },
    season: {
      id: 3,
      name: '2027年',
      hostPath: '/1/',
      timeline: DEFAULT_TIMELINE,
      ratingWeights: DEFAULT_RATING_WEIGHTS,
      minRatings: 5,
      categories: ['CAREER_STAFF'],
      swapCutoffDays: 7,
    },
  };
}

function actor(role: Role | null, unitPath = '/1/', personId = 99): Actor {
  const grants = role === null ? [] : [{ role, unitId: null, unitPath, categories: null }];
  return { ...systemActor('x'), accountId: personId, personId, grants, permissions: permissionsOf(grants) };
}

const row = (act: JournalAct, madeBy: number): JournalRow => ({
  id: 1,
  lectureId: 1,
  act,
  step: act.startsWith('TOPIC') ? 'TOPIC' : 'COURSEWARE',
  on: '2027-03-10',
  words: null,
  detail: {},
  madeBy,
  madeByName: '周敏',
  madeAt: '2027-03-10T00:00:00.000Z',
});

function acts(
  who: Actor,
  state: LectureState,
  options: { status?: DateStatus; today?: string; journal?: JournalRow[] } = {},
) {
  const { status, today = '2027-03-16', journal = [row('TOPIC_SUBMITTED', SPEAKER)] } = options;
  const file = lecture(state, status);
  const facts = factsOf(state, journal);
  return lectureActs(viewerOf(who, file), { file, facts, journal, today, hasCourseware: true, mayRate: false });
}

const me = actor(null, '/', SPEAKER);
const staff = actor('TRAINING_STAFF');
const secretary = actor('COMMUNITY_SECRETARY', '/1/11/');
const other = actor('COMMUNITY_SECRETARY', '/1/12/');

describe('who may do what with a lecture', () => {
  it.each<[string, Actor, LectureState, string[]]>([
    ['the speaker at the beginning', me, 'ASSIGNED', ['submitTopic', 'downloadCourseware']],
    ['the speaker under review', me, 'TOPIC_SUBMITTED', ['submitTopic', 'downloadCourseware']],
    ['the speaker after approval', me, 'TOPIC_APPROVED', ['submitTopic', 'uploadCourseware', 'downloadCourseware']],
    ['the speaker once rehearsed', me, 'REHEARSED', ['downloadCourseware']],
    ['the secretary of the unit', secretary, 'TOPIC_SUBMITTED', ['reviewTopic', 'downloadCourseware']],
    ['the secretary has no say on courseware', secretary, 'COURSEWARE_SUBMITTED', ['downloadCourseware']],
    ['the secretary of another unit', other, 'TOPIC_SUBMITTED', []],
    ['staff under review', staff, 'TOPIC_SUBMITTED', ['submitTopic', 'reviewTopic', 'downloadCourseware']],
    ['leaders look on', actor('LEADER'), 'TOPIC_SUBMITTED', ['downloadCourseware']],
    ['anybody else', actor(null), 'PREPARED', []],
    [
      'staff before the rehearsal',
      staff,
      'PREPARED',
      ['uploadCourseware', 'downloadCourseware', 'recordPreparation', 'recordRehearsal'],
    ],
  ])('%s', (_what, who, state, expected) => {
    expect(acts(who, state)).toEqual(expected);
  });

  it('nobody reviews what they handed in themselves', () => {
    expect(acts(staff, 'TOPIC_SUBMITTED', { journal: [row('TOPIC_SUBMITTED', 99)] })).not.toContain('reviewTopic');
    const speakingStaff = { ...staff, personId: SPEAKER };
    expect(acts(speakingStaff, 'TOPIC_SUBMITTED')).not.toContain('reviewTopic');
    expect(acts(speakingStaff, 'PREPARED')).not.toContain('recordRehearsal');
    expect(acts(speakingStaff, 'HELD', { status: 'HELD' })).not.toContain('file');
  });

  it('the day is held and attendance marked on the day, and not before', () => {
    expect(acts(staff, 'REHEARSED')).not.toContain('hold');
    expect(acts(staff, 'REHEARSED', { today: '2027-04-02' })).toEqual(
      expect.arrayContaining(['hold', 'markAttendance']),
    );
    expect(acts(staff, 'HELD', { status: 'HELD', today: '2027-04-03' })).toEqual(
      expect.arrayContaining(['markAttendance', 'seeRatings', 'file']),
    );
    expect(acts(staff, 'FILED', { status: 'FILED', today: '2027-04-10' })).toEqual([
      'downloadCourseware',
      'seeRatings',
    ]);
  });

  it('what is planned only is for staff to see', () => {
    const file = lecture('ASSIGNED', 'PLANNED');
    expect(() => mustSee(viewerOf(me, file), file)).toThrow('LECTURE.NOT_FOUND');
    expect(() => mustSee(viewerOf(secretary, file), file)).toThrow('LECTURE.NOT_FOUND');
    expect(() => mustSee(viewerOf(staff, file), file)).not.toThrow();
    expect(acts(staff, 'ASSIGNED', { status: 'PLANNED' })).toEqual(['downloadCourseware']);
  });
});
