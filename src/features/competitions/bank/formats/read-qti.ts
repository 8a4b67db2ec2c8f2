import { DomainError, InvalidInput } from '../../../../kernel/errors.js';
import { readZip } from '../../../../platform/spreadsheet/zip-guard.js';
import { finishItem } from './finish-item.js';
import { MAX_ITEMS, type ItemProblem, type ParsedFile, type ParsedItem } from './parsed.js';
import { PictureBox } from './picture-box.js';
import { note, ProblemList } from './problems.js';
import { resolved } from './qti-text.js';
import { readQtiItem } from './read-qti-item.js';
import { bankText } from './text-charset.js';
import { elementOf, elementsOf, parseXml, type XmlElement } from './xml-tree.js';

const MAX_UNPACKED = 120 * 1024 * 1024;
const NO_FILES: ReadonlyMap<string, Buffer> = new Map();

/**
 * QTI: one item, or a package (zip) of items, in the order of its manifest.
 * @throws InvalidInput QUESTION_IMPORT.…, SPREADSHEET.TOO_LARGE, SPREADSHEET.UNREADABLE
 */
export function readQti(bytes: Buffer): ParsedFile {
  const pictures = new PictureBox();
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readPackage(readZip(bytes, MAX_UNPACKED), pictures);
  const { text, charset } = bankText(bytes);
  const item = parseXml(text);
  if (item.name === 'assessmentTest') throw new InvalidInput('QUESTION_IMPORT.QTI_TEST');
  if (!isItem(item)) throw new InvalidInput('QUESTION_IMPORT.FORMAT');
  const items = [readQtiItem(item, { item: 1, line: item.line }, { path: '', files: NO_FILES }, pictures)];
  return { format: 'QTI', charset, items, notes: [], pictures: pictures.all };
}

const isItem = ({ name }: XmlElement): boolean => name === 'assessmentItem' || name === 'qti-assessment-item';

function readPackage(files: ReadonlyMap<string, Buffer>, pictures: PictureBox): ParsedFile {
  const notes: ItemProblem[] = [];
  const paths = itemPaths(files, notes);
  if (paths.length === 0) throw new InvalidInput('QUESTION_IMPORT.NO_ITEMS');
  if (paths.length > MAX_ITEMS) throw new InvalidInput('QUESTION_IMPORT.TOO_MANY', { max: MAX_ITEMS });
  const items = paths.map((path, index) => itemAt(path, index + 1, files, pictures));
  return { format: 'QTI', charset: null, items, notes, pictures: pictures.all };
}

/** By the manifest; without one, every file that is an item. */
function itemPaths(files: ReadonlyMap<string, Buffer>, notes: ItemProblem[]): string[] {
  const manifest = [...files.keys()]
    .filter((path) => /(?:^|\/)imsmanifest\.xml$/iu.test(path))
    .sort((a, b) => a.length - b.length)[0];
  if (manifest === undefined) {
    return [...files].flatMap(([path, bytes]) => (/\.xml$/iu.test(path) && rootIsItem(bytes) ? [path] : []));
  }
  const root = parseXml(bankText(files.get(manifest) ?? Buffer.alloc(0)).text);
  const resources = elementOf(root, 'resources');
  const all = resources === undefined ? [] : elementsOf(resources, 'resource');
  if (all.some(({ attributes }) => /^imsqti_test/iu.test(attributes.type ?? ''))) notes.push(note('QTI_TEST_LEFT_OUT'));
  return all
    .filter(({ attributes }) => /^imsqti_(?:apip)?item/iu.test(attributes.type ?? ''))
    .map((resource) =>
      resolved(manifest, resource.attributes.href ?? elementOf(resource, 'file')?.attributes.href ?? ''),
    );
}

function rootIsItem(bytes: Buffer): boolean {
  return /<(?:[\w-]+:)?(?:assessmentItem|qti-assessment-item)[\s>]/u.test(bytes.subarray(0, 8_000).toString('utf8'));
}

/** What is wrong with one file of a package is the problem of that file. */
function itemAt(path: string, item: number, files: ReadonlyMap<string, Buffer>, pictures: PictureBox): ParsedItem {
  const problems = new ProblemList();
  const bytes = files.get(path);
  if (bytes === undefined) {
    problems.error('FILE_MISSING', { file: path.slice(0, 120) });
    return finishItem({ item, file: path }, path, null, problems);
  }
  try {
    const root = parseXml(bankText(bytes).text);
    if (isItem(root)) return readQtiItem(root, { item, file: path, line: root.line }, { path, files }, pictures);
    problems.error('QTI_NO_ITEM', { element: root.name.slice(0, 40) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    problems.error('XML_BROKEN', { code: error.code, line: Number(error.params.line ?? 0) });
  }
  return finishItem({ item, file: path }, path, null, problems);
}
