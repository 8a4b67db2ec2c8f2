/** What the life of a lecture (社区大讲堂) tells people; part of the catalogue of words.ts. */

interface Bilingual {
  readonly 'zh-CN': { readonly title: string; readonly body: string };
  readonly en: { readonly title: string; readonly body: string };
}

const words = (zhTitle: string, zhBody: string, enTitle: string, enBody: string): Bilingual => ({
  'zh-CN': { title: zhTitle, body: zhBody },
  en: { title: enTitle, body: enBody },
});

/** What each step asks for, in both languages. */
const STEP_WORDS = {
  TOPIC: { zh: '选题', en: 'topic' },
  COURSEWARE: { zh: '课件', en: 'courseware' },
  GROUP_PREPARATION: { zh: '集体备课', en: 'group preparation' },
  REHEARSAL: { zh: '试讲', en: 'rehearsal' },
  LECTURE: { zh: '开讲', en: 'lecture' },
  FILING: { zh: '归档', en: 'filing' },
} as const;
type StepWord = keyof typeof STEP_WORDS;
const STEP_NAMES = Object.keys(STEP_WORDS) as StepWord[];

type Kinds<Prefix extends string> = Record<`lecture.${Prefix}.${StepWord}`, Bilingual>;

function perStep<Prefix extends string>(
  prefix: Prefix,
  of: (step: { zh: string; en: string }) => Bilingual,
): Kinds<Prefix> {
  return Object.fromEntries(
    STEP_NAMES.map((step) => [`lecture.${prefix}.${step}`, of(STEP_WORDS[step])]),
  ) as Kinds<Prefix>;
}

export const LECTURE_LIFE_WORDS = {
  'lecture.topic.submitted': words(
    '选题待审核：{speaker}',
    '{speaker}提交了{heldOn:date}大讲堂的选题[“{topic}”]，请审核。',
    'A topic awaits review: {speaker}',
    '{speaker} has handed in a topic[, “{topic}”,] for the lecture of {heldOn:date}. Please review it.',
  ),
  'lecture.topic.approved': words(
    '选题已通过[：{topic}]',
    '你{heldOn:date}大讲堂的选题已通过[，审核意见：{words}]。请按时上传课件。',
    'Your topic is approved[: {topic}]',
    'Your topic for the lecture of {heldOn:date} is approved[. Remarks: {words}]. Please upload the courseware in time.',
  ),
  'lecture.topic.returned': words(
    '选题已退回[：{topic}]',
    '你{heldOn:date}大讲堂的选题已退回[。意见：{words}]。请修改后再提交。',
    'Your topic was returned[: {topic}]',
    'Your topic for the lecture of {heldOn:date} was returned[. Remarks: {words}]. Please revise it and hand it in again.',
  ),
  'lecture.courseware.submitted': words(
    '课件待审核：{speaker}',
    '{speaker}上传了{heldOn:date}大讲堂的课件[（第{version}版）]，请审核。',
    'Courseware awaits review: {speaker}',
    '{speaker} has uploaded courseware[, version {version},] for the lecture of {heldOn:date}. Please review it.',
  ),
  'lecture.courseware.approved': words(
    '课件已通过[：{topic}]',
    '你{heldOn:date}大讲堂的课件已通过[，审核意见：{words}]。',
    'Your courseware is approved[: {topic}]',
    'Your courseware for the lecture of {heldOn:date} is approved[. Remarks: {words}].',
  ),
  'lecture.courseware.returned': words(
    '课件已退回[：{topic}]',
    '你{heldOn:date}大讲堂的课件已退回[。意见：{words}]。请修改后上传新版本。',
    'Your courseware was returned[: {topic}]',
    'Your courseware for the lecture of {heldOn:date} was returned[. Remarks: {words}]. Please upload a new version.',
  ),
  'lecture.rehearsal.passed': words(
    '试讲已通过[：{topic}]',
    '你{heldOn:date}大讲堂的试讲已通过[，意见：{words}]。',
    'Your rehearsal is passed[: {topic}]',
    'The rehearsal of your lecture of {heldOn:date} is passed[. Remarks: {words}].',
  ),
  'lecture.rehearsal.revise': words(
    '试讲后需修改课件[：{topic}]',
    '{heldOn:date}大讲堂试讲后，请修改课件并重新上传[。意见：{words}]。',
    'Please revise your courseware after the rehearsal[: {topic}]',
    'After the rehearsal for {heldOn:date}, please revise the courseware and upload it again[. Remarks: {words}].',
  ),
  'lecture.rehearsal.replace': words(
    '需要安排替讲：{speaker}',
    '{heldOn:date}大讲堂试讲后决定换人[。意见：{words}]。请为{speaker}安排替讲。',
    'A substitute is needed: {speaker}',
    'After the rehearsal for {heldOn:date} the speaker is to be replaced[. Remarks: {words}]. Please find a substitute for {speaker}.',
  ),
  'lecture.filed': words(
    '讲课已归档[：{topic}]',
    '你{heldOn:date}的大讲堂已归档，学时已记入你的学时台账。',
    'Your lecture is filed[: {topic}]',
    'Your lecture of {heldOn:date} is filed, and its hours are in your ledger.',
  ),
  'lecture.notice': words(
    '开讲通知：{heldOn:date}',
    '{heldOn:date}{startTime}，{place}，社区大讲堂由你主讲。请按时报选题、传课件。',
    'You lecture on {heldOn:date}',
    'You lecture in the lecture hall on {heldOn:date} at {startTime}, {place}. Please hand in topic and courseware in time.',
  ),
  ...perStep('due', ({ zh, en }) =>
    words(
      `大讲堂${zh}：{due:date}`,
      `{heldOn:date}由你主讲的大讲堂，${zh}日期为{due:date}，请做好准备。`,
      `Lecture hall, ${en}: {due:date}`,
      `For your lecture of {heldOn:date}, the date for the ${en} is {due:date}. Please be ready.`,
    ),
  ),
  ...perStep('late', ({ zh, en }) =>
    words(
      `大讲堂${zh}已逾期`,
      `{heldOn:date}由你主讲的大讲堂，${zh}应于{due:date}前完成[，已逾期{days}天]，请尽快办理。`,
      `Lecture hall, ${en} overdue`,
      `For your lecture of {heldOn:date}, the ${en} was due on {due:date}[ and is {days} day(s) overdue]. Please see to it soon.`,
    ),
  ),
  ...perStep('staff-due', ({ zh, en }) =>
    words(
      `大讲堂${zh}待办：{due:date}`,
      `{heldOn:date}大讲堂还有{count}讲的${zh}待办，{due:date}到期。`,
      `Lecture hall, ${en} to do: {due:date}`,
      `For the lectures of {heldOn:date}, the ${en} of {count} still has to be done by {due:date}.`,
    ),
  ),
  ...perStep('staff-late', ({ zh, en }) =>
    words(
      `大讲堂${zh}逾期`,
      `{heldOn:date}大讲堂有{count}讲的${zh}没有在{due:date}前完成[，已逾期{days}天]。`,
      `Lecture hall, ${en} overdue`,
      `For the lectures of {heldOn:date}, the ${en} of {count} was not done by {due:date}[; {days} day(s) overdue].`,
    ),
  ),
} as const;
