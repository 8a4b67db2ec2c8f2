/**
 * Rounds that are open, with everybody on their list and a paper drawn for each of them from a bank of four times its size.
 * Rows go straight into their tables: the bench is about what happens afterwards.
 */
import { built, input, makeAccounts, withApplication } from './application.mjs';
import { makeCounty, makePeople, makeStaff } from './people.mjs';

/** `rounds`: how many people are on the list of each; `minutes`: how long everybody has. */
const { rounds, minutes = 120 } = input;

/** Of fifty questions: twenty single, ten multiple, fifteen true or false, five blanks. The paper keeps this order. */
export const CELLS = [
  { kind: 'SINGLE', count: 20, points: 200 },
  { kind: 'MULTIPLE', count: 10, points: 300 },
  { kind: 'TRUE_FALSE', count: 15, points: 100 },
  { kind: 'BLANK', count: 5, points: 300 },
];
const POOL = 4;
const HOUR = 3_600_000;

const { instantText } = await built('platform/db/instants.js');

const STEM =
  '根据《中华人民共和国城市居民委员会组织法》，居民会议由居民委员会召集和主持，下列关于召集居民会议的说法正确的是哪一项';
const OPTION = '有五分之一以上的十八周岁以上的居民、五分之一以上的户提议时应当召集';

function contentOf(kind, number) {
  const stem = `（${number}）${STEM}${kind === 'BLANK' ? '：____日内。' : '？'}`;
  const keys = kind === 'SINGLE' ? 'abcd' : kind === 'MULTIPLE' ? 'abcde' : '';
  return { stem, options: [...keys].map((key) => ({ key, text: `${OPTION}（${key}${number}）` })), parts: [] };
}

const KEYS = {
  SINGLE: { type: 'CHOICES', correct: ['b'] },
  MULTIPLE: { type: 'CHOICES', correct: ['a', 'c'] },
  TRUE_FALSE: { type: 'CHOICES', correct: ['T'] },
  BLANK: { type: 'BLANKS', blanks: [{ accepted: ['三十', '30'] }], ordered: true },
};

const RULES = {
  multiple: 'EXACT',
  blanks: 'EACH',
  thirdMarkerPercent: 20,
  thirdMarkerRule: 'NEAREST',
  tieBreaks: ['SUBJECTIVE', 'USED_TIME'],
  unitScore: { rule: 'ALL', best: 1 },
  awards: [],
};

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

async function makeBank(tx, now) {
  await insert(tx, 'question_subject', ['name', 'full_name', 'path', 'sort_order'], [['评测', '评测', '/1/', 0]]);
  const [{ id: subjectId }] = await tx.manager.query('SELECT MAX(id) AS id FROM question_subject');
  const kinds = CELLS.flatMap(({ kind, count }) => Array(count * POOL).fill(kind));
  await insert(
    tx,
    'question',
    [
      ...['code', 'subject_id', 'kind', 'difficulty', 'state', 'version_no', 'stem_text', 'text_hash', 'source'],
      ...['made_by_name', 'made_at', 'updated_at'],
    ],
    kinds.map((kind, number) => [
      ...[`B${number}`, subjectId, kind, 3, 'APPROVED', 1, contentOf(kind, number).stem, `bench${number}`, '评测'],
      ...['评测', now, now],
    ]),
  );
  const questions = await tx.manager.query("SELECT id, kind FROM question WHERE text_hash LIKE 'bench%' ORDER BY id");
  await insert(
    tx,
    'question_version',
    ['question_id', 'version_no', 'kind', 'content', 'answer_key', 'source', 'made_by_name', 'made_at'],
    questions.map(({ id, kind }, number) => [
      ...[id, 1, kind, JSON.stringify(contentOf(kind, number)), JSON.stringify(KEYS[kind]), '评测', '评测', now],
    ]),
  );
  return tx.manager.query('SELECT id, question_id, kind FROM question_version ORDER BY id');
}

