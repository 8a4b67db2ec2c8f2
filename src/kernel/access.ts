/**
 * Who may do what: the one typed table behind `@Can`, the guard and the menus (domain: 角色与权限).
 * A role gives permissions; a grant of a role holds for one subtree of the organisation and, if so limited,
 * for some categories of personnel. Which row an actor may touch right now is decided by each feature's policy.
 */

/** 人员类别, the categories of personnel. */
export const PERSONNEL_CATEGORIES = [
  'CAREER_STAFF', // 编制干部
  'PUBLIC_WELFARE_POST', // 公益性岗位
  'GROUP_LEADER', // 居民小组长
  'COURTYARD_HEAD', // 楼院长
  'EXTERNAL_TRAINEE', // 外单位学员
  'LECTURER', // 外聘师资
] as const;
export type PersonnelCategory = (typeof PERSONNEL_CATEGORIES)[number];

export const PERMISSIONS = [
  // the signed-in person's own things
  'self.use',
  // people
  'organisation.read',
  'organisation.manage',
  'person.read',
  'person.manage',
  'person.import',
  'person.export',
  'person.unmask',
  'person.bank',
  // accounts and the three separated administrators
  'account.read',
  'account.manage',
  'role.grant',
  'security.manage',
  'audit.read',
  // catalogue
  'course.read',
  'course.edit',
  'course.review',
  'course.publish',
  'lecturer.manage',
  'venue.manage',
  // classes
  'class.read',
  'class.manage',
  'class.publish',
  'class.nominate',
  'enrolment.read',
  'enrolment.manage',
  // holidays and make-up days
  'holidays.read',
  'holidays.manage',
  // the lecture hall
  'hall.read',
  'hall.plan',
  'hall.review',
  'hours.read',
  'hours.manage',
  // competitions: the bank with its keys, rounds and papers, and what leaders see of the results
  'question.edit',
  'question.review',
  'contest.read',
  'contest.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = [
  'TRAINEE', // 学员 / 干部: everybody with an account
  'UNIT_CONTACT', // 单位联络员: nominates for a unit outside the county
  'COMMUNITY_SECRETARY', // 社区书记
  'CLASS_TEACHER', // 班主任
  'TRAINING_STAFF', // 教务
  'PERSONNEL', // 人秘
  'FINANCE', // 财务
  'APPRAISAL_COMMITTEE', // 考核委员会
  'LEADER', // 党工委领导
  'SUPERIOR', // 组织部 / 上级
  'SYSTEM_ADMIN', // 系统管理员
  'SECURITY_ADMIN', // 安全管理员
  'AUDIT_ADMIN', // 审计管理员
] as const;
export type Role = (typeof ROLES)[number];

const staffReading: Permission[] = ['organisation.read', 'course.read', 'class.read'];

/** What each role may do. The three administrators have no business rights, and none of them has another's (GB/T 22239). */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  TRAINEE: ['self.use'],
  UNIT_CONTACT: ['self.use', 'organisation.read', 'person.read', 'class.nominate', 'enrolment.read'],
  COMMUNITY_SECRETARY: [
    'self.use',
    'organisation.read',
    'person.read',
    'class.nominate',
    'enrolment.read',
    'holidays.read',
    'hall.review',
    'hours.read',
  ],
  CLASS_TEACHER: ['self.use', ...staffReading, 'enrolment.read', 'holidays.read'],
  TRAINING_STAFF: [
    'self.use',
    ...staffReading,
    'person.read',
    'person.export',
    'person.import',
    'course.edit',
    'course.review',
    'course.publish',
    'lecturer.manage',
    'venue.manage',
    'class.manage',
    'class.publish',
    'enrolment.read',
    'enrolment.manage',
    'holidays.read',
    'holidays.manage',
    'hall.read',
    'hall.plan',
    'hall.review',
    'hours.read',
    'hours.manage',
    'question.edit',
    'question.review',
    'contest.read',
    'contest.manage',
  ],
  PERSONNEL: [
    'self.use',
    'organisation.read',
    'organisation.manage',
    'person.read',
    'person.manage',
    'person.import',
    'person.export',
    'person.unmask',
    'class.read',
    'holidays.read',
    'hall.read',
    'hours.read',
  ],
  FINANCE: ['self.use', 'organisation.read', 'person.read', 'person.bank'],
  APPRAISAL_COMMITTEE: ['self.use', 'organisation.read'],
  LEADER: [
    'self.use',
    ...staffReading,
    'person.read',
    'class.publish',
    'enrolment.read',
    'course.review',
    'holidays.read',
    'hall.read',
    'hours.read',
    'contest.read',
  ],
  SUPERIOR: ['self.use', ...staffReading, 'contest.read'],
  SYSTEM_ADMIN: ['self.use', 'organisation.read', 'account.read', 'account.manage'],
  SECURITY_ADMIN: ['self.use', 'organisation.read', 'account.read', 'role.grant', 'security.manage'],
  AUDIT_ADMIN: ['self.use', 'audit.read'],
};

