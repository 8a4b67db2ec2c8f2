import type { Role } from '../kernel/access.js';
import { ROOT, communityKey } from './people/units.js';
import { secretaryKey } from './people/cast.js';

/** The one password of all accounts of the demonstration; production refuses these accounts. */
export const DEMO_PASSWORD = 'Jiangtang2026!';

export interface DemoAccount {
  readonly login: string;
  readonly role: Role;
  readonly chinese: string;
  readonly english: string;
  /** Key of the person; `null` for somebody of another authority. */
  readonly personKey: string | null;
  readonly displayName?: string;
  /** Head of the subtree for which the role holds; `null` = everywhere. */
  readonly unitKey: string | null;
}

/** One account for each role, and a second trainee from another city. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    login: 'trainee',
    role: 'TRAINEE',
    chinese: '学员（本县，华林社区）',
    english: 'Trainee of the county',
    personKey: 'trainee',
    unitKey: null,
  },
  {
    login: 'visitor',
    role: 'TRAINEE',
    chinese: '学员（外市，赣州）',
    english: 'Trainee of another city',
    personKey: 'visitor',
    unitKey: null,
  },
  {
    login: 'contact',
    role: 'UNIT_CONTACT',
    chinese: '单位联络员（靖安县）',
    english: 'Contact of a unit outside',
    personKey: 'contact',
    unitKey: 'outside-county:靖安县',
  },
  {
    login: 'secretary',
    role: 'COMMUNITY_SECRETARY',
    chinese: '社区书记（华林社区）',
    english: 'Community secretary',
    personKey: secretaryKey('华林'),
    unitKey: communityKey('华林'),
  },
  {
    login: 'teacher',
    role: 'CLASS_TEACHER',
    chinese: '班主任',
    english: 'Class teacher',
    personKey: 'teacher',
    unitKey: ROOT,
  },
  {
    login: 'training',
    role: 'TRAINING_STAFF',
    chinese: '教务',
    english: 'Training staff',
    personKey: 'training',
    unitKey: null,
  },
  {
    login: 'personnel',
    role: 'PERSONNEL',
    chinese: '人秘',
    english: 'Personnel',
    personKey: 'personnel',
    unitKey: null,
  },
  {
    login: 'finance',
    role: 'FINANCE',
    chinese: '财务',
    english: 'Finance',
    personKey: 'finance',
    unitKey: ROOT,
  },
  {
    login: 'committee',
    role: 'APPRAISAL_COMMITTEE',
    chinese: '考核委员会',
    english: 'Appraisal committee',
    personKey: 'committee',
    unitKey: ROOT,
  },
  {
    login: 'leader',
    role: 'LEADER',
    chinese: '党工委领导',
    english: 'Leader',
    personKey: 'leader',
    unitKey: null,
  },
  {
    login: 'superior',
    role: 'SUPERIOR',
    chinese: '组织部、上级',
    english: 'Superior authority',
    personKey: null,
    displayName: '上级部门联络员',
    unitKey: null,
  },
  {
    login: 'sysadmin',
    role: 'SYSTEM_ADMIN',
    chinese: '系统管理员',
    english: 'System administrator',
    personKey: 'sysadmin',
    unitKey: null,
  },
  {
    login: 'secadmin',
    role: 'SECURITY_ADMIN',
    chinese: '安全管理员',
    english: 'Security administrator',
    personKey: 'secadmin',
    unitKey: null,
  },
  {
    login: 'auditor',
    role: 'AUDIT_ADMIN',
    chinese: '审计管理员',
    english: 'Audit administrator',
    personKey: 'auditor',
    unitKey: null,
  },
];

/** Columns that a text takes on a terminal: Chinese characters and punctuation take two. */
const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\uffee]/.test(char) ? 2 : 1), 0);
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Role, login and password of each account, to be printed at the start. */
export function demoAccountsTable(): string {
  const line = (chinese: string, english: string, login: string, password: string): string =>
    `  ${pad(chinese, 26)}${pad(english, 28)}${pad(login, 12)}${password}\n`;
  return [
    '\nDemonstration accounts (演示账号)\n',
    line('角色', 'Role', 'Login', 'Password'),
    ...DEMO_ACCOUNTS.map(({ chinese, english, login }) => line(chinese, english, login, DEMO_PASSWORD)),
    '\n',
  ].join('');
}
