import PDFDocument from 'pdfkit';
import { fontFile, type Weight } from './fonts.js';
import { breakLines } from './line-breaks.js';

/** Lengths are points (1/72 inch); A4 is 595.28 × 841.89. */
export interface PdfSheetOptions {
  readonly title: string;
  readonly layout?: 'portrait' | 'landscape';
  readonly margin?: { top: number; right: number; bottom: number; left: number };
  /** The instant that stands in the file. */
  readonly madeAt: Date;
  /** Drawn on every page once the number of pages is known. */
  readonly furniture?: (sheet: PdfSheet, page: number, pages: number) => void;
}

export interface TextStyle {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Of the size: 1.6 = lines 1.6 × the size apart. */
  readonly lineHeight?: number;
  /** From the left edge of the text area, every line. */
  readonly indent?: number;
  /** More for the first line; negative: it hangs out to the left. */
  readonly firstIndent?: number;
  /** From the indent; without it, to the right edge. */
  readonly width?: number;
  readonly gapAfter?: number;
}

const SIZE = 10.5; // 五号
const LINE_HEIGHT = 1.6;
const INK = '#1a1a1a';
/** 〓, for what the font does not have. */
const UNKNOWN = '\u3013';

/**
 * A document of A4 pages, filled from top to bottom or drawn at fixed places: Chinese text in subsets of 思源宋体, broken by
 * the rules of Chinese lines.
 */
export class PdfSheet {
  /** Where the next line of flowing text begins. */
  y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  private readonly document: PDFKit.PDFDocument;
  private readonly done: Promise<Buffer>;
  private readonly widths = new Map<string, number>();

  constructor(private readonly options: PdfSheetOptions) {
    const margins = options.margin ?? { top: 56, right: 56, bottom: 56, left: 56 };
    this.document = new PDFDocument({
      size: 'A4',
      layout: options.layout ?? 'portrait',
      margin: 0,
      bufferPages: true,
      font: '', // none but those registered below
      info: { Title: options.title, CreationDate: options.madeAt },
      lang: 'zh-CN',
      displayTitle: true,
    });
    this.done = new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      this.document.on('data', (part: Buffer) => parts.push(part));
      this.document.on('end', () => resolve(Buffer.concat(parts)));
      this.document.on('error', reject);
    });
    this.document.registerFont('regular', fontFile('regular'));
    this.document.registerFont('bold', fontFile('bold'));
    const { width, height } = this.document.page;
    this.pageWidth = width;
    this.pageHeight = height;
    this.left = margins.left;
    this.right = width - margins.right;
    this.top = margins.top;
    this.bottom = height - margins.bottom;
    this.y = this.top;
  }

  get width(): number {
    return this.right - this.left;
  }

  /** Flowing text from here on; goes on on the next page where this one ends. */
  text(text: string, style: TextStyle = {}): void {
    const step = stepOf(style);
    const indent = style.indent ?? 0;
    const width = style.width ?? this.width - indent;
    for (const [index, line] of this.linesOf(text, style).entries()) {
      this.need(step);
      const first = index === 0 ? (style.firstIndent ?? 0) : 0;
      this.textAt(line, this.left + indent + first, this.y, { ...style, width: width - first });
      this.y += step;
    }
    this.y += style.gapAfter ?? 0;
  }

  /** The lines that {@link text} would make. */
  linesOf(text: string, style: TextStyle = {}): string[] {
    const width = style.width ?? this.width - (style.indent ?? 0);
    const measure = (piece: string): number => this.widthOf(piece, style);
    return breakLines(text, width, measure, width - (style.firstIndent ?? 0));
  }

  heightOf(text: string, style: TextStyle = {}): number {
    return this.linesOf(text, style).length * stepOf(style) + (style.gapAfter ?? 0);
  }

  /** One line at a place of the page: `y` is the top of the line. With `width`, `align` holds within it. */
  textAt(text: string, x: number, y: number, style: TextStyle = {}): void {
    const size = style.size ?? SIZE;
    const { align = 'left', width } = style;
    const drawn = this.drawable(text, style);
    const spare = width === undefined || align === 'left' ? 0 : width - this.widthOf(drawn, style);
    const from = x + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0);
    this.document
      .font(style.weight ?? 'regular')
      .fontSize(size)
      .fillColor(style.color ?? INK)
      .text(drawn, from, y + (stepOf(style) - size) / 2 - size * 0.22, { lineBreak: false, features: [] });
  }

  widthOf(text: string, { size = SIZE, weight = 'regular' }: TextStyle = {}): number {
    let width = 0;
    for (const character of text) width += this.advance(character, weight);
    return (width * size) / 1000;
  }

  /** Goes to the next page when less than this is left of the page. @returns whether it did */
  need(height: number): boolean {
    if (this.y + height <= this.bottom + 0.01) return false;
    this.newPage();
    return true;
  }

  newPage(): void {
    this.document.addPage();
    this.y = this.top;
  }

  line(fromX: number, fromY: number, toX: number, toY: number, style: { width?: number; color?: string } = {}): void {
    this.document
      .moveTo(fromX, fromY)
      .lineTo(toX, toY)
      .lineWidth(style.width ?? 0.6)
      .strokeColor(style.color ?? INK)
      .stroke();
  }

  box(
    x: number,
    y: number,
    width: number,
    height: number,
    style: { line?: number; color?: string; fill?: string } = {},
  ): void {
    const path = this.document.rect(x, y, width, height).lineWidth(style.line ?? 0.6);
    if (style.fill !== undefined) path.fillAndStroke(style.fill, style.color ?? INK);
    else path.strokeColor(style.color ?? INK).stroke();
  }

  /** A PNG or JPEG picture in the flow, no larger than this and than it is (at 96 dots to the inch). */
  picture(bytes: Buffer, most: { width: number; height: number; indent?: number }): void {
    const image = (this.document as unknown as ImageReader).openImage(bytes);
    const scale = Math.min(0.75, most.width / image.width, most.height / image.height);
    const height = image.height * scale;
    this.need(height + 4);
    this.document.image(bytes, this.left + (most.indent ?? 0), this.y + 2, { width: image.width * scale, height });
    this.y += height + 6;
  }

  /** Ends the document; nothing can be drawn after it. */
  async finish(): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(start + page);
      this.options.furniture?.(this, page + 1, count);
    }
    this.document.end();
    return this.done;
  }

  private drawable(text: string, { weight = 'regular' }: TextStyle): string {
    let drawn = '';
    for (const character of text) drawn += this.has(character, weight) ? character : UNKNOWN;
    return drawn;
  }

  /** Width at size 1,000, without kerning, as it is drawn. */
  private advance(character: string, weight: Weight): number {
    const name = weight + character;
    const known = this.widths.get(name);
    if (known !== undefined) return known;
    const drawn = this.has(character, weight) ? character : UNKNOWN;
    const width = this.document.font(weight).fontSize(1000).widthOfString(drawn, { features: [] });
    this.widths.set(name, width);
    return width;
  }

  private has(character: string, weight: Weight): boolean {
    const { _font } = this.document.font(weight) as unknown as FontInUse;
    return _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }
}

interface ImageReader {
  openImage(bytes: Buffer): { readonly width: number; readonly height: number };
}

/** The one thing asked of the font that the library's own interface does not offer. */
interface FontInUse {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function stepOf({ size = SIZE, lineHeight = LINE_HEIGHT }: TextStyle): number {
  return size * lineHeight;
}
