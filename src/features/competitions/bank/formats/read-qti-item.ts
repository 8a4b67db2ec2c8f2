import { optionKey } from '../../domain/content.js';
import { NOTHING_SAID, plainContent, type Body } from './answers.js';
import { finishItem } from './finish-item.js';
import type { ItemPlace, ParsedItem } from './parsed.js';
import type { PictureBox } from './picture-box.js';
import { ProblemList } from './problems.js';
import { declarationsOf, rightChoices, rightTexts, ruleOf, type Declared, type Rule } from './qti-key.js';
import { QtiTexts, type ItemFiles } from './qti-text.js';
import { elementOf, elementsOf, findAll, type XmlElement } from './xml-tree.js';

/** One `assessmentItem` of QTI 2.0 to 2.2: one choice interaction, or text entries; others are named. */
export function readQtiItem(item: XmlElement, place: ItemPlace, files: ItemFiles, pictures: PictureBox): ParsedItem {
  const problems = new ProblemList();
  const texts = new QtiTexts(files, pictures, problems);
  const title = item.attributes.title ?? item.attributes.identifier ?? '';
  if (/v3p0/u.test(item.attributes.xmlns ?? '') || item.name.startsWith('qti-')) {
    problems.error('QTI_VERSION');
    return finishItem(place, title, null, problems);
  }
  if (item.attributes.adaptive === 'true') problems.error('QTI_ADAPTIVE');
  if (elementsOf(item, 'templateDeclaration').length > 0) problems.error('QTI_TEMPLATE');
  const body = elementOf(item, 'itemBody');
  const rule = ruleOf(item, problems);
  const asked = body === undefined ? [] : interactionsIn(body);
  checkInteractions(asked, problems);
  if (body === undefined || rule === null || problems.hasError) return finishItem(place, title, null, problems);
  const declared = declarationsOf(item);
  for (const { attributes } of asked)
    if (!declared.has(attributes.responseIdentifier ?? ''))
      problems.error('QTI_DECLARATION_MISSING', { identifier: (attributes.responseIdentifier ?? '').slice(0, 40) });
  const [first] = asked;
  const read =
    first?.name === 'choiceInteraction'
      ? choice(body, first, declared, rule, texts, problems)
      : textEntries(body, asked, declared, rule, texts, problems);
  const said = findAll(item, new Set(['modalFeedback', 'feedbackBlock', 'feedbackInline'])).map((element) =>
    texts.readSaid(element),
  );
  const explanation = [...new Set(said)].filter((words) => words !== '').join('\n') || null;
  const draft = { ...NOTHING_SAID, ...read, explanation, subject: [] };
  return finishItem(place, title, draft, problems);
}

function interactionsIn(body: XmlElement): XmlElement[] {
  return elementsOf(body).flatMap((child) => (/Interaction$/u.test(child.name) ? [child] : interactionsIn(child)));
}

function checkInteractions(asked: readonly XmlElement[], problems: ProblemList): void {
  const others = asked
    .map(({ name }) => name)
    .filter((name) => name !== 'choiceInteraction' && name !== 'textEntryInteraction');
  for (const name of new Set(others)) problems.error('QTI_INTERACTION', { interaction: name });
  if (asked.length === 0) problems.error('DESCRIPTION');
  const choices = asked.filter(({ name }) => name === 'choiceInteraction').length;
  if (others.length === 0 && choices > 0 && asked.length > 1) problems.error('QTI_SEVERAL', { found: asked.length });
}

function choice(
  body: XmlElement,
  interaction: XmlElement,
  declarations: ReadonlyMap<string, Declared>,
  rule: Rule,
  texts: QtiTexts,
  problems: ProblemList,
): Body {
  const declared = declarations.get(interaction.attributes.responseIdentifier ?? '');
  const single = declared === undefined ? interaction.attributes.maxChoices === '1' : declared.cardinality === 'single';
  const prompt = elementOf(interaction, 'prompt');
  const words = prompt === undefined ? '' : texts.read(prompt);
  // the question stands where its choices stood
  const stem = texts
    .read(body, (child) => (child === interaction ? '<p>\ufdd0</p>' : null))
    .replace(/\s*\ufdd0\s*/u, `\n${words}\n`)
    .trim();
  const choices = elementsOf(interaction, 'simpleChoice');
  const options = choices.map((element, place) => ({ key: optionKey(place), text: texts.read(element) }));
  const right = rightChoices(declared, rule, single, problems);
  const places = right.map((identifier) =>
    choices.findIndex((element) => element.attributes.identifier === identifier),
  );
  if (places.includes(-1))
    problems.error('QTI_KEY_UNKNOWN', { choice: (right[places.indexOf(-1)] ?? '').slice(0, 40) });
  const correct = places
    .filter((at) => at !== -1)
    .sort((a, b) => a - b)
    .map(optionKey);
  return {
    kind: single ? 'SINGLE' : 'MULTIPLE',
    content: { stem, options, parts: [] },
    key: { type: 'CHOICES', correct },
  };
}

function textEntries(
  body: XmlElement,
  asked: readonly XmlElement[],
  declarations: ReadonlyMap<string, Declared>,
  rule: Rule,
  texts: QtiTexts,
  problems: ProblemList,
): Body {
  const stem = texts
    .read(body, (child) => (child.name === 'textEntryInteraction' ? ' ____ ' : null))
    .replaceAll(/ {2,}/gu, ' ');
  const blanks = asked.map(({ attributes }) => ({
    accepted: rightTexts(declarations.get(attributes.responseIdentifier ?? ''), rule, problems),
  }));
  return { kind: 'BLANK', content: plainContent(stem), key: { type: 'BLANKS', blanks, ordered: true } };
}
