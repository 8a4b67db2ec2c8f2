import { describe, expect, it } from '@jest/globals';
import type { ParsedItem } from './parsed.js';
import { readMoodleXml } from './read-moodle-xml.js';

const read = (questions: string) => readMoodleXml(Buffer.from(`<?xml version="1.0"?><quiz>${questions}</quiz>`));
const question = (type: string, text: string, inside = ''): string =>
  `<question type="${type}"><name><text>名</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inside}</question>`;
const answer = (fraction: string, text: string, more = ''): string =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`;
const one = (xml: string): ParsedItem => read(xml).items[0]!;
const codes = (item: ParsedItem): string[] => item.problems.map(({ code, severity }) => `${severity} ${code}`);
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('Moodle XML', () => {
  it.each([
    ['multichoice', answer('0', '甲') + answer('100', '乙'), 'SINGLE', { correct: ['b'] }],
    [
      'multichoice',
      `<single>false</single>${answer('50', '甲')}${answer('50', '乙')}${answer('-50', '丙')}`,
      'MULTIPLE',
      { correct: ['a', 'b'] },
    ],
    ['truefalse', answer('0', 'true') + answer('100', 'false'), 'TRUE_FALSE', { correct: ['F'] }],
    [
      'shortanswer',
      answer('100', '五') + answer('100', '5') + answer('0', '三'),
      'BLANK',
      { blanks: [{ accepted: ['五', '5'] }] },
    ],
    ['numerical', answer('100', '5', '<tolerance>0</tolerance>'), 'BLANK', { blanks: [{ accepted: ['5'] }] }],
    [
      'essay',
      '<graderinfo format="html"><text>参考</text></graderinfo>',
      'SHORT_ANSWER',
      { parts: [{ reference: '参考' }] },
    ],
  ])('%s %#', (type, inside, kind, key) => {
    const item = one(question(type, '<p>几年</p>', inside));
    expect(item.draft).toMatchObject({ kind, key });
    expect(codes(item)).toEqual([]);
  });

  it.each([
    ['matching', '', 'KIND_UNSUPPORTED'],
    ['ddwtos', '', 'KIND_UNSUPPORTED'],
    ['calculated', '', 'KIND_UNSUPPORTED'],
    ['description', '', 'DESCRIPTION'],
    ['essay', '', 'REFERENCE_MISSING'],
    ['multichoice', answer('0', '甲') + answer('0', '乙'), 'CORRECT_MISSING'],
    ['multichoice', answer('50', '甲') + answer('0', '乙'), 'NONE_FULLY_RIGHT'],
    ['multichoice', `<single>false</single>${answer('33', '甲')}${answer('33', '乙')}`, 'WEIGHTS_SUM'],
    ['multichoice', answer('全部', '甲') + answer('0', '乙'), 'WEIGHT_UNREADABLE'],
    ['numerical', answer('100', '5', '<tolerance>0.1</tolerance>'), 'NUMBER_RANGE'],
    ['shortanswer', answer('100', '*居委会*'), 'WILDCARD'],
    ['truefalse', answer('100', '也许'), 'ANSWER_UNREADABLE'],
  ])('%s %s is refused: %s', (type, inside, code) => {
    expect(codes(one(question(type, '几年', inside)))).toContain(`ERROR ${code}`);
  });

  it.each([
    ['<video src="x.mp4"></video>', 'MEDIA'],
    ['<a href="@@PLUGINFILE@@/a.mp3">听</a>', 'MEDIA'],
    ['<math><mi>x</mi></math>', 'FORMULA'],
    ['<img src="http://x/y.png">', 'PICTURE_ELSEWHERE'],
    ['<img src="@@PLUGINFILE@@/not-there.png">', 'PICTURE_ELSEWHERE'],
    ['<img src="data:image/png;base64,AAAA">', 'NOT_A_PICTURE'],
  ])('%s is named', (text, code) => {
    const inside = answer('100', 'true') + answer('0', 'false');
    expect(codes(one(question('truefalse', text, inside)))).toContain(`ERROR ${code}`);
    const said = `${inside}<generalfeedback format="html"><text><![CDATA[${text}]]></text></generalfeedback>`;
    expect(codes(one(question('truefalse', '对吗', said)))).toEqual([`NOTE ${code}`]);
  });

  it('takes pictures along, in the new way, the old way and in the text', () => {
    const file = `<file name="门 牌.png" path="/" encoding="base64">${DOT}</file>`;
    const inside = answer('100', 'true') + answer('0', 'false');
    const xml =
      `<question type="truefalse"><questiontext format="html"><text><![CDATA[<p>看图<img src="@@PLUGINFILE@@/%E9%97%A8%20%E7%89%8C.png" alt="门牌">对吗</p>]]></text>${file}</questiontext>${inside}</question>` +
      question('truefalse', '看图', `<image>a.png</image><image_base64>\n${DOT}\n</image_base64>${inside}`) +
      question('truefalse', `<img src="data:image/png;base64,${DOT}">`, inside);
    const { items, pictures } = read(xml);
    expect(pictures).toMatchObject([{ mimeType: 'image/png' }]);
    const image = `(image:${pictures[0]?.sha256})`;
    expect(items.map((item) => item.draft?.content.stem)).toEqual([
      `看图![门牌]${image}对吗`,
      `看图\n![]${image}`,
      `![]${image}`,
    ]);
    expect(items.flatMap(codes)).toEqual([]);
  });

  it('reads clozes: gaps to write into, one to choose from, and names the others', () => {
    expect(one(question('cloze', '每届{1:SHORTANSWER:=五年~=5年#对}，由{1:SA:=居民\\}}选举')).draft).toMatchObject({
      kind: 'BLANK',
      content: { stem: '每届____，由____选举' },
      key: { blanks: [{ accepted: ['五年', '5年'] }, { accepted: ['居民}'] }] },
    });
    expect(one(question('cloze', '每届{1:MULTICHOICE:三年~=五年~四年}')).draft).toMatchObject({
      kind: 'SINGLE',
      content: { stem: '每届____', options: [{ text: '三年' }, { text: '五年' }, { text: '四年' }] },
      key: { correct: ['b'] },
    });
    const two = one(question('cloze', '{1:MC:=甲~乙}和{1:NUMERICAL:=5:0}'));
    expect(two.draft).toMatchObject({
      content: { stem: '____（甲／乙）和____' },
      key: { blanks: [{ accepted: ['甲'] }, { accepted: ['5'] }] },
    });
    expect(codes(two)).toEqual(['NOTE CLOZE_CHOICES_WRITTEN']);
    for (const [text, code] of [
      ['没有空', 'CLOZE_WITHOUT_GAPS'],
      ['{1:MULTICHOICE}', 'CLOZE_WITHOUT_ANSWERS'],
      ['{1:MULTICHOICE:=甲}', 'CLOZE_ONE_CHOICE'],
      ['{1:MULTIRESPONSE:=甲~=乙}', 'CLOZE_KIND'],
      ['{1:NUMERICAL:=零}', 'NUMBER_UNREADABLE'],
      ['{1:NUMERICAL:=5:1}', 'NUMBER_RANGE'],
      ['{1:MULTICHOICE:甲~%50%乙}', 'NONE_FULLY_RIGHT'],
    ] as const)
      expect(codes(one(question('cloze', text)))).toContain(`ERROR ${code}`);
  });

  it('makes subjects of categories', () => {
    const inside = answer('100', 'true') + answer('0', 'false');
    const { items } = read(
      `<question type="category"><category><text>$course$/top/治理/居委会//村委会</text></category></question>${question('truefalse', '甲', inside)}` +
        `<question type="category"><category><text>$module$/选举</text></category></question>${question('truefalse', '乙', inside)}`,
    );
    expect(items.map((item) => item.draft?.subject)).toEqual([['治理', '居委会/村委会'], ['选举']]);
  });

  it.each([
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', 'QUESTION_IMPORT.DOCTYPE'],
    ['<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>', 'QUESTION_IMPORT.DOCTYPE'],
    ['<quiz><question></quiz>', 'QUESTION_IMPORT.XML'],
    ['<quiz>&unknown;</quiz>', 'QUESTION_IMPORT.XML'],
    ['<html/>', 'QUESTION_IMPORT.FORMAT'],
    [`<quiz>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</quiz>`, 'QUESTION_IMPORT.TOO_DEEP'],
  ])('refuses %.40s', (xml, code) => {
    expect(() => readMoodleXml(Buffer.from(xml))).toThrow(code);
  });

  it('names HTML that is deeper than anybody writes it, at once', () => {
    const deep = '<b>'.repeat(200_000) + '题';
    const started = Date.now();
    expect(codes(one(question('truefalse', deep, answer('100', 'true'))))).toContain('ERROR HTML_TOO_DEEP');
    expect(codes(one(question('cloze', '{1:SA:='.repeat(100_000))))).toContain('ERROR CLOZE_WITHOUT_GAPS');
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
