/** People of one outside unit with signed-in accounts, and a member of the training staff. */
import { input, makeAccounts, openSessions, withApplication } from './application.mjs';
import { makeCounty, makePeople, makeStaff, makeUnit } from './people.mjs';

await withApplication(async (application) => {
  const { headId } = await makeCounty(application);
  const province = await makeUnit(application, 'PROVINCE', '江西省');
  const city = await makeUnit(application, 'CITY', '宜春市', province);
  const unitId = await makeUnit(application, 'OUTSIDE_UNIT', '袁州区灵泉街道', city);
  const personIds = await makePeople(application, unitId, input.people);
  const accountIds = await makeAccounts(application, input.people, (number) => ({
    personId: personIds[number],
    unitId,
  }));
  return {
    staff: await makeStaff(application, 'TRAINING_STAFF', headId),
    hostUnitId: headId,
    tokens: await openSessions(application, accountIds),
  };
});
