import { PdfSheet } from '../../../platform/pdf/pdf-sheet.js';
import { businessDateOf } from '../../../kernel/calendar.js';
import type { AwardRow } from './awards.repository.js';

/** Ochre is for honours only. */
const OCHRE = '#7c570d';
const INK_2 = '#4b453c';

/** 获奖证书: one page A4, landscape. */
export async function certificatePdf(award: AwardRow): Promise<Buffer> {
  const madeAt = new Date(award.madeAt);
  const sheet = new PdfSheet({
    title: `${award.receiverName} ${award.name}`,
    layout: 'landscape',
    margin: { top: 92, right: 120, bottom: 80, left: 120 },
    madeAt,
    furniture: frame,
  });
  sheet.text('获奖证书', { size: 44, weight: 'bold', align: 'center', color: OCHRE, lineHeight: 1.4, gapAfter: 30 });
  sheet.text(`${award.receiverName}${award.kind === 'PERSON' ? `（${award.unitName}）` : ''}：`, {
    size: 20,
    weight: 'bold',
    lineHeight: 1.8,
    gapAfter: 6,
  });
  sheet.text(`在“${award.competitionName}”${award.roundName}中成绩优异，荣获`, {
    size: 18,
    lineHeight: 1.9,
    firstIndent: 36,
  });
  sheet.text(award.name, { size: 34, weight: 'bold', align: 'center', color: OCHRE, lineHeight: 1.9 });
  sheet.text('特发此证，以资鼓励。', { size: 18, lineHeight: 1.9, firstIndent: 36, gapAfter: 16 });
  sheet.text(award.organiserName, { size: 16, align: 'right', lineHeight: 1.7 });
  sheet.text(dateInWords(businessDateOf(madeAt)), { size: 16, align: 'right', lineHeight: 1.7 });
  const bottom = sheet.bottom - 4;
  sheet.textAt(`证书编号：${award.certificateNo}`, sheet.left, bottom, { size: 11, color: INK_2 });
  sheet.textAt(`查验码：${award.verifyCode}`, sheet.left, bottom, {
    size: 11,
    color: INK_2,
    align: 'right',
    width: sheet.width,
  });
  return sheet.finish();
}

function frame(sheet: PdfSheet): void {
  sheet.box(36, 36, sheet.pageWidth - 72, sheet.pageHeight - 72, { line: 2.4, color: OCHRE });
  sheet.box(44, 44, sheet.pageWidth - 88, sheet.pageHeight - 88, { line: 0.6, color: OCHRE });
}

/** 2026-11-23 → 2026年11月23日 */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
