import { describe, expect, it } from '@jest/globals';
import { zipFile } from '../../../../../test/support/zip-file.js';
import type { ParsedItem } from './parsed.js';
import { readQti } from './read-qti.js';

const NS = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2"';
const TEMPLATE = 'http://www.imsglobal.org/question/qti_v2p2/rptemplates';
const correct = (...values: string[]): string =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`;
const declared = (cardinality: string, inside: string, id = 'R'): string =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="identifier">${inside}</responseDeclaration>`;
const mapped = (...entries: [string, number][]): string =>
  `<mapping>${entries.map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`).join('')}</mapping>`;
const item = (
  declarations: string,
  body: string,
  processing = `<responseProcessing template="${TEMPLATE}/match_correct"/>`,
  attributes = '',
): string =>
  `<assessmentItem ${NS} identifier="i" title="题" adaptive="false" timeDependent="false"${attributes}>${declarations}<itemBody>${body}</itemBody>${processing}</assessmentItem>`;
const choices =
  '<p>看题</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>选哪个？</prompt><simpleChoice identifier="A">甲<feedbackInline identifier="A" outcomeIdentifier="F">对了</feedbackInline></simpleChoice><simpleChoice identifier="B">乙</simpleChoice><simpleChoice identifier="C">丙</simpleChoice></choiceInteraction>';
const entry = '<p>每届<textEntryInteraction responseIdentifier="R"/>年</p>';
const one = (xml: string): ParsedItem => readQti(Buffer.from(xml)).items[0]!;
const codes = (read: ParsedItem): string[] => read.problems.map(({ code, severity }) => `${severity} ${code}`);
const map = `<responseProcessing template="${TEMPLATE}/map_response"/>`;
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a QTI item', () => {
  it('with one choice or several', () => {
    expect(one(item(declared('single', correct('B')), choices)).draft).toEqual({
      kind: 'SINGLE',
      content: {
        stem: '看题\n选哪个？',
        options: [
          { key: 'a', text: '甲' },
          { key: 'b', text: '乙' },
          { key: 'c', text: '丙' },
        ],
        parts: [],
      },
      key: { type: 'CHOICES', correct: ['b'] },
      explanation: '对了',
      source: null,
      lawReference: null,
      difficulty: null,
      subject: [],
      tags: [],
    });
    expect(one(item(declared('multiple', correct('C', 'A')), choices)).draft).toMatchObject({
      kind: 'MULTIPLE',
      key: { correct: ['a', 'c'] },
    });
    expect(one(item(declared('multiple', mapped(['A', 1], ['B', -1], ['C', 1])), choices, map)).draft).toMatchObject({
      key: { correct: ['a', 'c'] },
    });
    const partly = one(item(declared('single', mapped(['A', 1], ['B', 0.5])), choices, map));
    expect([partly.draft?.key, codes(partly)]).toEqual([{ type: 'CHOICES', correct: ['a'] }, ['NOTE PARTIAL_DROPPED']]);
  });

  it('with texts to enter', () => {
    const two = one(
      item(
        declared('single', correct('五')) +
          declared('single', correct('三') + mapped(['三', 2], ['叁', 2], ['3', 1]), 'S'),
        `${entry}<p>或<textEntryInteraction responseIdentifier="S"/></p>`,
        map,
      ),
    );
    expect(two.draft).toMatchObject({
      kind: 'BLANK',
      content: { stem: '每届 ____ 年\n或 ____' },
      key: { blanks: [{ accepted: ['五'] }, { accepted: ['三', '叁'] }] },
    });
    expect(codes(two)).toEqual(['NOTE PARTIAL_DROPPED']);
  });

  it('with the rule written out', () => {
    const rule = (inside: string): string =>
      `<responseProcessing><responseCondition><responseIf>${inside}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;
    const good = item(
      declared('single', correct('A')),
      choices,
      rule('<match><variable identifier="R"/><correct identifier="R"/></match>'),
    );
    const own = item(
      declared('single', correct('A')),
      choices,
      rule('<match><variable identifier="R"/><baseValue baseType="identifier">B</baseValue></match>'),
    );
    const near = item(
      declared('single', correct('5')),
      entry,
      rule(
        '<equal toleranceMode="absolute" tolerance="1 1"><variable identifier="R"/><correct identifier="R"/></equal>',
      ),
    );
    expect([good, own, near].map((xml) => codes(one(xml)))).toEqual([[], ['ERROR QTI_RULE'], ['ERROR QTI_RULE']]);
  });

  it.each([
    [item('', '<extendedTextInteraction responseIdentifier="R"/>'), 'QTI_INTERACTION'],
    [item('', '<matchInteraction responseIdentifier="R"/>'), 'QTI_INTERACTION'],
    [item(declared('single', correct('A')), choices + choices), 'QTI_SEVERAL'],
    [item(declared('single', correct('X')), choices), 'QTI_KEY_UNKNOWN'],
    [item(declared('single', ''), choices), 'CORRECT_MISSING'],
    [item('', choices), 'QTI_DECLARATION_MISSING'],
    [item(declared('multiple', correct('A') + mapped(['B', 1])), choices, map), 'QTI_KEY_CONFLICT'],
    [item('<templateDeclaration identifier="T"/>', choices), 'QTI_TEMPLATE'],
    [item(declared('single', correct('A')), '<p>没有题</p>'), 'DESCRIPTION'],
    [item(declared('single', correct('A')), choices).replace('adaptive="false"', 'adaptive="true"'), 'QTI_ADAPTIVE'],
    [item(declared('single', correct('A')), choices).replace('imsqti_v2p2', 'imsqtiasi_v3p0'), 'QTI_VERSION'],
    [item(declared('single', correct('A')), `<img src="x.png" alt=""/>${choices}`), 'PICTURE_ELSEWHERE'],
    [item(declared('single', correct('A')), `<object data="x.html" type="text/html"/>${choices}`), 'MEDIA'],
    [item(declared('single', correct('A')), `<math xmlns="m"><mi>x</mi></math>${choices}`), 'FORMULA'],
  ])('is refused by name %#: %s', (xml, code) => {
    expect(codes(one(xml))).toContain(`ERROR ${code}`);
  });

  it('is no test, and nothing else', () => {
    expect(() => readQti(Buffer.from('<assessmentTest/>'))).toThrow('QUESTION_IMPORT.QTI_TEST');
    expect(() => readQti(Buffer.from('<svg/>'))).toThrow('QUESTION_IMPORT.FORMAT');
  });
});

