import { describe, expect, it } from '@jest/globals';
import { noticeColumn, readVerdict } from './notice-columns.js';

describe('a heading', () => {
  it.each([
    ['日期', 'date'],
    ['放假日期', 'date'],
    ['放假时间', 'date'],
    ['起止日期', 'date'],
    ['Date', 'date'],
    ['日期（必填）', 'date'],
    ['名称', 'name'],
    ['节日', 'name'],
    ['节假日名称', 'name'],
    ['Holiday Name', 'name'],
    ['类型', 'verdict'],
    ['是否休息', 'verdict'],
    ['休息/上班', 'verdict'],
    ['isOffDay', 'verdict'],
    ['is_off_day', 'verdict'],
    ['是否上班', 'verdict'],
    ['调休', 'verdict'],
    ['调休上班日期', 'worked'],
    ['上班日期', 'worked'],
    ['补班日期', 'worked'],
    ['备注', 'ignored'],
    ['星期', 'ignored'],
    ['放假天数', 'ignored'],
    ['负责人', null],
    ['2027-02-05', null],
    ['', null],
  ])('%j means %s', (heading, column) => expect(noticeColumn(heading)).toBe(column));
});

describe('a verdict', () => {
  it.each([
    ['休息', '类型', 'OFF'],
    ['休', '类型', 'OFF'],
    ['放假', '类型', 'OFF'],
    ['放假调休', '类型', 'OFF'],
    ['法定节假日', '类型', 'OFF'],
    ['off', 'type', 'OFF'],
    ['public_holiday', 'type', 'OFF'],
    ['上班', '类型', 'WORKED'],
    ['班', '类型', 'WORKED'],
    ['调休上班', '类型', 'WORKED'],
    ['补班（周日）', '类型', 'WORKED'],
    ['make-up day', 'type', 'WORKED'],
    ['make-up working day', 'type', 'WORKED'],
    ['transfer_workday', 'type', 'WORKED'],
    ['调休', '类型', 'SWAPPED'],
    ['true', 'isOffDay', 'OFF'],
    ['false', 'isOffDay', 'WORKED'],
    ['是', '是否休息', 'OFF'],
    ['否', '是否休息', 'WORKED'],
    ['是', '是否上班', 'WORKED'],
    ['否', '是否上班', 'OFF'],
    ['1', 'isWorkday', 'WORKED'],
    ['不知道', '类型', null],
    ['', '类型', null],
  ])('%j under %j: %s', (cell, heading, verdict) => expect(readVerdict(cell, heading)).toBe(verdict));
});
