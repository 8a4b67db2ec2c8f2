import type { PersonnelCategory } from '../../../kernel/access.js';
import type { RowProblem, RowProblemCode } from '../domain/roster-fields.js';
import { CATEGORY_WORDS } from '../persons/person-words.js';

type Params = RowProblem['params'];

const text = (params: Params, name: string): string => {
  const value = params[name];
  if (value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('、');
};
const category = (params: Params, name: string): string =>
  CATEGORY_WORDS[text(params, name) as PersonnelCategory] ?? text(params, name);
const sex = (params: Params, name: string): string => (text(params, name) === 'M' ? '男' : '女');

/** The problems of a row in words, for the file that people take away (the screens have their own words). */
const WORDS: Readonly<Record<RowProblemCode, (params: Params) => string>> = {
  NAME_EMPTY: () => '姓名是空的',
  NAME_UNREADABLE: () => '姓名里有认不出的字，可能是生僻字丢失了',
  NAME_CHARACTERS: () => '姓名里有不该出现的字符',
  NAME_LENGTH: (p) => `姓名有${text(p, 'length')}个字`,
  NAME_SPACED: () => '姓名中间有空格，导入时会去掉',
  NAME_CHANGED: (p) => `同一身份证号，原来叫“${text(p, 'before')}”`,
  ID_EMPTY: () => '没有身份证号',
  ID_AS_NUMBER: () => '身份证号被表格存成了数字，后几位已丢失',
  ID_LENGTH: (p) => `身份证号有${text(p, 'length')}位，应为18位`,
  ID_OLD: () => '身份证号是15位的旧号，可换成18位',
  ID_CHARACTERS: () => '身份证号里有数字和X以外的字符',
  ID_DATE: () => '身份证号里的出生日期不存在',
  ID_CHECK_DIGIT: (p) => `身份证号校验码应为${text(p, 'expected')}，表里是${text(p, 'found')}`,
  ID_DUPLICATE: (p) => `与第${text(p, 'rows')}行身份证号相同`,
  ROW_DUPLICATE: (p) => `与第${text(p, 'rows')}行是同一个人`,
  SEX_MISMATCH: (p) => `性别与身份证号不符，应为${sex(p, 'expected')}`,
  SEX_UNKNOWN: (p) => `性别“${text(p, 'text')}”看不懂`,
  BIRTH_MISMATCH: (p) => `出生日期与身份证号不符，应为${text(p, 'expected')}`,
  PHONE_EMPTY: () => '没有手机号',
  PHONE_LENGTH: (p) => `手机号有${text(p, 'length')}位，应为11位`,
  PHONE_SHAPE: () => '手机号不对',
  PHONE_AS_NUMBER: () => '手机号被表格存成了数字，后几位已丢失',
  PHONE_DUPLICATE: (p) => `与第${text(p, 'rows')}行手机号相同`,
  PHONE_TAKEN: () => '库里另有人用这个手机号',
  DATE_SERIAL: (p) => `日期“${text(p, 'text')}”是序号，应为${text(p, 'date')}`,
  DATE_MONTH_ONLY: (p) => `日期“${text(p, 'text')}”只有年月，按${text(p, 'date')}导入`,
  DATE_INVALID: (p) => `日期“${text(p, 'text')}”不存在或看不懂`,
  UNIT_EMPTY: () => '单位是空的',
  UNIT_UNKNOWN: (p) => `没有“${text(p, 'text')}”这个单位，最接近“${text(p, 'nearest')}”`,
  UNIT_NOT_FOUND: (p) =>
    `没有“${text(p, 'text')}”这个单位${text(p, 'nearest') === '' ? '' : `，最接近“${text(p, 'nearest')}”`}`,
  UNIT_AMBIGUOUS: (p) => `叫“${text(p, 'text')}”的单位不止一个：${text(p, 'choices')}`,
  UNIT_CLOSED: (p) => `“${text(p, 'text')}”已经撤销`,
  UNIT_OUT_OF_SCOPE: (p) => `“${text(p, 'text')}”不归您管理`,
  CATEGORY_EMPTY: () => '人员类别是空的',
  CATEGORY_UNKNOWN: (p) => `人员类别“${text(p, 'text')}”看不懂`,
  CATEGORY_WRONG_TREE: (p) => `“${text(p, 'unit')}”不能有${category(p, 'category')}`,
  CATEGORY_UNLIKELY: (p) => `岗位是${text(p, 'position')}，类别像是“${category(p, 'likely')}”`,
  PARTY_UNKNOWN: (p) => `是否党员“${text(p, 'text')}”看不懂`,
  EMAIL_SHAPE: () => '邮箱不对',
  BANK_AS_NUMBER: () => '银行卡号被表格存成了数字，后几位已丢失',
  BANK_SHAPE: () => '银行卡号不对',
  PERSON_AMBIGUOUS: () => '库里同名的不止一人，请补身份证号',
  PERSON_OUT_OF_SCOPE: () => '此人在库里，不归您管理',
  CELL_ERROR: (p) => `单元格是错误值${text(p, 'text')}`,
};

export function problemWords({ code, params }: { readonly code: RowProblemCode; readonly params: Params }): string {
  return WORDS[code](params);
}
