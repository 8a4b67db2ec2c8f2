import type { Answer } from '../../api/types';

export type Rota = Answer<'/api/lecture-seasons/{id}/rota'>;
export type RotaRow = Rota['rows'][number];
export type RotaLecture = RotaRow['lectures'][number];
export type RotaStep = RotaRow['steps'][number];
export type SeasonCard = Answer<'/api/lecture-seasons'>['items'][number];
export type Season = Answer<'/api/lecture-seasons/{id}'>;
export type Why = Answer<'/api/lectures/{id}/why'>;
export type Candidate = NonNullable<Why['why']>['candidates'][number];
export type Compromises = Answer<'/api/lecture-seasons/{id}/compromises'>;
export type Cause = Compromises['items'][number]['because'];
export type Verdict = Answer<'/api/lecture-seasons/{id}/check-move', 'post'>;
export type BrokenRule = Verdict['broken'][number];
export type DayWarning = Answer<'/api/lecture-dates/{id}/check-day', 'post'>['warnings'][number];
export type PublishSample = Answer<'/api/lecture-seasons/{id}/publish-sample'>;
export type PreviewedDate = Answer<'/api/lecture-seasons/preview-dates', 'post'>['items'][number];

/** Where a speaker is put: on a date, or in exchange for the speaker of another lecture. */
export type MoveTarget = { readonly toDateId: number } | { readonly swapWithLectureId: number };

export const STEPS = ['NOTICE', 'TOPIC', 'COURSEWARE', 'GROUP_PREPARATION', 'REHEARSAL', 'LECTURE', 'FILING'] as const;
export type Step = (typeof STEPS)[number];
export const CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
] as const;
export const DEFERRALS = ['NEXT_WEEK', 'NEXT_WORKING_DAY', 'NONE'] as const;
export const RULE_WEEKS = [1, 2, 3, 4, -1] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const RATER_GROUPS = ['LEADERS', 'PEERS', 'AUDIENCE'] as const;

/** The number of a month `YYYY-MM`: 6. */
export const monthNumber = (month: string): number => Number(month.slice(5, 7));

export type Fairness = Answer<'/api/lecture-seasons/{id}/fairness'>;
export type FairnessPerson = Answer<'/api/lecture-seasons/{id}/fairness/people'>['items'][number];
export type WhatIf = Answer<'/api/lecture-seasons/{id}/what-if', 'post'>;
export type PoolPage = Answer<'/api/lecture-pool'>;
export type PoolRow = PoolPage['items'][number];
export type Obstacle = PoolRow['obstacles'][number];
export type Exemption = Answer<'/api/lecture-exemptions'>['items'][number];
export type ExemptionMade = Answer<'/api/lecture-exemptions', 'post'>;
export type Unavailability = Answer<'/api/lecture-unavailability'>['items'][number];
export type RotationUnits = Answer<'/api/rotation-units'>;
export type RotationCosts = RotationUnits['costs'];
export type RotationPreview = Answer<'/api/rotation-units/preview', 'post'>;
export const EXEMPTION_KINDS = ['SICK', 'MATERNITY', 'STUDY', 'OTHER_DUTY', 'OTHER'] as const;

export type HolidayYear = Answer<'/api/holidays'>;
export type HolidayDay = HolidayYear['days'][number];
export type HolidayNotice = Answer<'/api/holiday-notices'>['items'][number];
export type NoticePreview = Answer<'/api/holiday-notices/preview', 'post'>;
export type NoticeConfirmed = Answer<'/api/holiday-notices', 'post'>;

export type DueItem = Answer<'/api/lecture-due'>['items'][number];
export type LectureDetail = Answer<'/api/lectures/{id}'>;
export type Ratings = Answer<'/api/lectures/{id}/ratings'>;
export type Attendance = Answer<'/api/lecture-dates/{id}/attendance'>;
export type Attendee = Attendance['items'][number];
export type Swap = Answer<'/api/swaps'>['items'][number];
export type Debt = Answer<'/api/lecture-debts'>['items'][number];
export type Substitutes = Answer<'/api/lectures/{id}/substitutes'>;
export type MakeUpDates = Answer<'/api/lectures/{id}/make-up-dates'>;
export type NoticeSheet = Answer<'/api/lecture-dates/{id}/notice'>;

/** What the staff's page of a lecture is asking. */
export type LectureAsk =
  'topic' | 'courseware' | 'preparation' | 'rehearsal' | 'file' | 'substitute' | 'noShow' | 'cancelMakeUp';

/** A unit's name as it fits a narrow table: 华林社区 → 华林, the party work committee's own office → `office`. */
export const shortUnit = (name: string, office: string): string =>
  /党工委|管委会/.test(name) ? office : name.replace(/(?<=.{2})(?:社区居委会|社区|居委会)$/u, '');
