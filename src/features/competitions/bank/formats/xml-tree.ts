import { SaxesParser } from 'saxes';
import { InvalidInput } from '../../../../kernel/errors.js';

/** An element of an XML file. Names come without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in order. */
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 2_000_000;

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Strict XML without a document type: entities of one's own are how small files grow large and read what they should not.
 * @throws InvalidInput QUESTION_IMPORT.XML (line, column), QUESTION_IMPORT.DOCTYPE, QUESTION_IMPORT.TOO_DEEP, QUESTION_IMPORT.TOO_MANY
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const root: Growing = { name: '', attributes: {}, children: [], line: 0 };
  const stack: Growing[] = [root];
  let elements = 0;
  const add = (words: string): void => {
    stack.at(-1)?.children.push(words);
  };
  parser.on('error', () => {
    throw new InvalidInput('QUESTION_IMPORT.XML', { line: parser.line, column: parser.column });
  });
  parser.on('doctype', () => {
    throw new InvalidInput('QUESTION_IMPORT.DOCTYPE', { line: parser.line });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > MAX_DEPTH) throw new InvalidInput('QUESTION_IMPORT.TOO_DEEP', { line: parser.line });
    if (++elements > MAX_ELEMENTS) throw new InvalidInput('QUESTION_IMPORT.TOO_MANY', { max: MAX_ELEMENTS });
    const element: Growing = { name: localName(name), attributes, children: [], line: parser.line };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw new InvalidInput('QUESTION_IMPORT.XML', { line: 1, column: 1 });
  return top;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function elementOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element, name)[0];
}

/** The text directly within, elements left out. */
export function ownText(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

/** Every element below with one of these names, in order. */
export function findAll(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(names.has(child.name) ? [child] : []), ...findAll(child, names)]);
}
