import type { PdfSheet, TextStyle } from '../../../../platform/pdf/pdf-sheet.js';

const LABEL: TextStyle = { size: 10.5, lineHeight: 1.6 };

/** 姓名____ 单位____ 准考号____ over the whole width. */
export function printPersonLine(sheet: PdfSheet): void {
  const fields = [
    { label: '姓名', share: 0.25 },
    { label: '单位', share: 0.42 },
    { label: '准考号', share: 0.33 },
  ];
  let x = sheet.left;
  for (const { label, share } of fields) {
    const room = sheet.width * share;
    const taken = sheet.widthOf(`${label}：`, LABEL);
    sheet.textAt(`${label}：`, x, sheet.y, LABEL);
    sheet.line(x + taken, sheet.y + 15, x + room - 10, sheet.y + 15);
    x += room;
  }
  sheet.y += 26;
}
