import type { Method } from '../../shared/methods';

/** The detail of each method, as the form holds it and the API takes it. */
export interface ClassroomDetail {
  method: 'CLASSROOM';
  objectives: string[];
  lessonPlan: { title: string; part: string; minutes: number; content: string }[];
  courseware: {
    title: string;
    kind: string;
    version: string;
    review: { state: string; reviewer: string; on: string | null; comment: string };
  }[];
  room: { kind: string; seats: number; layout: string; equipment: string[]; venueId: number | null };
  discussion: { form: string; questions: string[]; groupSize: number | null };
  test: { questionCount: number; minutes: number; passScore: number; scope: string } | null;
}
export interface CeremonyDetail {
  method: 'CEREMONY';
  ceremonyKind: string;
  purpose: string;
  orderOfCeremony: {
    step: string;
    title: string;
    minutes: number;
    ledBy: string;
    words: string;
    partyMembersOnly: boolean;
  }[];
  venue: { kind: string; venueId: number | null; requirement: string; flagNeeded: boolean };
  dress: string;
  oathLeader: { name: string; post: string; partyMember: boolean } | null;
  roles: { title: string; count: number; partyMembersOnly: boolean }[];
  members: string;
  nonMembers: string;
  preparations: string[];
}
export interface AudiovisualDetail {
  method: 'AUDIOVISUAL';
  films: {
    title: string;
    source: string;
    producer: string;
    year: number | null;
    minutes: number;
    synopsis: string;
    rights: { state: string; basis: string | null; document: string; validUntil: string | null; reviewer: string };
  }[];
  viewing: string[];
  venueId: number | null;
  guideQuestions: string[];
  introductionMinutes: number;
  discussionMinutes: number;
  note: { required: boolean; minCharacters: number };
}
export interface InterviewDetail {
  method: 'INTERVIEW';
  theme: string;
  host: { name: string; post: string; lecturerId: number | null } | null;
  guests: {
    name: string;
    post: string;
    organisation: string;
    topic: string;
    consent: { state: string; recording: boolean; on: string | null };
  }[];
  outline: { title: string; minutes: number; questions: string[] }[];
  questionCollection: {
    opensDaysBefore: number;
    closesHoursBefore: number;
    upVotes: boolean;
    anonymous: boolean;
    maxChosen: number;
  };
  recorded: boolean;
  venueId: number | null;
}
export interface ScenarioDetail {
  method: 'SCENARIO';
  scriptVersion: string;
  background: string;
  acts: { phase: string; title: string; minutes: number; content: string }[];
  roleCards: { role: string; identity: string; goal: string; secret: string; players: number }[];
  place: { description: string; venueId: number | null };
  props: { name: string; quantity: number }[];
  experts: { name: string; post: string; lecturerId: number | null }[];
  rubric: { criterion: string; weight: number; description: string }[];
  groups: { size: number; rounds: number };
}
export interface OnSiteDetail {
  method: 'ON_SITE';
  departure: { place: string; at: string };
  returnAt: string;
  route: {
    fieldSiteId: number | null;
    arriveAt: string;
    leaveAt: string;
    guide: string;
    focus: string;
    commentary: string;
  }[];
  capacity: number;
  vehicles: { kind: string; seats: number; count: number; provider: string }[];
  insurance: { insurer: string; product: string; coverPerPersonFen: number } | null;
  safety: { plan: string; officer: string; hospital: string; checklist: string[] };
  leader: { name: string; post: string } | null;
  discussionQuestions: string[];
  homework: string;
}
export interface ExtensionDetail {
  method: 'EXTENSION';
  taskSheet: {
    background: string;
    steps: string[];
    deliverables: string[];
    requirements: string;
    minCharacters: number;
  };
  topics: { title: string; note: string }[];
  mentors: { pairing: string; maxTraineesPerMentor: number; lecturerIds: number[] };
  followUps: { month: number; form: string; content: string }[];
  acceptance: { byMentor: boolean; byUnit: boolean; criteria: string };
}
export type MethodDetail =
  | ClassroomDetail
  | CeremonyDetail
  | AudiovisualDetail
  | InterviewDetail
  | ScenarioDetail
  | OnSiteDetail
  | ExtensionDetail;

