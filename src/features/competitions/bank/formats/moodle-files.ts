import { htmlToText } from './html-text.js';
import { markdownToText } from './markdown-text.js';
import type { PictureBox } from './picture-box.js';
import type { ProblemList } from './problems.js';
import { elementOf, elementsOf, ownText, type XmlElement } from './xml-tree.js';

/** Texts of Moodle XML, with the files that belong to them. */
export class MoodleTexts {
  constructor(
    private readonly pictures: PictureBox,
    private readonly problems: ProblemList,
  ) {}

  /** `<questiontext format="html"><text>…</text><file …>…</file></questiontext>` as the plain text of the bank. */
  read(element: XmlElement | undefined, problems = this.problems): string {
    if (element === undefined) return '';
    const text = this.raw(element);
    const format = element.attributes.format ?? 'html';
    if (format === 'plain_text') return text.trim();
    if (format === 'markdown') return markdownToText(text, problems);
    const html =
      format === 'moodle_auto_format' && !/<(?:p|br|div|li|td)\b/i.test(text) ? text.replaceAll('\n', '<br>') : text;
    const files = filesOf(element);
    return htmlToText(html, {
      problems,
      picture: (source, alt) => this.picture(source, alt, files, problems),
    });
  }

  /** The text as it stands, for answers that people type. */
  raw(element: XmlElement | undefined): string {
    const text = elementOf(element, 'text');
    return ownText(text ?? element).trim();
  }

  /** Pictures in the old way: beside the text, and shown behind it. */
  oldPicture(question: XmlElement): string {
    const name = ownText(elementOf(question, 'image')).trim();
    const data = ownText(elementOf(question, 'image_base64')).replaceAll(/\s+/g, '');
    if (name === '' && data === '') return '';
    if (data !== '') return this.pictures.put(Buffer.from(data, 'base64'), name, '', this.problems);
    this.problems.error('PICTURE_ELSEWHERE', { source: name.slice(0, 120) });
    return '';
  }

  /** What a question can do without: words said after an answer. */
  readSaid(element: XmlElement | undefined): string {
    return this.read(element, this.problems.asNotes());
  }

  private picture(source: string, alt: string, files: ReadonlyMap<string, XmlElement>, problems: ProblemList): string {
    const inline = /^data:image\/[a-z+.-]+;base64,(.*)$/isu.exec(source)?.[1];
    if (inline !== undefined) return this.pictures.put(Buffer.from(inline, 'base64'), 'data', alt, problems);
    const name = /^@@PLUGINFILE@@\/(.*)$/u.exec(source)?.[1];
    const file = name === undefined ? undefined : files.get(decoded(name));
    if (file !== undefined)
      return this.pictures.put(Buffer.from(ownText(file), 'base64'), decoded(name ?? ''), alt, problems);
    problems.error('PICTURE_ELSEWHERE', { source: source.slice(0, 120) });
    return '';
  }
}

function filesOf(element: XmlElement): Map<string, XmlElement> {
  return new Map(
    elementsOf(element, 'file')
      .filter(({ attributes }) => (attributes.encoding ?? 'base64') === 'base64')
      .map((file) => [`${(file.attributes.path ?? '/').replace(/^\//u, '')}${file.attributes.name ?? ''}`, file]),
  );
}

function decoded(name: string): string {
  const path = name.replace(/[?#].*$/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
