import { plainText } from '../../domain/content.js';
import type { AnswerKey, RichText } from '../../domain/question.js';
import { escapeCloze } from './cloze.js';
import { escapeXml, textToHtml } from './html-text.js';
import { titleOf, type Picture, type QuestionDraft } from './parsed.js';

/** A question to be written out: the name is what Moodle's lists show. */
export interface NamedQuestion {
  readonly name: string;
  readonly question: QuestionDraft;
}

/** Characters no XML file may hold. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/**
 * Moodle XML with the pictures in it. What Moodle has no place for stands in `<questionbank>` (see moodle-extension.ts), so
 * that reading it back gives the same questions.
 * @param pictures those of the questions, by hash; one that is missing is left out
 */
export function writeMoodleXml(questions: readonly NamedQuestion[], pictures: ReadonlyMap<string, Picture>): string {
  const writer = new QuizWriter(pictures);
  let category = '';
  const parts = questions.map(({ name, question }) => {
    const path = categoryOf(question.subject);
    const change = path === category || path === '' ? '' : writer.category(path);
    category = path;
    return change + writer.question(name, question);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('')}</quiz>\n`.replaceAll(UNWRITABLE, '');
}

/** A stroke within a name is written twice, and kept away from the strokes between names. */
function categoryOf(subject: readonly string[]): string {
  if (subject.length === 0) return '';
  const names = subject.map((name) => name.replaceAll('/', '//').replace(/^\//u, ' /').replace(/\/$/u, '/ '));
  return ['$course$', 'top', ...names].join('/');
}

class QuizWriter {
  constructor(private readonly pictures: ReadonlyMap<string, Picture>) {}

  category(path: string): string {
    return `  <question type="category"><category>${words(path)}</category></question>\n`;
  }

  question(name: string, question: QuestionDraft): string {
    const { type, stem, body } = this.ofKind(question);
    return [
      `  <question type="${type}">`,
      `    <name>${words(name)}</name>`,
      `    <questiontext format="html"><text>${stem}</text>${this.files(question.content.stem, ...question.content.parts)}</questiontext>`,
      this.text('generalfeedback', question.explanation ?? ''),
      '    <defaultgrade>1.0000000</defaultgrade>',
      '    <hidden>0</hidden>',
      ...body,
      tagsOf(question.tags),
      this.extension(question),
      '  </question>\n',
    ]
      .filter((line) => line !== '')
      .join('\n');
  }

  private ofKind({ kind, content, key }: QuestionDraft): { type: string; stem: string; body: string[] } {
    const stem = this.html(content.stem);
    switch (key.type) {
      case 'CHOICES':
        return kind === 'TRUE_FALSE'
          ? { type: 'truefalse', stem, body: trueFalse(key.correct[0] === 'T') }
          : { type: 'multichoice', stem, body: this.choices(kind === 'SINGLE', content.options, key.correct) };
      case 'BLANKS':
        return { type: 'cloze', stem: this.cloze(content.stem, key), body: [] };
      case 'REFERENCE': {
        const asked = content.parts.map((part, place) => `<br />${place + 1}. ${this.html(part)}`).join('');
        return { type: 'essay', stem: stem + asked, body: [this.text('graderinfo', graderWords(key))] };
      }
    }
  }

  private choices(single: boolean, options: QuestionDraft['content']['options'], correct: readonly string[]): string[] {
    const share = (100 / Math.max(1, correct.length)).toFixed(5).replace(/\.?0+$/u, '');
    return [
      `    <single>${single}</single>`,
      '    <shuffleanswers>true</shuffleanswers>',
      '    <answernumbering>ABCD</answernumbering>',
      ...options.map(({ key, text }) => {
        // as in this house: any wrong choice takes everything
        const fraction = correct.includes(key) ? share : single ? '0' : '-100';
        return `    <answer fraction="${fraction}" format="html"><text>${this.html(text)}</text>${this.files(text)}</answer>`;
      }),
    ];
  }

  private cloze(stem: RichText, key: Extract<AnswerKey, { type: 'BLANKS' }>): string {
    let place = 0;
    return stem
      .split(/_{4,}/u)
      .map((piece, index) => {
        if (index === 0) return this.html(piece);
        const accepted = key.blanks[place++]?.accepted ?? [];
        return `{1:SHORTANSWER:${accepted.map((text) => `=${this.html(escapeCloze(text))}`).join('~')}}${this.html(piece)}`;
      })
      .join('');
  }

  /** `text` as HTML within `<text>`: escaped once as HTML and once as XML. */
  private html(text: RichText): string {
    const html = textToHtml(text, (sha256, alt) => {
      const picture = this.pictures.get(sha256);
      return picture === undefined ? '' : `<img src="@@PLUGINFILE@@/${fileName(picture)}" alt="${alt}" />`;
    });
    return escapeXml(html);
  }

  private files(...texts: readonly RichText[]): string {
    const hashes = new Set(
      texts.flatMap((text) => [...text.matchAll(/\]\(image:([0-9a-f]{64})\)/gu)].map((found) => found[1] ?? '')),
    );
    return [...hashes]
      .map((sha256) => this.pictures.get(sha256))
      .filter((picture) => picture !== undefined)
      .map(
        (picture) =>
          `<file name="${fileName(picture)}" path="/" encoding="base64">${picture.bytes.toString('base64')}</file>`,
      )
      .join('');
  }

  private text(name: string, text: RichText): string {
    return `    <${name} format="html"><text>${this.html(text)}</text>${this.files(text)}</${name}>`;
  }

  private extension({ kind, content, key, difficulty, source, lawReference }: QuestionDraft): string {
    const own = [
      difficulty === null ? '' : `      <difficulty>${difficulty}</difficulty>`,
      source === null ? '' : `      <source>${escapeXml(source)}</source>`,
      lawReference === null ? '' : `      <lawreference>${escapeXml(lawReference)}</lawreference>`,
      key.type === 'BLANKS' && !key.ordered ? '      <ordered>0</ordered>' : '',
      kind === 'CASE' ? this.text('stem', content.stem) : '',
      ...(key.type === 'REFERENCE' ? this.parts(content.parts, key) : []),
    ].filter((line) => line !== '');
    return own.length === 0 ? '' : `    <questionbank>\n${own.join('\n')}\n    </questionbank>`;
  }

  private parts(asked: readonly RichText[], key: Extract<AnswerKey, { type: 'REFERENCE' }>): string[] {
    return key.parts.map(({ reference, points }, place) =>
      [
        '      <part>',
        asked[place] === undefined ? '' : this.text('asked', asked[place]),
        this.text('reference', reference),
        ...points.map((point) => `        <point>${escapeXml(point)}</point>`),
        '      </part>',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    );
  }
}

const words = (text: string): string => `<text>${escapeXml(text)}</text>`;

const fileName = ({ sha256, mimeType }: Picture): string => `${sha256.slice(0, 16)}.${ENDINGS[mimeType] ?? 'png'}`;

/** The name for a question that has none of its own. */
export const nameOf = (question: QuestionDraft): string => titleOf(plainText(question.content.stem));

function trueFalse(right: boolean): string[] {
  return [true, false].map(
    (verdict) =>
      `    <answer fraction="${verdict === right ? 100 : 0}" format="moodle_auto_format">${words(String(verdict))}</answer>`,
  );
}

function graderWords(key: Extract<AnswerKey, { type: 'REFERENCE' }>): string {
  const many = key.parts.length > 1;
  return key.parts
    .map(({ reference, points }, place) =>
      [many ? `${place + 1}. ${reference}` : reference, ...points.map((point) => `• ${point}`)].join('\n'),
    )
    .join('\n');
}

function tagsOf(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `    <tags>${tags.map((tag) => `<tag>${words(tag)}</tag>`).join('')}</tags>`;
}
