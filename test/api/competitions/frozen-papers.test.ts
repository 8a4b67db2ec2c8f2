import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawSheet } from '../../../src/features/competitions/domain/draw.js';
import { FrozenPapers } from '../../../src/features/competitions/papers/frozen-papers.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildPaper } from '../../support/build-papers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.close());

describe('papers that are fixed', () => {
  it('are read once and drawn from without the database', async () => {
    const paper = await buildPaper(app, { mode: 'DRAWN' });
    const frozen = app.get(FrozenPapers);
    const { reads } = app.get(Database);
    const plan = await frozen.load(reads, paper.id);
    expect(plan).toMatchObject({ mode: 'DRAWN', itemCount: 12, totalPoints: 8000 });
    expect(await app.statementsOf(() => frozen.load(reads, paper.id))).toBe(0);

    const { items } = drawSheet(plan, 'somebody');
    expect(items).toHaveLength(12);
    const versions = await frozen.versions(
      reads,
      items.map((item) => item.versionId),
    );
    expect(items.map((item) => versions.get(item.versionId)?.kind)).toEqual(
      ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'].flatMap((kind) => [kind, kind]),
    );
    const built = new Map(paper.questions.map((each) => [each.versionId, each]));
    for (const [id, version] of versions) {
      expect(version).toMatchObject({ content: built.get(id)?.content, answerKey: built.get(id)?.key });
    }
    expect(await app.statementsOf(() => frozen.versions(reads, [...versions.keys()]))).toBe(0);
  });

  it('are not to be had before they are fixed', async () => {
    const draft = await buildPaper(app, { state: 'DRAFT' });
    const { reads } = app.get(Database);
    await expect(app.get(FrozenPapers).load(reads, draft.id)).rejects.toMatchObject({ code: 'PAPER.NOT_FIXED' });
    await expect(app.get(FrozenPapers).load(reads, 999_999)).rejects.toMatchObject({ code: 'PAPER.NOT_FOUND' });
  });
});