/** Roles that exclude each other in one account: the three administrators are three separate people. */
export const SEPARATED_ROLES: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];

/** One role, held for one subtree of the organisation. */
export interface RoleGrant {
  readonly role: Role;
  /** Id of the unit at the head of the subtree; `null` = everywhere. */
  readonly unitId: number | null;
  /** Materialised path of that unit (`/1/5/`); `null` = everywhere. */
  readonly unitPath: string | null;
  /** `null` = every category. */
  readonly categories: readonly PersonnelCategory[] | null;
}

/** Which organisations (and categories) an actor reaches with one permission. Every repository and query asks for it. */
export type Scope =
  { readonly everywhere: true } | { readonly everywhere: false; readonly areas: readonly ScopeArea[] };

export interface ScopeArea {
  /** Path prefix of the subtree. */
  readonly path: string;
  readonly categories: readonly PersonnelCategory[] | null;
}

/** For reads and acts of the system itself (jobs, commands, public pages): name the reason where it is used. */
export const EVERYWHERE: Scope = { everywhere: true };
/** Reaches nothing. */
export const NOWHERE: Scope = { everywhere: false, areas: [] };

/** Who acts: a signed-in person as the guard found them, a visitor, or the system itself. */
export interface Actor {
  /** `null` for a visitor and for the system. */
  readonly accountId: number | null;
  readonly personId: number | null;
  /** Current unit of the person; `null` when there is none. */
  readonly unitId: number | null;
  readonly name: string;
  readonly sessionId: string | null;
  /** Network address of the request; `null` for the system. */
  readonly address: string | null;
  readonly grants: readonly RoleGrant[];
  readonly permissions: ReadonlySet<Permission>;
}

/** The system itself: a job, a command. `name` says which, and stands in the audit log. */
export function systemActor(name: string): Actor {
  return {
    accountId: null,
    personId: null,
    unitId: null,
    name,
    sessionId: null,
    address: null,
    grants: [],
    permissions: new Set(),
  };
}

/** Is this the name of a {@link systemActor}, as records keep it? Jobs and commands are called like `lecture-hall.reminders`; people are not. */
export function isSystemName(name: string): boolean {
  return /^[a-z]+([.:-][a-z]+)+$/.test(name);
}

/** Somebody who has not signed in. */
export function visitor(address: string | null): Actor {
  return { ...systemActor('visitor'), address };
}

/** The union of the permissions of these grants. */
export function permissionsOf(grants: readonly RoleGrant[]): ReadonlySet<Permission> {
  return new Set(grants.flatMap((grant) => ROLE_PERMISSIONS[grant.role]));
}

export function can(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}

/** Where the actor may use this permission: the union of the subtrees of all grants that carry it. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const areas: ScopeArea[] = [];
  for (const grant of actor.grants) {
    if (!ROLE_PERMISSIONS[grant.role].includes(permission)) continue;
    if (grant.unitPath === null && grant.categories === null) return EVERYWHERE;
    areas.push({ path: grant.unitPath ?? '/', categories: grant.categories });
  }
  return { everywhere: false, areas };
}

/** Is a row of this unit (and category) inside the scope? The same question as the SQL of `scopeCondition`. */
export function inScope(scope: Scope, unitPath: string, category?: PersonnelCategory): boolean {
  if (scope.everywhere) return true;
  return scope.areas.some(
    (area) =>
      unitPath.startsWith(area.path) &&
      (area.categories === null || category === undefined || area.categories.includes(category)),
  );
}
