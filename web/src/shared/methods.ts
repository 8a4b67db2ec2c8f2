/** 教学方式: the seven teaching methods, in the order of the founding document. */
export const METHODS = [
  'CLASSROOM',
  'CEREMONY',
  'AUDIOVISUAL',
  'INTERVIEW',
  'SCENARIO',
  'ON_SITE',
  'EXTENSION',
] as const;
export type Method = (typeof METHODS)[number];

const LOOKS = {
  CLASSROOM: 'classroom',
  CEREMONY: 'ceremony',
  AUDIOVISUAL: 'audiovisual',
  INTERVIEW: 'interview',
  SCENARIO: 'scenario',
  ON_SITE: 'onsite',
  EXTENSION: 'extension',
} as const;

/** Name of the method's colour (`--m-…`), class (`m--…`) and icon (`m-…`). */
export function methodLook(method: Method): (typeof LOOKS)[Method] {
  return LOOKS[method];
}