describe('a package', () => {
  const manifest = (...paths: string[]): string =>
    `<manifest><resources>${paths.map((path) => `<resource type="imsqti_item_xmlv2p2" href="${path}"/>`).join('')}<resource type="imsqti_test_xmlv2p2" href="t.xml"/></resources></manifest>`;
  const withPicture = item(declared('single', correct('A')), `<img src="../media/%E5%9B%BE.png" alt="图"/>${choices}`);

  it('brings its items in order, with their pictures; what is wrong with one is its own', () => {
    const { items, notes, pictures } = readQti(
      zipFile({
        'imsmanifest.xml': manifest(
          'items/b.xml',
          'items/a.xml',
          'items/none.xml',
          'items/broken.xml',
          'items/other.xml',
        ),
        'items/a.xml': item(declared('single', correct('B')), choices),
        'items/b.xml': withPicture,
        'items/broken.xml': '<assessmentItem><itemBody>',
        'items/other.xml': '<html/>',
        'media/图.png': DOT,
      }),
    );
    expect(items.map((read) => [read.place.file, codes(read)])).toEqual([
      ['items/b.xml', []],
      ['items/a.xml', []],
      ['items/none.xml', ['ERROR FILE_MISSING']],
      ['items/broken.xml', ['ERROR XML_BROKEN']],
      ['items/other.xml', ['ERROR QTI_NO_ITEM']],
    ]);
    expect(notes).toMatchObject([{ code: 'QTI_TEST_LEFT_OUT' }]);
    expect(items[0]?.draft?.content.stem).toContain(`![图](image:${pictures[0]?.sha256})`);
  });

  it('without a manifest brings every item in it', () => {
    const { items } = readQti(
      zipFile({ 'a.xml': item(declared('single', correct('B')), choices), 'readme.xml': '<doc/>' }),
    );
    expect(items).toHaveLength(1);
    expect(() => readQti(zipFile({ 'a.txt': 'x' }))).toThrow('QUESTION_IMPORT.NO_ITEMS');
  });

  it('does not unpack more than it may', () => {
    const bomb = zipFile({ 'a.xml': Buffer.alloc(130 * 1024 * 1024) }, 1000);
    expect(() => readQti(bomb)).toThrow('SPREADSHEET.TOO_LARGE');
  });
});