export const ROOM_KINDS = [
  'CLASSROOM',
  'LECTURE_HALL',
  'SCENARIO_ROOM',
  'INTERVIEW_ROOM',
  'AUDIOVISUAL_ROOM',
  'DISCUSSION_ROOM',
  'CEREMONY_HALL',
  'OUTDOOR',
];
export const EQUIPMENT = [
  'PROJECTOR',
  'SOUND',
  'MICROPHONES',
  'WHITEBOARD',
  'COMPUTERS',
  'RECORDING',
  'STAGE',
  'FLAG',
  'VIDEO_CONFERENCE',
  'MOVABLE_DESKS',
  'AIR_CONDITIONING',
  'STEP_FREE',
];
export const CRITERIA = ['COMMUNICATION', 'POLICY', 'PROCEDURE', 'EFFECT'];

const EMPTY: { readonly [M in Method]: () => Extract<MethodDetail, { method: M }> } = {
  CLASSROOM: () => ({
    method: 'CLASSROOM',
    objectives: [],
    lessonPlan: [],
    courseware: [],
    room: { kind: 'CLASSROOM', seats: 40, layout: 'ROWS', equipment: [], venueId: null },
    discussion: { form: 'NONE', questions: [], groupSize: null },
    test: null,
  }),
  CEREMONY: () => ({
    method: 'CEREMONY',
    ceremonyKind: 'OATH',
    purpose: '',
    orderOfCeremony: [],
    venue: { kind: 'CEREMONY_HALL', venueId: null, requirement: '', flagNeeded: true },
    dress: '',
    oathLeader: null,
    roles: [],
    members: '',
    nonMembers: 'STAND_AND_WATCH',
    preparations: [],
  }),
  AUDIOVISUAL: () => ({
    method: 'AUDIOVISUAL',
    films: [],
    viewing: ['SCREENING'],
    venueId: null,
    guideQuestions: [],
    introductionMinutes: 0,
    discussionMinutes: 0,
    note: { required: false, minCharacters: 0 },
  }),
  INTERVIEW: () => ({
    method: 'INTERVIEW',
    theme: '',
    host: null,
    guests: [],
    outline: [],
    questionCollection: { opensDaysBefore: 7, closesHoursBefore: 24, upVotes: true, anonymous: true, maxChosen: 10 },
    recorded: false,
    venueId: null,
  }),
  SCENARIO: () => ({
    method: 'SCENARIO',
    scriptVersion: '1.0',
    background: '',
    acts: [],
    roleCards: [],
    place: { description: '', venueId: null },
    props: [],
    experts: [],
    rubric: CRITERIA.map((criterion) => ({ criterion, weight: 25, description: '' })),
    groups: { size: 8, rounds: 1 },
  }),
  ON_SITE: () => ({
    method: 'ON_SITE',
    departure: { place: '', at: '08:30' },
    returnAt: '11:30',
    route: [],
    capacity: 40,
    vehicles: [],
    insurance: null,
    safety: { plan: '', officer: '', hospital: '', checklist: [] },
    leader: null,
    discussionQuestions: [],
    homework: '',
  }),
  EXTENSION: () => ({
    method: 'EXTENSION',
    taskSheet: { background: '', steps: [], deliverables: [], requirements: '', minCharacters: 0 },
    topics: [],
    mentors: { pairing: 'ONE_TO_GROUP', maxTraineesPerMentor: 5, lecturerIds: [] },
    followUps: [
      { month: 1, form: 'CALL', content: '' },
      { month: 3, form: 'VISIT', content: '' },
      { month: 6, form: 'WRITTEN', content: '' },
    ],
    acceptance: { byMentor: true, byUnit: true, criteria: '' },
  }),
};

export function emptyDetail(method: Method): MethodDetail {
  return EMPTY[method]();
}
