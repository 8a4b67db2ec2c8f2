import type { Transitions } from '../../../kernel/transitions.js';

/** The states of one version of a course. */
export const VERSION_STATES = [
  'DRAFT', // 草稿
  'IN_REVIEW', // 审核中
  'APPROVED', // 已通过, waiting to be published
  'PUBLISHED', // 已发布
  'SUPERSEDED', // 已被新版替代
  'WITHDRAWN', // 已下架
  'DISCARDED', // 已放弃
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** The states in which a version is still being worked on; a course has at most one such version. */
export const WORKING_STATES: readonly VersionState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED'];

export type VersionAct =
  | 'edit'
  | 'submit' // 送审
  | 'recall' // 撤回送审, by those who wrote it
  | 'return' // 退回修改, by the reviewer
  | 'approve' // 通过
  | 'reopen' // 重新修改 after approval
  | 'publish' // 发布
  | 'supersede'
  | 'withdraw' // 下架
  | 'discard'; // 放弃草稿

export const VERSION_TRANSITIONS: Transitions<VersionState, VersionAct> = {
  DRAFT: { edit: 'DRAFT', submit: 'IN_REVIEW', discard: 'DISCARDED' },
  IN_REVIEW: { recall: 'DRAFT', return: 'DRAFT', approve: 'APPROVED' },
  APPROVED: { reopen: 'DRAFT', publish: 'PUBLISHED' },
  PUBLISHED: { supersede: 'SUPERSEDED', withdraw: 'WITHDRAWN' },
  SUPERSEDED: {},
  WITHDRAWN: {},
  DISCARDED: {},
};
