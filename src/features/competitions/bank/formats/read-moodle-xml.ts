import { InvalidInput } from '../../../../kernel/errors.js';
import {
  acceptedTexts,
  categoryPath,
  choiceBody,
  explanationOf,
  numberTexts,
  plainContent,
  type Body,
  type WeightedAnswer,
} from './answers.js';
import { withBlanks } from './blanks.js';
import { clozeBody } from './cloze.js';
import { finishItem } from './finish-item.js';
import { aboutOf, caseOf, pointsOf, unordered } from './moodle-extension.js';
import { MoodleTexts } from './moodle-files.js';
import { MAX_ITEMS, type ParsedFile, type ParsedItem } from './parsed.js';
import { PictureBox } from './picture-box.js';
import { ProblemList } from './problems.js';
import { verdictOf } from './table-words.js';
import { bankText } from './text-charset.js';
import { elementOf, elementsOf, ownText, parseXml, type XmlElement } from './xml-tree.js';

/**
 * Moodle XML. Categories are subjects; embedded pictures come along; kinds the bank does not have are named.
 * @throws InvalidInput QUESTION_IMPORT.XML, QUESTION_IMPORT.DOCTYPE, QUESTION_IMPORT.TOO_DEEP, QUESTION_IMPORT.FORMAT, QUESTION_IMPORT.TOO_MANY
 */
export function readMoodleXml(bytes: Buffer): ParsedFile {
  const { text, charset } = bankText(bytes);
  const quiz = parseXml(text);
  if (quiz.name !== 'quiz') throw new InvalidInput('QUESTION_IMPORT.FORMAT');
  const pictures = new PictureBox();
  const items: ParsedItem[] = [];
  let category: string[] = [];
  for (const question of elementsOf(quiz, 'question')) {
    if (question.attributes.type === 'category') {
      const named = elementOf(question, 'category');
      category = categoryPath(ownText(elementOf(named, 'text') ?? named).trim());
      continue;
    }
    if (items.length >= MAX_ITEMS) throw new InvalidInput('QUESTION_IMPORT.TOO_MANY', { max: MAX_ITEMS });
    items.push(new QuestionReader(question, pictures).item(items.length + 1, category));
  }
  return { format: 'MOODLE_XML', charset, items, notes: [], pictures: pictures.all };
}

interface Read {
  readonly body: Body;
  readonly answers: readonly WeightedAnswer[];
}

class QuestionReader {
  private readonly problems = new ProblemList();
  private readonly texts: MoodleTexts;

  constructor(
    private readonly question: XmlElement,
    pictures: PictureBox,
  ) {
    this.texts = new MoodleTexts(pictures, this.problems);
  }

  item(item: number, category: readonly string[]): ParsedItem {
    const place = { item, line: this.question.line };
    const name = this.texts.raw(elementOf(this.question, 'name'));
    const stem = [this.text('questiontext'), this.texts.oldPicture(this.question)]
      .filter((part) => part !== '')
      .join('\n');
    const read = this.body(this.question.attributes.type ?? '', stem);
    if (read === null) return finishItem(place, name || stem, null, this.problems);
    const general = this.texts.readSaid(elementOf(this.question, 'generalfeedback'));
    const draft = {
      ...aboutOf(this.question, this.problems),
      ...read.body,
      explanation: explanationOf(general, read.answers),
      subject: [...category],
      tags: this.tags(),
    };
    return finishItem(place, stem || name, draft, this.problems);
  }

  private body(type: string, stem: string): Read | null {
    switch (type) {
      case 'multichoice':
        return this.choice(stem);
      case 'truefalse':
        return this.trueFalse(stem);
      case 'shortanswer':
        return this.shortAnswer(stem);
      case 'numerical':
        return this.numerical(stem);
      case 'essay':
        return this.essay(stem);
      case 'cloze':
      case 'multianswer': {
        const read = clozeBody(stem, this.problems);
        if (read?.body.key.type !== 'BLANKS' || !unordered(this.question)) return read;
        return { ...read, body: { ...read.body, key: { ...read.body.key, ordered: false } } };
      }
      default:
        this.problems.error(type === 'description' ? 'DESCRIPTION' : 'KIND_UNSUPPORTED', { kind: type.slice(0, 40) });
        return null;
    }
  }

