import type { ProblemList } from './problems.js';
import { elementOf, elementsOf, ownText, type XmlElement } from './xml-tree.js';

/** How a QTI item is marked: its declarations and the rule for the response. */

export interface Declared {
  readonly cardinality: string;
  readonly correct: readonly string[];
  /** Points for each value; `null` without a mapping. */
  readonly mapped: ReadonlyMap<string, number> | null;
}

export function declarationsOf(item: XmlElement): Map<string, Declared> {
  return new Map(
    elementsOf(item, 'responseDeclaration').map((declaration) => [
      declaration.attributes.identifier ?? '',
      {
        cardinality: declaration.attributes.cardinality ?? 'single',
        correct: valuesOf(elementOf(declaration, 'correctResponse')),
        mapped: mappingOf(elementOf(declaration, 'mapping')),
      },
    ]),
  );
}

const valuesOf = (element: XmlElement | undefined): string[] =>
  element === undefined ? [] : elementsOf(element, 'value').map((value) => ownText(value).trim());

function mappingOf(mapping: XmlElement | undefined): Map<string, number> | null {
  if (mapping === undefined) return null;
  return new Map(
    elementsOf(mapping, 'mapEntry').map((entry) => [
      (entry.attributes.mapKey ?? '').trim(),
      Number(entry.attributes.mappedValue ?? '0'),
    ]),
  );
}

/** CORRECT: equal to the right response; MAPPED: by the points of the mapping. */
export type Rule = 'CORRECT' | 'MAPPED';

/** What spells out one of the two rules, and keeps account of what to say; no other word may stand in a processing of its own. */
const PLAIN_WORDS = new Set(
  'responseCondition responseIf responseElseIf responseElse match equal gt gte lt lte min max variable correct setOutcomeValue baseValue sum mapResponse and or not isNull null exitResponse'.split(
    ' ',
  ),
);
const COMPARISONS = new Set('match equal gt gte lt lte min max'.split(' '));

/** `null` (and a problem) when it is marked in a way that a key cannot say. */
export function ruleOf(item: XmlElement, problems: ProblemList): Rule | null {
  const processing = elementOf(item, 'responseProcessing');
  if (processing === undefined) return 'CORRECT';
  const template = processing.attributes.template ?? processing.attributes.templateLocation ?? '';
  if (/\/match_correct(?:\.xml)?$/u.test(template)) return 'CORRECT';
  if (/\/map_response(?:\.xml)?$/u.test(template)) return 'MAPPED';
  const responses = new Set(
    elementsOf(item, 'responseDeclaration').map(({ attributes }) => attributes.identifier ?? ''),
  );
  const words = allBelow(processing);
  const odd = words.find((word) => !PLAIN_WORDS.has(word.name) || !isPlain(word, responses));
  if (template === '' && odd === undefined)
    return words.some(({ name }) => name === 'mapResponse') ? 'MAPPED' : 'CORRECT';
  problems.error('QTI_RULE', { rule: template.slice(-60) || (odd?.name ?? '') });
  return null;
}

function allBelow(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...allBelow(child)]);
}

/** A response is compared with the declared right one to the letter, not with a value of its own. */
function isPlain(word: XmlElement, responses: ReadonlySet<string>): boolean {
  if (!COMPARISONS.has(word.name)) return true;
  const parts = elementsOf(word);
  if (!parts.some(({ name, attributes }) => name === 'variable' && responses.has(attributes.identifier ?? '')))
    return true;
  const exact = (word.attributes.toleranceMode ?? 'exact') === 'exact';
  return (word.name === 'match' || word.name === 'equal') && exact && parts.some(({ name }) => name === 'correct');
}

/** Identifiers of the right choices. */
export function rightChoices(
  declared: Declared | undefined,
  rule: Rule,
  single: boolean,
  problems: ProblemList,
): string[] {
  const points = rule === 'MAPPED' ? (declared?.mapped ?? null) : null;
  if (points === null) return [...new Set(declared?.correct ?? [])];
  const positive = [...points].filter(([, value]) => value > 0);
  const best = Math.max(0, ...positive.map(([, value]) => value));
  const full = single ? positive.filter(([, value]) => value === best) : positive;
  const partly = positive.filter((entry) => !full.includes(entry)).map(([key]) => key);
  if (partly.length > 0) problems.note('PARTIAL_DROPPED', { answers: partly.join('；').slice(0, 200) });
  const right = full.map(([key]) => key);
  const said = declared?.correct ?? [];
  if (said.length > 0 && !same(said, right)) problems.error('QTI_KEY_CONFLICT');
  return right;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((value) => other.includes(value));

/** Accepted texts of a text entry. */
export function rightTexts(declared: Declared | undefined, rule: Rule, problems: ProblemList): string[] {
  const correct = declared?.correct ?? [];
  if (declared !== undefined && declared.cardinality !== 'single')
    problems.error('QTI_CARDINALITY', { cardinality: declared.cardinality });
  const points = rule === 'MAPPED' ? (declared?.mapped ?? null) : null;
  if (points === null) return [...new Set(correct)];
  const best = Math.max(0, ...points.values());
  const full = [...points].filter(([, value]) => value > 0 && value === best).map(([key]) => key);
  const partly = [...points].filter(([, value]) => value > 0 && value < best).map(([key]) => key);
  const accepted = [...new Set([...correct.filter((text) => !partly.includes(text)), ...full])];
  if (partly.length > 0) problems.note('PARTIAL_DROPPED', { answers: partly.join('；').slice(0, 200) });
  if (partly.some((text) => accepted.some((one) => one.toLowerCase() === text.toLowerCase())))
    problems.note('CASE_IGNORED');
  return accepted;
}
