import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** The pages that come out of the printer, in points. */
export async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(boxes).toHaveLength(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0);
  return boxes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
}

/** A notice for 2027 as it may come: 国庆节 has 8 October, too. */
export const NOTICE_2027 = [
  ...['2027-01-01', '2027-01-02', '2027-01-03'].map((day) => `${day},元旦,休息`),
  ...['05', '06', '07', '08', '09', '10', '11', '12'].map((day) => `2027-02-${day},春节,休息`),
  ...['03', '04', '05'].map((day) => `2027-04-${day},清明节,休息`),
  ...['01', '02', '03', '04', '05'].map((day) => `2027-05-${day},劳动节,休息`),
  '2027-06-09,端午节,休息',
  '2027-09-15,中秋节,休息',
  ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2027-10-${day},国庆节,休息`),
  '2027-10-09,国庆节,上班',
];
export function noticeFile(name: string, rows: readonly string[]): { name: string; mimeType: string; buffer: Buffer } {
  return { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(['日期,名称,类型', ...rows].join('\r\n')) };
}
