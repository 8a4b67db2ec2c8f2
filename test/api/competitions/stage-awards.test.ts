import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { answer } from '../../support/build-attempts.js';
import { buildStaff } from '../../support/build-people.js';
import { buildMatch, command, type BuiltMatch } from '../../support/build-stage.js';

const RULES = {
  multiple: 'EXACT',
  blanks: 'EACH',
  thirdMarkerPercent: 20,
  thirdMarkerRule: 'NEAREST',
  tieBreaks: [],
  unitScore: { rule: 'ALL', best: 1 },
  awards: [
    { kind: 'UNIT', name: '一等奖', by: 'COUNT', amount: 1 },
    { kind: 'UNIT', name: '二等奖', by: 'COUNT', amount: 1 },
  ],
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());

async function act(match: BuiltMatch, name: string, body: object = {}): Promise<{ status: number; body: unknown }> {
  const round = `/api/competition-rounds/${match.roundId}`;
  const { revision } = (await match.staff.get(round)).body as { revision: number };
  return match.staff.post(`${round}/${name}`, { revision, words: '', ...body });
}

describe('a final on stage', () => {
  it('is announced once its match is finished, and gives its awards to the teams as they stand', async () => {
    const match = await buildMatch(app);
    await answer.raw(app, 'UPDATE competition_round SET rules = ? WHERE id = ?', [
      JSON.stringify(RULES),
      match.roundId,
    ]);
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('RISK') });
    await command(match, { do: 'NEXT_QUESTION', teamId: match.teams[2]!.id, worth: 3000 });
    await command(match, { do: 'JUDGE', teamId: match.teams[2]!.id, verdict: 'RIGHT' });
    app.clock.set(new Date(app.clock.now().getTime() + 4 * 3_600_000));
    expect((await act(match, 'start-marking')).status).toBe(200);
    const early = await act(match, 'announce');
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'STAGE.NOT_FINISHED']);
    await command(match, { do: 'FINISH' });

    const awards = `/api/competition-rounds/${match.roundId}/results/awards`;
    const leader = await buildStaff(app, 'LEADER', match.host);
    expect((await leader.get(awards)).body).toEqual({ granted: false, items: [] });
    expect((await match.staff.get(awards)).body).toMatchObject({ granted: false, items: [{ name: '一等奖' }, {}, {}] });

    expect((await act(match, 'announce')).status).toBe(200);
    const appealsUntil = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    expect((await act(match, 'open-appeals', { appealsUntil })).status).toBe(200);
    app.clock.set(new Date(app.clock.now().getTime() + 2 * 86_400_000));
    expect((await act(match, 'finalise')).status).toBe(200);
    // two teams share the second rank, which is within the places of the second award
    expect((await leader.get(awards)).body).toMatchObject({
      granted: true,
      items: [
        { kind: 'UNIT', name: '一等奖', receiverName: '天工社区' },
        { kind: 'UNIT', name: '二等奖', receiverName: '书院社区' },
        { kind: 'UNIT', name: '二等奖', receiverName: '应星社区' },
      ],
    });
  });
});
