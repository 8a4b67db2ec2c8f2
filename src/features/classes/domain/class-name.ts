/** The kinds of class, and the word each puts into the name. */
export const CLASS_KINDS = ['TRAINING', 'WORKSHOP', 'ROTATION'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

const KIND_WORD: Readonly<Record<ClassKind, string>> = {
  TRAINING: '培训班',
  WORKSHOP: '研修班',
  ROTATION: '轮训班',
};

/** What a name is made of. `sessionNo` (期) counts within the series, across years. */
export interface ClassNameParts {
  readonly year: number;
  readonly theme: string;
  readonly kind: ClassKind;
  readonly sessionNo: number;
}

/** The full name by the house rule (domain §2): `{年}年{主题}{培训班|研修班|轮训班}（第N期）`. */
export function className({ year, theme, kind, sessionNo }: ClassNameParts): string {
  return `${year}年${theme}${KIND_WORD[kind]}（第${sessionNo}期）`;
}
