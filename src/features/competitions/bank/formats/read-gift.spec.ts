import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { ParsedItem } from './parsed.js';
import { readGift } from './read-gift.js';

const read = (text: string): readonly ParsedItem[] => readGift(Buffer.from(text)).items;
const one = (text: string): ParsedItem => read(text)[0]!;
const codes = (item: ParsedItem | undefined): string[] =>
  (item?.problems ?? []).map(({ code, severity }) => `${severity} ${code}`);

describe('GIFT', () => {
  it.each([
    ['一道题{=甲 ~乙 ~丙}', 'SINGLE', ['a'], '一道题'],
    ['一道题是{~甲 =乙}的。', 'SINGLE', ['b'], '一道题是 ____ 的。'],
    ['一道题{~%50%甲 ~%50%乙 ~%-100%丙}', 'MULTIPLE', ['a', 'b'], '一道题'],
    ['一道题{~%33.33333%甲 ~%33.33333%乙 ~%33.33333%丙 ~丁}', 'MULTIPLE', ['a', 'b', 'c'], '一道题'],
    ['对不对{T}', 'TRUE_FALSE', ['T'], '对不对'],
    ['对不对{ FALSE#因为#这样 }', 'TRUE_FALSE', ['F'], '对不对'],
  ])('%s', (text, kind, correct, stem) => {
    expect(one(text).draft).toMatchObject({ kind, content: { stem }, key: { correct } });
    expect(codes(one(text))).toEqual([]);
  });

  it.each([
    ['二加二{=四 =4}', ['四', '4'], '二加二 ____'],
    ['二加二等于{=四}。', ['四'], '二加二等于 ____ 。'],
    ['二加二等于____。{=四}', ['四'], '二加二等于____。'],
    ['哪一年{#1822}', ['1822'], '哪一年 ____'],
    ['哪一年{#1822:0}', ['1822'], '哪一年 ____'],
    ['哪一年{#=1822:0 =%50%1822:2}', ['1822'], '哪一年 ____'],
    ['哪一个{=a\\=b\\~c\\#d\\{e\\}\\:\\\\f}', ['a=b~c#d{e}:\\f'], '哪一个 ____'],
  ])('%s', (text, accepted, stem) => {
    expect(one(text).draft).toMatchObject({ kind: 'BLANK', content: { stem }, key: { blanks: [{ accepted }] } });
    expect(codes(one(text)).filter((code) => code.startsWith('ERROR'))).toEqual([]);
  });

  it.each([
    ['连线{=甲 -> 乙 =丙 -> 丁}', 'ERROR KIND_UNSUPPORTED'],
    ['范围{#3.14:0.01}', 'ERROR NUMBER_RANGE'],
    ['范围{#1..5}', 'ERROR NUMBER_RANGE'],
    ['数{#四}', 'ERROR NUMBER_UNREADABLE'],
    ['只是说明', 'ERROR DESCRIPTION'],
    ['没有关上{=甲 ~乙', 'ERROR BRACE_OPEN'],
    ['两个{=甲 ~乙}和{=丙 ~丁}', 'ERROR SECOND_ANSWER_BLOCK'],
    ['两个对的{=甲 =乙 ~丙}', 'ERROR MANY_RIGHT'],
    ['没有对的{~甲 ~乙}', 'ERROR CORRECT_MISSING'],
    ['加起来不够{~%50%甲 ~%30%乙}', 'ERROR WEIGHTS_SUM'],
    ['看不懂{甲乙}', 'ERROR ANSWER_UNREADABLE'],
    ['论述{}', 'ERROR REFERENCE_MISSING'],
    ['一个选项{~甲=}', 'ERROR OPTION_MISSING'],
    ['任何{=*}', 'ERROR WILDCARD'],
    ['[html]<img src\\="http\\://x/y.png"> 是什么{T}', 'ERROR PICTURE_ELSEWHERE'],
    ['[markdown]![图](http\\://x/y.png) 是什么{T}', 'ERROR PICTURE_ELSEWHERE'],
    ['[html]<a href\\="http\\://x/y.mp3">听</a>{T}', 'ERROR MEDIA'],
  ])('%s is named', (text, code) => {
    expect(codes(one(text))).toContain(code);
  });

  it('keeps categories, names, comments, tags and what is said to answers', () => {
    const items = read(
      [
        '// 注释 {',
        '$CATEGORY: $course$/top/基层治理/居委会//选举',
        '',
        '// [tag:选举] [tag:任期]',
        '::题名::居委会每届[任期]几年？{',
        '=五年#对的',
        '~三年#以前是',
        '',
        '~四年',
        '####见第八条。}',
        '',
        '论述题{####参考答案}',
      ].join('\n'),
    );
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      place: { item: 1, line: 5 },
      problems: [],
      draft: {
        subject: ['基层治理', '居委会/选举'],
        tags: ['选举', '任期'],
        explanation: '见第八条。\n五年：对的\n三年：以前是',
        content: { stem: '居委会每届[任期]几年？', options: [{ text: '五年' }, { text: '三年' }, { text: '四年' }] },
      },
    });
    expect(items[1]?.draft).toMatchObject({
      kind: 'SHORT_ANSWER',
      tags: [],
      key: { parts: [{ reference: '参考答案' }] },
    });
  });

  it('reads HTML and Markdown marks', () => {
    expect(one('[html]<p>水是 H<sub>2</sub>O<br>对吗？</p>{T}').draft?.content.stem).toBe('水是 H₂O\n对吗？');
    expect(one('[markdown]水是 **H2O** 吗{=[plain]<b>是 ~否}').draft?.content).toMatchObject({
      stem: '水是 H2O 吗',
      options: [{ text: '<b>是' }, { text: '否' }],
    });
  });

  it('reads GB18030 and windows-1252', () => {
    expect(readGift(iconv.encode('居委会是自治组织{T}', 'gb18030'))).toMatchObject({
      charset: 'gb18030',
      items: [{ draft: { content: { stem: '居委会是自治组织' } } }],
    });
    expect(readGift(iconv.encode('Äpfel und Öl, schön{T}', 'windows-1252'))).toMatchObject({
      charset: 'windows-1252',
      items: [{ draft: { content: { stem: 'Äpfel und Öl, schön' } } }],
    });
  });

  it('does not slow down on braces without end', () => {
    const started = Date.now();
    expect(read('{\n\n'.repeat(20_000)).length).toBeGreaterThan(1000);
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
