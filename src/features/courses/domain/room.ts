/** 场地类型: what kind of room a venue is, and what kind a course needs. */
export const ROOM_KINDS = [
  'CLASSROOM', // 教室
  'LECTURE_HALL', // 报告厅
  'SCENARIO_ROOM', // 情景室
  'INTERVIEW_ROOM', // 访谈室
  'AUDIOVISUAL_ROOM', // 音像室
  'DISCUSSION_ROOM', // 研讨室
  'CEREMONY_HALL', // 仪式厅
  'OUTDOOR', // 室外场地
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** 设备: what a room may hold. */
export const EQUIPMENT = [
  'PROJECTOR', // 投影
  'SOUND', // 音响
  'MICROPHONES', // 话筒
  'WHITEBOARD', // 白板
  'COMPUTERS', // 电脑
  'RECORDING', // 录播
  'STAGE', // 舞台
  'FLAG', // 党旗、国旗
  'VIDEO_CONFERENCE', // 视频会议
  'MOVABLE_DESKS', // 可移动桌椅
  'AIR_CONDITIONING', // 空调
  'STEP_FREE', // 无障碍通道
] as const;
export type Equipment = (typeof EQUIPMENT)[number];
