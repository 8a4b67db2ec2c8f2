import { posix } from 'node:path';
import { escapeXml, htmlToText } from './html-text.js';
import type { PictureBox } from './picture-box.js';
import type { ProblemList } from './problems.js';
import type { XmlElement } from './xml-tree.js';

/** Files of a package by their path; empty for an item that came alone. */
export interface ItemFiles {
  /** Where the item itself stands. */
  readonly path: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

const VOID = new Set(['br', 'img', 'hr', 'col', 'wbr']);
/** Said after an answer, or meant for markers: no part of the question. */
const ASIDE = new Set(['feedbackInline', 'feedbackBlock', 'modalFeedback', 'infoControl', 'stylesheet', 'catalogInfo']);
const TEMPLATES = new Set(['printedVariable', 'templateInline', 'templateBlock', 'mathVariable']);

/** Texts of a QTI item as the plain text of the bank. */
export class QtiTexts {
  constructor(
    private readonly place: ItemFiles,
    private readonly pictures: PictureBox,
    private readonly problems: ProblemList,
  ) {}

  /** @param instead what stands for an element within, when it is not simply its text */
  read(
    element: XmlElement,
    instead: (child: XmlElement) => string | null = () => null,
    problems = this.problems,
  ): string {
    return htmlToText(this.html(element, instead), {
      problems,
      picture: (source, alt) => this.picture(source, alt, problems),
    });
  }

  /** Words said after an answer: a question can do without what is lost of them. */
  readSaid(element: XmlElement): string {
    return this.read(element, () => null, this.problems.asNotes());
  }

  private html(element: XmlElement, instead: (child: XmlElement) => string | null): string {
    return element.children
      .map((child) => {
        if (typeof child === 'string') return escapeXml(child);
        const other = instead(child);
        if (other !== null) return other;
        if (ASIDE.has(child.name)) return '';
        if (TEMPLATES.has(child.name)) this.problems.error('QTI_TEMPLATE');
        if (child.name === 'rubricBlock' && !/candidate/u.test(child.attributes.view ?? '')) return '';
        if (child.name === 'object' && /^image\//u.test(child.attributes.type ?? ''))
          return `<img src="${escapeXml(child.attributes.data ?? '')}" alt="">`;
        const attributes = Object.entries(child.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
        const open = `<${child.name}${attributes.join('')}>`;
        return VOID.has(child.name) ? open : `${open}${this.html(child, instead)}</${child.name}>`;
      })
      .join('');
  }

  private picture(source: string, alt: string, problems: ProblemList): string {
    const inline = /^data:image\/[a-z+.-]+;base64,(.*)$/isu.exec(source)?.[1];
    if (inline !== undefined) return this.pictures.put(Buffer.from(inline, 'base64'), 'data', alt, problems);
    const file = this.place.files.get(resolved(this.place.path, source));
    if (file !== undefined) return this.pictures.put(file, source, alt, problems);
    problems.error('PICTURE_ELSEWHERE', { source: source.slice(0, 120) });
    return '';
  }
}

/** A reference within a package, seen from the file that holds it. */
export function resolved(from: string, reference: string): string {
  const path = reference.replace(/[?#].*$/u, '');
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // a name with a per cent sign in it
  }
  return posix.normalize(posix.join(posix.dirname(from), decoded)).replace(/^(?:\.\.\/)+/u, '');
}
