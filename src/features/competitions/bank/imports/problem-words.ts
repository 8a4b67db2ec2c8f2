import type { ItemPlace, ItemProblem } from '../formats/parsed.js';

type Params = ItemProblem['params'];
type Words = string | ((params: Params) => string);

const text = (params: Params, name: string): string => String(params[name] ?? '');

/** Why a question was refused, for the file that people take away (the screens have their own words). */
const WORDS: Readonly<Record<string, Words>> = {
  STEM_MISSING: '没有题干',
  TEXT_TOO_LONG: (p) => `文字超过${text(p, 'max')}个字`,
  PICTURE_BROKEN: '图片的写法不对',
  PICTURE_UNKNOWN: '题里的图片不在文件里，也不在题库里',
  OPTIONS_TOO_FEW: (p) => `选项少于${text(p, 'min')}个`,
  OPTIONS_TOO_MANY: (p) => `选项多于${text(p, 'max')}个`,
  OPTIONS_UNWANTED: '这种题型不应有选项',
  OPTION_MISSING: (p) => `选项${text(p, 'option')}是空的`,
  OPTION_TWICE: (p) => `选项${text(p, 'option')}与选项${text(p, 'other')}相同`,
  PARTS_MISSING: '案例题没有小问',
  PARTS_TOO_MANY: (p) => `小问多于${text(p, 'max')}个`,
  PARTS_UNWANTED: '这种题型不应有小问',
  PART_MISSING: (p) => `第${text(p, 'part')}小问是空的`,
  KEY_KIND: '答案的形式与题型不符',
  CORRECT_MISSING: '没有正确答案',
  CORRECT_ONE: (p) => `只能有一个正确答案，这里有${text(p, 'found')}个`,
  CORRECT_UNKNOWN: (p) => `答案${text(p, 'option')}不在选项里`,
  CORRECT_TWICE: '正确答案重复',
  BLANKS_MISSING: '题干里没有空',
  BLANKS_TOO_MANY: (p) => `空多于${text(p, 'max')}个`,
  BLANKS_COUNT: (p) => `题干有${text(p, 'stem')}个空，答案有${text(p, 'key')}个`,
  ACCEPTED_MISSING: (p) => `第${text(p, 'blank')}空没有答案`,
  ACCEPTED_TOO_MANY: (p) => `一个空的答案写法多于${text(p, 'max')}种`,
  REFERENCES_COUNT: '参考答案与小问的个数不符',
  REFERENCE_MISSING: '没有参考答案，无法阅卷',
  KIND_UNKNOWN: (p) => `题型“${text(p, 'text')}”看不懂`,
  KIND_UNSUPPORTED: (p) => `题库没有这种题型（${text(p, 'kind')}）`,
  DESCRIPTION: '只有说明文字，没有题',
  ANSWER_UNREADABLE: (p) => `答案“${text(p, 'text')}”看不懂`,
  ANSWER_LINE_MISSING: '没有 ANSWER 行',
  JUDGE_OPTIONS: '判断题的选项不是“对、错”',
  CELL_ERROR: (p) => `“${text(p, 'column')}”的单元格是错误值`,
  DIFFICULTY_UNKNOWN: (p) => `难度“${text(p, 'text')}”看不懂`,
  SUBJECT_TOO_DEEP: (p) => `科目超过${text(p, 'max')}级`,
  TAGS_TOO_MANY: (p) => `标签多于${text(p, 'max')}个`,
  MANY_RIGHT: (p) => `单选有${text(p, 'found')}个全对的答案`,
  NONE_FULLY_RIGHT: '没有全对的答案，只有部分得分的',
  WEIGHTS_SUM: (p) => `正确选项的分值合计是${text(p, 'sum')}%，应为100%`,
  WEIGHT_UNREADABLE: (p) => `分值“${text(p, 'text')}”看不懂`,
  WILDCARD: (p) => `答案“${text(p, 'text')}”里有通配符 *，题库不支持`,
  NUMBER_RANGE: (p) => `数值题有误差范围（${text(p, 'text')}），题库不支持`,
  NUMBER_UNREADABLE: (p) => `“${text(p, 'text')}”不是数`,
  BRACE_OPEN: '花括号没有关上',
  SECOND_ANSWER_BLOCK: '一道题里有两处答案',
  CLOZE_WITHOUT_GAPS: '完形题里没有空',
  CLOZE_WITHOUT_ANSWERS: (p) => `第${text(p, 'gap')}空没有答案`,
  CLOZE_ONE_CHOICE: (p) => `第${text(p, 'gap')}空只有一个选项`,
  CLOZE_KIND: (p) => `第${text(p, 'gap')}空的类型${text(p, 'kind')}题库不支持`,
  MEDIA: (p) => `含有音频、视频或其他媒体（${text(p, 'what')}）`,
  HTML_TOO_DEEP: (p) => `网页格式嵌套超过${text(p, 'max')}层`,
  FORMULA: '含有公式（MathML），题库不支持',
  PICTURE_ELSEWHERE: (p) => `图片不在文件里（${text(p, 'source')}）`,
  NOT_A_PICTURE: (p) => `${text(p, 'name')}不是 PNG、JPEG、GIF 或 WebP 图片`,
  PICTURE_TOO_LARGE: (p) => `图片${text(p, 'name')}太大`,
  PICTURES_TOO_MANY: (p) => `文件里的图片合计超过${text(p, 'max')}MB`,
  FILE_MISSING: (p) => `包里没有${text(p, 'file')}`,
  XML_BROKEN: (p) => `XML 有错${text(p, 'line') === '0' ? '' : `（第${text(p, 'line')}行）`}`,
  QTI_VERSION: '是 QTI 3.0，只支持 2.1、2.2',
  QTI_ADAPTIVE: '是自适应题，题库不支持',
  QTI_TEMPLATE: '题里有随机生成的数据，题库不支持',
  QTI_INTERACTION: (p) => `作答方式${text(p, 'interaction')}题库不支持`,
  QTI_SEVERAL: (p) => `一道题里有${text(p, 'found')}处作答，题库不支持`,
  QTI_RULE: (p) => `评分规则（${text(p, 'rule')}）题库不支持`,
  QTI_CARDINALITY: (p) => `作答的形式（${text(p, 'cardinality')}）题库不支持`,
  QTI_DECLARATION_MISSING: (p) => `没有声明作答变量${text(p, 'identifier')}`,
  QTI_KEY_CONFLICT: '正确答案与评分表不一致',
  QTI_KEY_UNKNOWN: (p) => `正确答案${text(p, 'choice')}不在选项里`,
  QTI_NO_ITEM: (p) => `不是试题（${text(p, 'element')}）`,
};

export function problemWords({ code, params }: Pick<ItemProblem, 'code' | 'params'>): string {
  const words = WORDS[code];
  if (words === undefined) return code;
  return typeof words === 'string' ? words : words(params);
}

export function placeWords({ sheet, row, line, file, item }: ItemPlace): string {
  if (row !== undefined) return `${sheet === undefined ? '' : `${sheet} `}第${row}行`;
  if (file !== undefined) return file;
  return line === undefined ? `第${item}题` : `第${item}题（第${line}行）`;
}
