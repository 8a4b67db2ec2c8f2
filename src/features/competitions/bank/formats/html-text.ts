import { Parser } from 'htmlparser2';
import type { RichText } from '../../domain/question.js';
import type { ProblemList } from './problems.js';

export interface HtmlReading {
  readonly problems: ProblemList;
  /** The words that stand for a picture; '' when there is none (and a problem has been named). */
  picture(source: string, alt: string): string;
}

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr blockquote pre section article header footer figure figcaption dl dt dd hr address center form fieldset caption'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
const MEDIA = new Set(['audio', 'video', 'object', 'embed', 'iframe', 'applet', 'canvas', 'svg']);
const MEANT = new Set(['u', 's', 'strike', 'del', 'ins']);
const RAISED = new Map([...'0123456789+-=()n'].map((char, place) => [char, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][place] ?? char]));
const LOWERED = new Map([...'0123456789+-=()'].map((char, place) => [char, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][place] ?? char]));
const MEDIA_FILE = /\.(?:mp3|mp4|wav|ogg|m4a|webm|avi|mov|flv|swf|wmv|mpg|mpeg)(?:$|[?#])/i;

/** HTML as the plain text of the bank: lines, pictures, raised and lowered figures; what has no place there is named. */
export function htmlToText(html: string, reading: HtmlReading): RichText {
  const writer = new TextWriter(reading);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    reading.problems.error('HTML_TOO_DEEP', { max: MAX_DEPTH });
  }
  return writer.result();
}

/** Elements within each other: more than anybody writes, and what a parser takes ever longer for. */
const MAX_DEPTH = 1_000;

class TooDeep extends Error {}

class TextWriter {
  private readonly out: string[] = [];
  private last = '\n';
  private silent = 0;
  private depth = 0;
  private readonly lists: { ordered: boolean; item: number }[] = [];
  private script: 'sup' | 'sub' | null = null;
  private firstCell = true;

  constructor(private readonly reading: HtmlReading) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > MAX_DEPTH) throw new TooDeep();
    if (LEFT_OUT.has(name)) this.silent++;
    if (this.silent > 0) return;
    if (MEDIA.has(name)) this.reading.problems.error('MEDIA', { what: name });
    if (name === 'math') this.reading.problems.error('FORMULA');
    if (MEANT.has(name)) this.reading.problems.note('FORMAT_DROPPED', { what: name });
    if (BLOCKS.has(name)) this.startLine();
    switch (name) {
      case 'br':
        this.write('\n');
        break;
      case 'img':
        this.write(this.reading.picture(attributes.src ?? '', attributes.alt ?? ''));
        break;
      case 'a':
        this.link(attributes.href ?? '');
        break;
      case 'ul':
      case 'ol':
        this.lists.push({ ordered: name === 'ol', item: 0 });
        break;
      case 'li':
        this.listItem();
        break;
      case 'tr':
        this.firstCell = true;
        break;
      case 'td':
      case 'th':
        if (!this.firstCell) this.write(' | ');
        this.firstCell = false;
        break;
      case 'sup':
      case 'sub':
        this.script = name;
        break;
    }
  }

  text(raw: string): void {
    if (this.silent > 0) return;
    const collapsed = raw.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const text = this.last === '\n' || this.last === ' ' ? collapsed.replace(/^ /, '') : collapsed;
    const words = text.replaceAll('\u00a0', ' ');
    if (this.script === null || words.trim() === '') this.write(words, text.at(-1));
    else this.write(scripted(words.trim(), this.script));
  }

  close(name: string): void {
    this.depth--;
    if (LEFT_OUT.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (this.silent > 0) return;
    if (name === 'ul' || name === 'ol') this.lists.pop();
    if (name === 'sup' || name === 'sub') this.script = null;
    if (BLOCKS.has(name)) this.startLine();
  }

  result(): RichText {
    return this.out
      .join('')
      .replaceAll(/ +\n/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  }

  private link(href: string): void {
    if (href === '' || href.startsWith('#')) return;
    if (href.startsWith('@@PLUGINFILE@@') || MEDIA_FILE.test(href))
      this.reading.problems.error('MEDIA', { what: href.slice(0, 80) });
    else this.reading.problems.note('LINK_DROPPED', { link: href.slice(0, 120) });
  }

  private listItem(): void {
    const list = this.lists.at(-1);
    if (list === undefined) return;
    list.item++;
    this.write(list.ordered ? `${list.item}. ` : '• ');
  }

  private startLine(): void {
    if (this.last !== '\n') this.write('\n');
  }

  /** `last`: what the text ends with as far as running white space goes (a hard space is none). */
  private write(text: string, last = text.at(-1)): void {
    if (text === '') return;
    this.out.push(text);
    this.last = last ?? this.last;
  }
}

function scripted(text: string, script: 'sup' | 'sub'): string {
  const table = script === 'sup' ? RAISED : LOWERED;
  const chars = [...text];
  if (chars.every((char) => table.has(char))) return chars.map((char) => table.get(char) ?? char).join('');
  return script === 'sup' ? `^(${text})` : text;
}

/** The text of the bank as HTML; {@link htmlToText} gives the same text again. `picture` writes the tag of one. */
export function textToHtml(text: RichText, picture: (sha256: string, alt: string) => string): string {
  return text
    .split(/(!\[[^\]\n]*\]\(image:[0-9a-f]{64}\))/)
    .map((part) => {
      const found = /^!\[([^\]\n]*)\]\(image:([0-9a-f]{64})\)$/.exec(part);
      if (found !== null) return picture(found[2] ?? '', escapeXml(found[1] ?? ''));
      return escapeXml(part)
        .replaceAll(/^ | {2,}|(?<=\n) +/g, (spaces) => '&#160;'.repeat(spaces.length))
        .replaceAll('\n', '<br />');
    })
    .join('');
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
