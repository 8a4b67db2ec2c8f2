/** Units and people for benches, made through the same services as in earnest. */
import { built } from './application.mjs';

/** The system with the rights of those who keep the files. */
export function keeper(actor) {
  return { ...actor, grants: [{ role: 'PERSONNEL', unitId: null, unitPath: null, categories: null }] };
}

export async function makeUnit({ get, actor }, kind, name, parentId = null) {
  const units = await get('features/people/units/units.service.js', 'UnitsService');
  const { id } = await units.create(keeper(actor), {
    parentId,
    kind,
    name,
    partyName: null,
    administrationName: null,
    effectiveOn: '2018-01-01',
  });
  return id;
}

/** The county's tree of 14 communities; gives back the head and the names. */
export async function makeCounty(application) {
  const headId = await makeUnit(application, 'PARTY_WORK_COMMITTEE', '冯川社区党工委');
  const communities = [];
  for (let number = 1; number <= 14; number += 1) {
    const name = `第${number}社区`;
    communities.push({ id: await makeUnit(application, 'COMMUNITY', name, headId), name });
  }
  return { headId, communities };
}

/** People without identity numbers, straight into their table: the bench is about what happens afterwards. */
export async function makePeople({ db, actor }, unitId, count) {
  const { PersonEntity } = await built('features/people/persons/person.entity.js');
  const now = new Date();
  return db.transaction(actor, async (tx) => {
    const ids = [];
    for (let from = 0; from < count; from += 100) {
      const rows = Array.from({ length: Math.min(100, count - from) }, (_, index) => ({
        name: `学员${from + index}`,
        pinyin: 'xueyuan',
        initials: 'xy',
        category: 'EXTERNAL_TRAINEE',
        status: 'ACTIVE',
        unitId,
        seconded: false,
        partyMember: false,
        createdAt: now,
        updatedAt: now,
      }));
      const { identifiers } = await tx.manager.getRepository(PersonEntity).insert(rows);
      ids.push(...identifiers.map(({ id }) => Number(id)));
    }
    return ids;
  });
}

/** A signed-in account with a role everywhere; gives back its token. */
export async function makeStaff({ db, get, actor }, role, unitId) {
  const accounts = await get('platform/auth/accounts.js', 'Accounts');
  const sessions = await get('platform/auth/sessions.js', 'Sessions');
  return db.transaction(actor, async (tx) => {
    const id = await accounts.create(tx, {
      loginName: `bench-${role.toLowerCase()}`,
      displayName: role,
      unitId,
      passwordHash: 'none',
      mustChangePassword: false,
      grants: [{ role, unitId: null, unitPath: null, categories: null }],
    });
    return (await sessions.open(tx, id, { userAgent: 'bench', address: '127.0.0.1' })).accessToken;
  });
}
