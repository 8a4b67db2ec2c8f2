import { createTable, fk, flag, id, instant, int, text, type Migration } from '../src/platform/db/schema.js';

export const auth: Migration = {
  name: '0001-auth',
  async up(runner) {
    await createTable(
      runner,
      'account',
      [
        id(),
        text('login_name', 64),
        text('phone_hash', 64, { nullable: true }),
        int('person_id', { nullable: true }),
        int('unit_id', { nullable: true }),
        text('display_name', 64),
        text('password_hash', 128),
        flag('must_change_password', { default: true }),
        text('status', 16),
        flag('is_demo', { default: false }),
        int('failed_attempts', { default: 0 }),
        instant('locked_until', { nullable: true }),
        instant('last_sign_in_at', { nullable: true }),
        instant('created_at'),
        instant('updated_at'),
      ],
      {
        unique: {
          uq_account_login: ['login_name'],
          uq_account_phone: ['phone_hash'],
          uq_account_person: ['person_id'],
        },
      },
    );
    await createTable(runner, 'role_grant', [
      id(),
      fk('account_id', 'account', { onDelete: 'CASCADE' }),
      text('role', 32),
      int('unit_id', { nullable: true }),
      text('unit_path', 255, { nullable: true }),
      text('categories', 255, { nullable: true }),
      instant('granted_at'),
    ]);
    await createTable(runner, 'login_session', [
      text('id', 36, { primary: true }),
      fk('account_id', 'account', { onDelete: 'CASCADE' }),
      text('current_hash', 64),
      text('previous_hash', 64, { nullable: true }),
      text('device', 128),
      text('address', 64, { nullable: true }),
      instant('created_at'),
      instant('rotated_at'),
      instant('last_used_at'),
      instant('expires_at'),
      instant('revoked_at', { nullable: true }),
    ]);
  },
};
