/**
 * A round that is over: everybody's own paper drawn from a pool of 300 questions, a journal of every answer, what was sealed from
 * it, and two marks for each short answer. Rows go straight into their tables: the bench is about what happens afterwards.
 */
import { createHash } from 'node:crypto';
import { built, input, withApplication } from './application.mjs';
import { makeCounty } from './people.mjs';

const { randomFromText } = await built('kernel/seeded-random.js');
const { instantText } = await built('platform/db/instants.js');

const { papers, items } = input;
const POOL = 300;
const HOUR = 3_600_000;
const startsAt = new Date(Date.now() - 24 * HOUR);
const endsAt = new Date(startsAt.getTime() + HOUR);
const at = instantText(startsAt);
const next = randomFromText('marking');
const below = (count) => next() % count;
const pick = (list) => list[below(list.length)];

/** Half of the papers single choice, a fifth multiple, a fifth true or false, the rest blanks and one short answer. */
function kindAt(place) {
  const share = place / items;
  if (place === items - 1) return 'SHORT_ANSWER';
  if (share < 0.5) return 'SINGLE';
  if (share < 0.7) return 'MULTIPLE';
  return share < 0.9 ? 'TRUE_FALSE' : 'BLANK';
}

const KEYS = {
  SINGLE: { type: 'CHOICES', correct: ['b'] },
  MULTIPLE: { type: 'CHOICES', correct: ['a', 'c'] },
  TRUE_FALSE: { type: 'CHOICES', correct: ['T'] },
  BLANK: { type: 'BLANKS', blanks: [{ accepted: ['三十日', '30日'] }], ordered: true },
  SHORT_ANSWER: { type: 'REFERENCE', parts: [{ reference: '先登门，再议事', points: ['登门', '议事'] }] },
};
const TEXTS = ['30日', '３０日', ' 30 日。', '三十日', '三十天', '十五日', '一个月', '“30日”'];

function answerTo(kind) {
  if (below(20) === 0) return null;
  if (kind === 'SINGLE') return { choices: [pick('ABCD')] };
  if (kind === 'MULTIPLE')
    return { choices: pick([['A', 'B'], ['A', 'C'], ['B', 'C'], ['A'], ['B', 'D'], ['A', 'B', 'C']]) };
  if (kind === 'TRUE_FALSE') return { choices: [pick('TF')] };
  return { texts: [kind === 'BLANK' ? pick(TEXTS) : `先走访，再商量，第${below(100_000)}种办法`] };
}

function mixed() {
  const keys = ['a', 'b', 'c', 'd'];
  for (let place = 3; place > 0; place -= 1) {
    const other = below(place + 1);
    [keys[place], keys[other]] = [keys[other], keys[place]];
  }
  return keys;
}

