/**
 * `date`: the days of the row · `name`: the holiday · `verdict`: off or worked · `worked`: in a table with one row per
 * holiday, the make-up days beside the days off · `ignored`: known and without meaning here.
 */
export type NoticeColumn = 'date' | 'name' | 'verdict' | 'worked' | 'ignored';

/** The first that matches counts, so the special ones stand first. */
const HEADINGS: readonly (readonly [RegExp, NoticeColumn])[] = [
  [/^(?:调休)?(?:上班|补班|工作)(?:日期|时间|安排)$|^(?:workdays?|makeupdays?)$/, 'worked'],
  [
    /^(?:(?:放假|休息|调休|起止|公历|节日|节假日|假期|具体)*(?:日期|时间|日子)|放假(?:安排|调休)|日|date|day|datestr)$/,
    'date',
  ],
  [
    /^(?:(?:节日|假日|节假日|假期|法定节假日)?(?:名称|名)|节日|假日|节假日|假期|事由|name|holiday|holidayname|festival|title|summary)$/,
    'name',
  ],
  [
    /^(?:类型|类别|性质|状态|安排|属性|休班|休息|上班|调休|是否(?:休息|放假|上班|工作日|节假日|休)|(?:休息|放假)(?:或|还是)?(?:上班|调休)|isoffday|isoff|off|offday|isholiday|isworkday|isworkingday|workday|working|type|kind|status)$/,
    'verdict',
  ],
  [
    /^(?:备注|说明|注|星期|星期几|周几|周|序号|编号|农历|农历日期|天数|放假天数|共几天|来源|年|年份|id|no|note|notes|remark|comment|weekday|source|year|lunar|days|nameen|ename)$/,
    'ignored',
  ],
];

/** What a heading means; `null` when nobody knows. */
export function noticeColumn(heading: string): NoticeColumn | null {
  const clean = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s*:：_＊\-?？.。/、]/g, '');
  return HEADINGS.find(([pattern]) => pattern.test(clean))?.[1] ?? null;
}

/** In a column headed 是否上班 or isWorkday, 是 means worked. */
export function asksForWork(heading: string): boolean {
  return /上班|工作|work/i.test(heading) && !/休|放假|off/i.test(heading);
}

export type Verdict = 'OFF' | 'WORKED' | 'SWAPPED' | null;

const OFF =
  /^(?:休|休息|休息日|放假|放假日|假|假日|假期|公休|节假日|法定节假日|法定假日|法定|节日|放假调休|调休放假|调休休息|休假|off|dayoff|holiday|rest|publicholiday|festival)$/;
const WORKED =
  /^(?:班|上班|上班日|工作|工作日|补班|补班日|调休上班|调休工作|调休工作日|调班|加班|补休上班|work|workday|working|workingday|makeup|makeupday|makeupworkingday|makeupworkday|adjustedday|transferworkday|inlieu)$/;
const YES = /^(?:是|y|yes|true|1|√|✓|对|有)$/;
const NO = /^(?:否|不|不是|n|no|false|0|×|x|✗|无)$/;

/** Off or worked; `SWAPPED` for a bare 调休, which depends on the weekday; `null` when it cannot be read. */
export function readVerdict(cell: string, heading: string): Verdict {
  const clean = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（].*?[)）]/g, '')
    .replace(/[\s_\-。.]/g, '');
  if (OFF.test(clean)) return 'OFF';
  if (WORKED.test(clean)) return 'WORKED';
  if (clean === '调休') return 'SWAPPED';
  const work = asksForWork(heading);
  if (YES.test(clean)) return work ? 'WORKED' : 'OFF';
  if (NO.test(clean)) return work ? 'OFF' : 'WORKED';
  return null;
}
