import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppConfig } from '../../../src/config/config.js';
import { DataKeyCheck } from '../../../src/features/people/data-key-check.js';
import { FieldCipher } from '../../../src/platform/crypto/field-cipher.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildPerson, buildUnit, phoneNumber } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const checkWith = (cipher: FieldCipher): Promise<void> => new DataKeyCheck(app.get(Database), cipher).onModuleInit();
const another = (): FieldCipher =>
  new FieldCipher(new AppConfig({ ...app.get(AppConfig), dataKey: 'another key of more than 32 characters' }));

describe('a start with another data key', () => {
  it('is allowed while nothing is encrypted, refused afterwards', async () => {
    await checkWith(another());
    await buildPerson(app, { unit: await buildUnit(app), phone: phoneNumber() });
    await expect(checkWith(another())).rejects.toThrow(/^DATA_KEY .* start with the old one\.$/);
    await checkWith(app.get(FieldCipher));
  });
});