/** Many rows with few statements. */
async function insert(tx, table, columns, rows, most = 400) {
  const values = `(${columns.map(() => '?').join(',')})`;
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    await tx.manager.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(some.length).fill(values).join(',')}`,
      some.flat(),
    );
  }
}

async function idsOf(tx, table) {
  const rows = await tx.manager.query(`SELECT id FROM ${table} ORDER BY id`);
  return rows.map((row) => row.id);
}

await withApplication(async (application) => {
  const { db, actor } = application;
  const county = await makeCounty(application);
  const entity = async (path, name) => (await built(`features/competitions/${path}.entity.js`))[name];
  const made = { madeBy: null, madeByName: '评测', madeAt: startsAt };
  const kinds = Array.from({ length: POOL }, (_, number) => kindAt(number % items));

  const { roundId, versionIds } = await db.transaction(actor, async (tx) => {
    const add = async (path, name, row) => tx.manager.getRepository(await entity(path, name)).save(row);
    const subject = await add('bank/question-subject', 'QuestionSubjectEntity', {
      name: '法律法规',
      fullName: '法律法规',
      path: '/1/',
      parentId: null,
    });
    await insert(
      tx,
      'question',
      [
        'code',
        'subject_id',
        'kind',
        'difficulty',
        'state',
        'version_no',
        'stem_text',
        'text_hash',
        'source',
        'made_by_name',
        'made_at',
        'updated_at',
      ],
      kinds.map((kind, number) => [
        `B${String(number).padStart(6, '0')}`,
        subject.id,
        kind,
        3,
        'APPROVED',
        1,
        `第${number}题`,
        `${number}`,
        '评测',
        '评测',
        at,
        at,
      ]),
    );
    const questionIds = await idsOf(tx, 'question');
    const options = ['a', 'b', 'c', 'd'].map((key) => ({ key, text: `选项${key}` }));
    await insert(
      tx,
      'question_version',
      ['question_id', 'version_no', 'kind', 'content', 'answer_key', 'source', 'made_by_name', 'made_at'],
      kinds.map((kind, number) => [
        questionIds[number],
        1,
        kind,
        JSON.stringify({
          stem: kind === 'BLANK' ? `第${number}题：____内` : `第${number}题`,
          options: kind === 'SINGLE' || kind === 'MULTIPLE' ? options : [],
          parts: [],
        }),
        JSON.stringify(KEYS[kind]),
        '评测',
        '评测',
        at,
      ]),
    );
    const paper = await add('papers/paper', 'PaperEntity', {
      unitId: county.headId,
      name: '评测试卷',
      mode: 'DRAWN',
      state: 'FIXED',
      blueprint: { cells: [] },
      seed: 'bench',
      itemCount: items,
      totalPoints: items * 200,
      fixedAt: startsAt,
      ...made,
    });
    const allVersions = await idsOf(tx, 'question_version');
    await insert(
      tx,
      'paper_question',
      ['paper_id', 'cell_no', 'position', 'question_id', 'version_id', 'difficulty', 'points'],
      questionIds.map((id, place) => [paper.id, 1, place + 1, id, allVersions[place], 3, 200]),
    );
    const competition = await add('rounds/competition', 'CompetitionEntity', {
      unitId: county.headId,
      name: '评测竞赛',
      yearNo: 2026,
      quarterNo: 4,
      introduction: null,
      ...made,
    });
    const { DEFAULT_RULES, DEFAULT_ENTRY_RULE } = await built('features/competitions/rounds/rules.contract.js');
    const round = await add('rounds/competition-round', 'CompetitionRoundEntity', {
      competitionId: competition.id,
      kind: 'PRELIMINARY',
      mode: 'ONLINE',
      name: '初赛',
      position: 1,
      state: 'CLOSED',
      paperId: paper.id,
      startsAt,
      endsAt,
      durationMinutes: 60,
      lateEntryMinutes: null,
      graceSeconds: 0,
      appealsUntil: null,
      rules: { ...DEFAULT_RULES, multiple: 'PROPORTIONAL' },
      entryRule: DEFAULT_ENTRY_RULE,
      seed: 'bench',
      entryCount: papers,
      publishedAt: startsAt,
      stateAt: endsAt,
      ...made,
    });
    return { roundId: round.id, versionIds: allVersions };
  });

  const byKind = new Map();
  kinds.forEach((kind, number) => byKind.set(kind, [...(byKind.get(kind) ?? []), versionIds[number]]));
  const wanted = Array.from({ length: items }, (_, place) => kindAt(place));
  const drawn = () => {
    const taken = new Set();
    return wanted.map((kind) => {
      const pool = byKind.get(kind);
      let versionId = pick(pool);
      while (taken.has(versionId)) versionId = pick(pool);
      taken.add(versionId);
      return {
        versionId,
        points: kind === 'SHORT_ANSWER' ? 1000 : 200,
        order: kind === 'SINGLE' || kind === 'MULTIPLE' ? mixed() : [],
      };
    });
  };

  const units = county.communities;
  const unitOf = (number) => units[number % units.length];
  const personIds = await db.transaction(actor, async (tx) => {
    await insert(
      tx,
      'person',
      ['name', 'pinyin', 'initials', 'category', 'status', 'unit_id', 'created_at', 'updated_at'],
      Array.from({ length: papers + 40 }, (_, number) => [
        `干部${number}`,
        'ganbu',
        'gb',
        'PUBLIC_WELFARE_POST',
        'ACTIVE',
        unitOf(number).id,
        at,
        at,
      ]),
    );
    return idsOf(tx, 'person');
  });
  const markers = personIds.splice(papers);
  let answers = 0;
  let marks = 0;
  for (let from = 0; from < papers; from += 1000) {
    const numbers = Array.from({ length: Math.min(1000, papers - from) }, (_, index) => from + index);
    await db.transaction(actor, async (tx) => {
      await insert(
        tx,
        'round_entry',
        ['round_id', 'person_id', 'person_name', 'unit_id', 'unit_name', 'category', 'made_at'],
        numbers.map((number) => [
          roundId,
          personIds[number],
          `干部${number}`,
          unitOf(number).id,
          unitOf(number).name,
          'PUBLIC_WELFARE_POST',
          at,
        ]),
      );
      const sheets = numbers.map(() => drawn());
      const sealed = numbers.map(() => wanted.map(answerTo));
      const submitted = numbers.map(() => instantText(new Date(startsAt.getTime() + 600_000 + below(2_400_000))));
      await insert(
        tx,
        'attempt',
        ['round_id', 'person_id', 'started_at', 'due_at', 'submitted_at', 'submit_kind', 'sheet', 'sealed'],
        numbers.map((number, index) => [
          roundId,
          personIds[number],
          at,
          instantText(endsAt),
          submitted[index],
          'PERSON',
          JSON.stringify({ items: sheets[index] }),
          JSON.stringify(sealed[index]),
        ]),
        100,
      );
      const rows = await tx.manager.query('SELECT MAX(id) AS last FROM attempt');
      const firstId = rows[0].last - numbers.length + 1;
      const journal = sealed.flatMap((some, index) =>
        some.flatMap((response, place) =>
          response === null ? [] : [[firstId + index, 1, place + 1, place + 1, JSON.stringify(response), 0, at]],
        ),
      );
      await insert(
        tx,
        'attempt_answer',
        ['attempt_id', 'sitting_no', 'seq', 'item_no', 'response', 'late', 'received_at'],
        journal,
        1000,
      );
      const given = sealed.flatMap((some, index) => {
        const response = some[items - 1];
        if (response === null) return [];
        const digest = createHash('sha256').update(JSON.stringify(response.texts), 'utf8').digest('hex');
        const first = below(1001);
        const second = Math.max(0, Math.min(1000, first + below(401) - 200));
        return [first, second].map((points, slot) => [
          roundId,
          firstId + index,
          items,
          digest,
          slot + 1,
          markers[(index + slot * 7) % markers.length],
          points,
          at,
        ]);
      });
      await insert(
        tx,
        'subjective_mark',
        ['round_id', 'attempt_id', 'item_no', 'answer_digest', 'slot', 'marker_id', 'points', 'made_at'],
        given,
      );
      answers += journal.length;
      marks += given.length;
    });
  }
  return { roundId, answers, marks };
});
