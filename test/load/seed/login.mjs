import { input, makeAccounts, withApplication } from './application.mjs';

await withApplication(async (application) => ({ accounts: (await makeAccounts(application, input.accounts)).length }));
