import { describe, expect, it } from '@jest/globals';
import { PdfSheet } from './pdf-sheet.js';

const madeAt = new Date('2027-03-16T01:00:00.000Z');
const LAW = '居民委员会是居民自我管理、自我教育、自我服务的基层群众性自治组织。';

describe('PdfSheet', () => {
  it('fills pages, tells the furniture how many there are, and embeds only the characters it used', async () => {
    const seen: string[] = [];
    const sheet = new PdfSheet({
      title: '试卷',
      madeAt,
      furniture: (own, page, pages) => {
        seen.push(`${page}/${pages}`);
        own.textAt(`第 ${page} 页 共 ${pages} 页`, own.left, own.bottom + 12, {
          size: 9,
          align: 'center',
          width: own.width,
        });
      },
    });
    sheet.text('社区干部业务竞赛', { size: 18, weight: 'bold', align: 'center', gapAfter: 12 });
    for (let line = 0; line < 60; line += 1) sheet.text(`${line + 1}. ${LAW}`, { indent: 20, firstIndent: -20 });
    const bytes = await sheet.finish();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('/FontFile2')).toBe(true);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(`${seen.length}/${seen.length}`);
    expect(bytes.length).toBeLessThan(120_000); // the font itself has 14 MB
  });

  it('measures as it draws: lines never leave the page', () => {
    const sheet = new PdfSheet({ title: '宽', madeAt });
    const style = { indent: 30, firstIndent: -20, size: 12 };
    const lines = sheet.linesOf(LAW.repeat(5), style);
    expect(lines.join('')).toBe(LAW.repeat(5));
    for (const [index, line] of lines.entries()) {
      expect(sheet.widthOf(line, style)).toBeLessThanOrEqual(sheet.width - 30 + (index === 0 ? 20 : 0));
    }
    expect(sheet.heightOf(LAW.repeat(5), style)).toBeCloseTo(lines.length * 12 * 1.6);
  });

  it('is A4 across for certificates, and draws what the font does not have as 〓', async () => {
    const sheet = new PdfSheet({ title: '证书', madeAt, layout: 'landscape' });
    expect(sheet.pageWidth).toBeCloseTo(841.89);
    expect(sheet.widthOf('😀', { size: 10 })).toBe(sheet.widthOf('〓', { size: 10 }));
    sheet.textAt('😀 荣誉证书', sheet.left, 100, { size: 40, align: 'center', width: sheet.width });
    sheet.box(sheet.left, sheet.top, sheet.width, 200);
    expect((await sheet.finish()).length).toBeGreaterThan(1000);
  });

  it('puts pictures into the flow, no larger than they are', () => {
    const sheet = new PdfSheet({ title: '图', madeAt });
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const before = sheet.y;
    sheet.picture(dot, { width: 200, height: 200 });
    expect(sheet.y - before).toBeLessThan(10);
  });
});