  private choice(stem: string): Read {
    const answers = this.answers((answer) => this.texts.read(answer));
    const single = /^(?:true|1|)$/u.test(ownText(elementOf(this.question, 'single')).trim().toLowerCase());
    return { body: choiceBody(stem, answers, single, this.problems), answers };
  }

  private trueFalse(stem: string): Read {
    const answers = this.answers((answer) => this.texts.raw(answer));
    const right = answers.find(({ percent }) => percent > 0);
    const verdict = right === undefined ? null : verdictOf(right.text);
    if (right !== undefined && verdict === null)
      this.problems.error('ANSWER_UNREADABLE', { text: right.text.slice(0, 60) });
    const said = answers.map((answer) => ({ ...answer, text: verdictOf(answer.text) === 'T' ? '对' : '错' }));
    return {
      body: {
        kind: 'TRUE_FALSE',
        content: plainContent(stem),
        key: { type: 'CHOICES', correct: verdict === null ? [] : [verdict] },
      },
      answers: said,
    };
  }

  private shortAnswer(stem: string): Read {
    const answers = this.answers((answer) => this.texts.raw(answer));
    if (ownText(elementOf(this.question, 'usecase')).trim() === '1') this.problems.note('CASE_IGNORED');
    return { body: blankBody(stem, acceptedTexts(answers, this.problems)), answers };
  }

  private numerical(stem: string): Read {
    const answers = this.answers((answer) => this.texts.raw(answer));
    const tolerances = elementsOf(this.question, 'answer').map((answer) =>
      ownText(elementOf(answer, 'tolerance')).trim(),
    );
    const numbers = answers.map(({ text, percent }, place) => ({
      number: text,
      tolerance: tolerances[place] ?? '0',
      percent,
      written: `${text}±${tolerances[place] ?? ''}`,
    }));
    const units = elementOf(this.question, 'units');
    if (units !== undefined && elementsOf(units, 'unit').length > 0) this.problems.note('UNITS_DROPPED');
    return { body: blankBody(stem, numberTexts(numbers, this.problems)), answers };
  }

  private essay(stem: string): Read {
    const parts = caseOf(this.question, (element) => this.texts.read(element));
    if (parts !== null) return { body: parts(this.ownStem(stem)), answers: [] };
    let reference = this.text('graderinfo');
    if (reference === '' && (reference = this.text('generalfeedback')) !== '')
      this.problems.note('REFERENCE_FROM_FEEDBACK');
    const extension = pointsOf(this.question);
    const part =
      extension === null
        ? { reference, points: [] }
        : { reference: this.texts.read(extension.reference), points: extension.points };
    return {
      body: { kind: 'SHORT_ANSWER', content: plainContent(stem), key: { type: 'REFERENCE', parts: [part] } },
      answers: [],
    };
  }

  /** A case of ours has its questions in the text too, for programs that know no cases. */
  private ownStem(stem: string): string {
    const own = elementOf(elementOf(this.question, 'questionbank'), 'stem');
    return own === undefined ? stem : this.texts.read(own);
  }

  private text(name: string): string {
    return this.texts.read(elementOf(this.question, name));
  }

  private answers(read: (answer: XmlElement) => string): WeightedAnswer[] {
    return elementsOf(this.question, 'answer').map((answer) => {
      const percent = Number(answer.attributes.fraction ?? '0');
      if (Number.isNaN(percent))
        this.problems.error('WEIGHT_UNREADABLE', { text: (answer.attributes.fraction ?? '').slice(0, 30) });
      return {
        text: read(answer),
        percent: Number.isNaN(percent) ? 0 : percent,
        feedback: this.texts.readSaid(elementOf(answer, 'feedback')),
      };
    });
  }

  private tags(): string[] {
    const tags = elementsOf(elementOf(this.question, 'tags') ?? { ...this.question, children: [] }, 'tag');
    return [...new Set(tags.map((tag) => this.texts.raw(tag)).filter((tag) => tag !== ''))];
  }
}

function blankBody(stem: string, accepted: readonly string[]): Body {
  return {
    kind: 'BLANK',
    content: plainContent(withBlanks(stem)),
    key: { type: 'BLANKS', blanks: [{ accepted }], ordered: true },
  };
}
