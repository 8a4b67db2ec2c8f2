import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildStaff, buildUnit, identityNumber, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let community: BuiltUnit;
let personId: number;

beforeAll(async () => {
  app = await startTestApp();
  community = await buildUnit(app, { kind: 'COMMUNITY', name: '华林社区' });
  const personnel = await buildStaff(app, 'PERSONNEL');
  const body = {
    name: '周敏',
    unitId: community.id,
    category: 'CAREER_STAFF',
    idNumber: identityNumber(),
    phone: '13800138000',
    bankCard: '6222021234567890128',
    bankName: '奉新农商行',
  };
  personId = ((await personnel.post('/api/persons', body).expect(201)).body as { id: number }).id;
});
afterAll(() => app.close());

interface Shown {
  idNumberMasked: string | null;
  phoneMasked: string | null;
  bankCardMasked?: string | null;
  bankName?: string | null;
}
const seen = async (actor: TestActor): Promise<{ listed: Shown; detail: Shown }> => ({
  listed: ((await actor.get('/api/persons').expect(200)).body as { items: Shown[] }).items[0]!,
  detail: (await actor.get(`/api/persons/${personId}`).expect(200)).body as Shown,
});

describe('identity and bank numbers', () => {
  it('are not shown to the secretary of the community, not even masked (domain: 社区书记)', async () => {
    const { listed, detail } = await seen(await buildStaff(app, 'COMMUNITY_SECRETARY', community));
    expect(listed).toMatchObject({ idNumberMasked: null, phoneMasked: '138****8000' });
    expect(detail).toMatchObject({ idNumberMasked: null, bankCardMasked: null, bankName: null });
  });

  it('are shown masked to personnel, also of somebody who is a secretary as well', async () => {
    const both = await app.actor({
      roles: [
        { role: 'COMMUNITY_SECRETARY', unitId: community.id, unitPath: community.path },
        { role: 'PERSONNEL', unitId: community.id, unitPath: community.path },
      ],
    });
    for (const actor of [both, await buildStaff(app, 'PERSONNEL', community)]) {
      const { listed, detail } = await seen(actor);
      expect(listed.idNumberMasked).toMatch(/^3622\*+/);
      expect(detail.bankCardMasked).toMatch(/0128$/);
    }
  });
});

describe('another administrator', () => {
  it('cannot be signed out by the system administrator', async () => {
    const [system, auditor] = [await buildStaff(app, 'SYSTEM_ADMIN'), await buildStaff(app, 'AUDIT_ADMIN')];
    const answer = await system.delete(`/api/accounts/${auditor.accountId}/sessions/${auditor.sessionId}`).expect(422);
    expect(answer.body).toMatchObject({ code: 'ACCOUNT.OF_ADMINISTRATOR' });
    await auditor.get('/api/auth/me').expect(200);
  });
});
