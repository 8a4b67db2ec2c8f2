/** 现场教学点类别 */
export const FIELD_SITE_KINDS = [
  'SERVICE_CIRCLE', // 百米智慧服务圈
  'COMMAND_CENTRE', // 110 联动、志愿服务指挥中心
  'ELDER_CARE', // 居家养老服务中心
  'SERVICE_STATION', // 便民服务站
  'PARTY_CENTRE', // 党群服务中心
  'MEDIATION_STUDIO', // 调解工作室、法律顾问工作室
  'COURTYARD', // 自管楼院
  'HERITAGE', // 红色教育基地
  'ENTERPRISE', // 企业、合作社
  'OTHER',
] as const;
export type FieldSiteKind = (typeof FIELD_SITE_KINDS)[number];

/** The frame of a coordinate: Chinese web maps speak GCJ-02, satellites WGS-84; half a street apart. */
export const COORDINATE_SYSTEMS = ['GCJ02', 'WGS84'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** Bounds of China in degrees: a swapped longitude and latitude falls outside. */
export const LONGITUDE_RANGE = { min: 73, max: 136 } as const;
export const LATITUDE_RANGE = { min: 3, max: 54 } as const;

/** Degrees are stored as integer millionths (about 11 cm). */
export const toMicrodegrees = (degrees: number): number => Math.round(degrees * 1_000_000);
export const fromMicrodegrees = (stored: number): number => stored / 1_000_000;
