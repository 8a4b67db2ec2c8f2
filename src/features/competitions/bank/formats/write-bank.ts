import type { Picture, QuestionDraft } from './parsed.js';
import { nameOf, writeMoodleXml } from './write-moodle-xml.js';
import { writeTable } from './write-table.js';

/** Questions to be written into one file. */
export interface BankToWrite {
  readonly format: 'TABLE' | 'MOODLE_XML';
  readonly questions: readonly { readonly code: string; readonly question: QuestionDraft }[];
  /** Those of the questions; only Moodle XML takes them along. */
  readonly pictures: readonly Picture[];
}

/** Takes seconds for many questions: on a server through BankWriter, off the event loop. */
export function writeBank({ format, questions, pictures }: BankToWrite): Promise<Buffer> {
  if (format === 'TABLE') return writeTable(questions.map(({ question }) => question));
  const named = questions.map(({ code, question }) => ({ name: `${code} ${nameOf(question)}`, question }));
  // bytes that came into a thread are no buffers any more
  const known = new Map(pictures.map((one) => [one.sha256, { ...one, bytes: Buffer.from(one.bytes) }]));
  return Promise.resolve(Buffer.from(writeMoodleXml(named, known)));
}
