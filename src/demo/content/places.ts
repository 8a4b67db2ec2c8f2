import type { FieldSiteDraft, VenueDraft } from '../../features/courses/places/places.contract.js';

export type VenueKey =
  'hall' | 'room201' | 'room202' | 'scenario' | 'interview' | 'audiovisual' | 'ceremony' | 'square';
export type FieldSiteKey =
  | 'circle'
  | 'circleNorth'
  | 'command'
  | 'elder'
  | 'lawStudio'
  | 'courtyard'
  | 'partyCentre'
  | 'memorial'
  | 'station'
  | 'flood';

export interface VenueSeed {
  readonly key: VenueKey;
  readonly draft: Omit<VenueDraft, 'photoImageId'>;
}

const BUILDING = '培训中心主楼';

/** The rooms of the centre: 3,600 m² on four floors. */
export const VENUES: readonly VenueSeed[] = [
  {
    key: 'hall',
    draft: {
      name: '三楼报告厅',
      kind: 'LECTURE_HALL',
      building: BUILDING,
      floor: '3层',
      seats: 220,
      equipment: [
        'PROJECTOR',
        'SOUND',
        'MICROPHONES',
        'RECORDING',
        'STAGE',
        'VIDEO_CONFERENCE',
        'AIR_CONDITIONING',
        'STEP_FREE',
      ],
      notes: '社区大讲堂和竞赛决赛使用。后排12席可撤，供轮椅停放。投影需提前半小时预热。',
    },
  },
  {
    key: 'room201',
    draft: {
      name: '201教室',
      kind: 'CLASSROOM',
      building: BUILDING,
      floor: '2层',
      seats: 60,
      equipment: ['PROJECTOR', 'SOUND', 'MICROPHONES', 'WHITEBOARD', 'AIR_CONDITIONING', 'STEP_FREE'],
      notes: '固定桌椅，适合讲授和测试。',
    },
  },
  {
    key: 'room202',
    draft: {
      name: '202教室',
      kind: 'CLASSROOM',
      building: BUILDING,
      floor: '2层',
      seats: 48,
      equipment: ['PROJECTOR', 'WHITEBOARD', 'MOVABLE_DESKS', 'COMPUTERS', 'AIR_CONDITIONING', 'STEP_FREE'],
      notes: '桌椅可拼成六组，配24台笔记本电脑，用于数字工具课。',
    },
  },
  {
    key: 'scenario',
    draft: {
      name: '情景室',
      kind: 'SCENARIO_ROOM',
      building: BUILDING,
      floor: '2层',
      seats: 60,
      equipment: ['PROJECTOR', 'RECORDING', 'MOVABLE_DESKS', 'WHITEBOARD', 'AIR_CONDITIONING'],
      notes: '隔出楼道、接待窗口、议事桌三个布景，观摩区48席。录像只用于当天复盘，课后由班主任删除。',
    },
  },
  {
    key: 'interview',
    draft: {
      name: '访谈室',
      kind: 'INTERVIEW_ROOM',
      building: BUILDING,
      floor: '2层',
      seats: 60,
      equipment: ['SOUND', 'MICROPHONES', 'RECORDING', 'AIR_CONDITIONING', 'STEP_FREE'],
      notes: '主位四席，围坐观众席56席，灯光可调。',
    },
  },
  {
    key: 'audiovisual',
    draft: {
      name: '音像室',
      kind: 'AUDIOVISUAL_ROOM',
      building: BUILDING,
      floor: '1层',
      seats: 72,
      equipment: ['PROJECTOR', 'SOUND', 'AIR_CONDITIONING', 'STEP_FREE'],
      notes: '阶梯座位，遮光帘，配助听感应线圈。',
    },
  },
  {
    key: 'ceremony',
    draft: {
      name: '一楼仪式厅',
      kind: 'CEREMONY_HALL',
      building: BUILDING,
      floor: '1层',
      seats: 120,
      equipment: ['SOUND', 'MICROPHONES', 'STAGE', 'FLAG', 'STEP_FREE'],
      notes: '党旗、国旗固定悬挂，规格和位置按《中国共产党党徽党旗条例》检查。椅子可全部撤出，站立容150人。',
    },
  },
  {
    key: 'square',
    draft: {
      name: '升旗广场',
      kind: 'OUTDOOR',
      building: '主楼前',
      floor: '室外',
      seats: 300,
      equipment: ['SOUND', 'MICROPHONES', 'FLAG', 'STEP_FREE'],
      notes: '雨天改用一楼仪式厅。7月、8月的上午活动不晚于9:00结束。',
    },
  },
];

export interface FieldSiteSeed {
  readonly key: FieldSiteKey;
  readonly draft: Omit<FieldSiteDraft, 'photoImageId'>;
}