async function makePaper(tx, unitId, versions, now) {
  const blueprint = { cells: CELLS.map((cell) => ({ subjectId: null, difficulty: null, ...cell })) };
  const items = CELLS.reduce((sum, { count }) => sum + count, 0);
  const points = CELLS.reduce((sum, cell) => sum + cell.count * cell.points, 0);
  await insert(
    tx,
    'paper',
    [
      ...['unit_id', 'name', 'mode', 'state', 'blueprint', 'seed', 'shuffle_questions', 'shuffle_options'],
      ...['item_count', 'total_points', 'made_by_name', 'made_at', 'fixed_at'],
    ],
    [[unitId, '评测试卷', 'DRAWN', 'FIXED', JSON.stringify(blueprint), 'b', 1, 1, items, points, '评测', now, now]],
  );
  const [{ id }] = await tx.manager.query('SELECT MAX(id) AS id FROM paper');
  await insert(
    tx,
    'paper_question',
    ['paper_id', 'cell_no', 'position', 'question_id', 'version_id', 'difficulty', 'points'],
    CELLS.flatMap((cell, index) =>
      versions
        .filter(({ kind }) => kind === cell.kind)
        .map((version, position) => [id, index + 1, position + 1, version.question_id, version.id, 3, cell.points]),
    ),
  );
  return id;
}

async function makeRound(tx, { competitionId, paperId, position, personIds, communities }) {
  const from = new Date(Date.now() - HOUR);
  const until = new Date(Date.now() + 12 * HOUR);
  const [now, startsAt, endsAt] = [new Date(), from, until].map(instantText);
  await insert(
    tx,
    'competition_round',
    [
      ...['competition_id', 'kind', 'mode', 'name', 'position', 'state', 'paper_id', 'starts_at', 'ends_at'],
      ...[
        'duration_minutes',
        'grace_seconds',
        'rules',
        'entry_rule',
        'seed',
        'entry_count',
        'published_at',
        'state_at',
      ],
      ...['made_by_name', 'made_at'],
    ],
    [
      [
        ...[competitionId, 'PRELIMINARY', 'ONLINE', `初赛${position}`, position, 'OPEN', paperId, startsAt, endsAt],
        ...[minutes, 120, JSON.stringify(RULES), '{"unitIds":null,"categories":null}', `bench ${position}`],
        ...[personIds.length, now, now, '评测', now],
      ],
    ],
  );
  const [{ id }] = await tx.manager.query('SELECT MAX(id) AS id FROM competition_round');
  await insert(
    tx,
    'round_entry',
    ['round_id', 'person_id', 'person_name', 'unit_id', 'unit_name', 'category', 'extra_minutes', 'made_at'],
    personIds.map((personId, number) => {
      const unit = communities[number % communities.length];
      return [id, personId, `干部${number}`, unit.id, unit.name, 'COURTYARD_HEAD', 0, now];
    }),
  );
  return id;
}

/** Signed in for hours: a bench of a whole round outlasts the tokens of a page. */
async function openSessions({ app, db, get, actor }, accountIds) {
  const { JwtService } = await import('@nestjs/jwt');
  const jwt = app.get(JwtService, { strict: false });
  const sessions = await get('platform/auth/sessions.js', 'Sessions');
  const exp = Math.floor(Date.now() / 1000) + 4 * 3600;
  return db.transaction(actor, async (tx) => {
    const tokens = [];
    for (const id of accountIds) {
      const { sessionId } = await sessions.open(tx, id, { userAgent: 'bench', address: '127.0.0.1' });
      tokens.push(jwt.sign({ sid: sessionId, exp }));
    }
    return tokens;
  });
}

await withApplication(async (application) => {
  const { db, actor } = application;
  const { headId, communities } = await makeCounty(application);
  const people = Math.max(...rounds);
  const personIds = await makePeople(application, communities[0].id, people);
  const accountIds = await makeAccounts(application, people, (number) => ({
    personId: personIds[number],
    unitId: communities[0].id,
  }));
  const roundIds = await db.transaction(actor, async (tx) => {
    const now = instantText(new Date());
    const paperId = await makePaper(tx, headId, await makeBank(tx, now), now);
    await insert(
      tx,
      'competition',
      ['unit_id', 'name', 'year_no', 'made_by_name', 'made_at'],
      [[headId, '评测竞赛', new Date().getFullYear(), '评测', now]],
    );
    const [{ id: competitionId }] = await tx.manager.query('SELECT MAX(id) AS id FROM competition');
    const ids = [];
    for (const [index, count] of rounds.entries()) {
      const some = personIds.slice(0, count);
      ids.push(await makeRound(tx, { competitionId, paperId, position: index + 1, personIds: some, communities }));
    }
    return ids;
  });
  return {
    staff: await makeStaff(application, 'TRAINING_STAFF', headId),
    tokens: await openSessions(application, accountIds),
    roundIds,
  };
});
