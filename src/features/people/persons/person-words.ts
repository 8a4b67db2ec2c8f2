import type { PersonnelCategory } from '../../../kernel/access.js';
import type { SpreadsheetColumn } from '../../../platform/spreadsheet/write-spreadsheet.js';

/** Words of files that people take out or hand in; what the screens say is translated by the web. */
export const CATEGORY_WORDS: Readonly<Record<PersonnelCategory, string>> = {
  CAREER_STAFF: '编制干部',
  PUBLIC_WELFARE_POST: '公益性岗位',
  GROUP_LEADER: '居民小组长',
  COURTYARD_HEAD: '楼院长',
  EXTERNAL_TRAINEE: '外单位学员',
  LECTURER: '外聘师资',
};

/** The columns of an export; a file with these headings can be imported again. */
export const exportColumns: readonly SpreadsheetColumn[] = [
  { title: '序号', width: 6, kind: 'number' },
  { title: '姓名', width: 12 },
  { title: '性别', width: 6 },
  { title: '身份证号', width: 22 },
  { title: '出生日期', width: 12 },
  { title: '手机号', width: 14 },
  { title: '单位', width: 28 },
  { title: '人员类别', width: 14 },
  { title: '岗位', width: 14 },
  { title: '党员', width: 6 },
  { title: '入党日期', width: 12 },
  { title: '任职日期', width: 12 },
  { title: '下沉', width: 6 },
];
