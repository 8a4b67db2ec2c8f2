import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from './model';
import { blanksIn, bodyOf, contentOf, emptyForm, formOf, placeIn } from './question-form';
import { textChange } from './text-changes';

describe('the form of a question', () => {
  it('keys options by their place and takes the ticked ones for right', () => {
    const form = emptyForm('MULTIPLE', 3);
    form.options = [
      { text: '甲', isRight: true },
      { text: '乙', isRight: false },
      { text: '丙', isRight: true },
    ];
    expect(contentOf(form)).toEqual({
      content: {
        stem: '',
        options: [
          { key: 'a', text: '甲' },
          { key: 'b', text: '乙' },
          { key: 'c', text: '丙' },
        ],
        parts: [],
      },
      key: { type: 'CHOICES', correct: ['a', 'c'] },
    });
  });

  it('has one key for each blank of the stem, whatever was typed before', () => {
    const form = emptyForm('BLANK', 3);
    form.stem = '每届任期____年，主任____名';
    form.blanks = ['5\n五 \n\n', '1', '多的'];
    expect(blanksIn(form.stem)).toBe(2);
    expect(contentOf(form).key).toEqual({
      type: 'BLANKS',
      blanks: [{ accepted: ['5', '五'] }, { accepted: ['1'] }],
      ordered: true,
    });
  });

  it('says what stands at a place', () => {
    const form = emptyForm('SINGLE', 3);
    form.stem = '题干';
    form.options = [{ text: '甲', isRight: true }];
    const question = contentOf(form);
    expect(placeIn(question, 'stem')).toBe('题干');
    expect(placeIn(question, 'options.0')).toEqual({ key: 'a', text: '甲' });
    expect(placeIn(question, 'key')).toEqual({ type: 'CHOICES', correct: ['a'] });
    expect(placeIn(question, 'parts.3')).toBeUndefined();
    expect(placeIn(null, 'stem')).toBeUndefined();
  });

  it.each(['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'BLANK', 'SHORT_ANSWER', 'CASE'] as const)(
    'of %s comes back from the server as it went',
    (kind) => {
      const form = emptyForm(kind, 3);
      form.stem = '题____干';
      form.options = [
        { text: '甲', isRight: kind === 'SINGLE' || kind === 'MULTIPLE' },
        { text: '乙', isRight: kind === 'MULTIPLE' },
      ];
      form.isTrue = false;
      form.blanks = ['五'];
      form.parts = [{ text: kind === 'CASE' ? '问' : '', reference: '答', points: '一\n二' }];
      form.source = '居民委员会组织法';
      const body = bodyOf(form) as Question['version'];
      const question = {
        kind,
        subject: { id: 3 },
        difficulty: 3,
        tags: [],
        version: { ...body, explanation: null, lawReference: null },
      } as unknown as Question;
      expect(bodyOf(formOf(question))).toEqual(body);
    },
  );
});

describe('what changed in a text', () => {
  it('stands between what both share', () => {
    expect(textChange('每届任期三年。', '每届任期五年。')).toEqual({
      before: '每届任期',
      gone: '三',
      come: '五',
      after: '年。',
    });
    expect(textChange('', '新的')).toEqual({ before: '', gone: '', come: '新的', after: '' });
    expect(textChange('aa', 'aaa')).toEqual({ before: 'aa', gone: '', come: 'a', after: '' });
  });

  it('puts both texts together again', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', 'a') });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const { before, gone, come, after } = textChange(old, now);
        expect(before + gone + after).toBe(old);
        expect(before + come + after).toBe(now);
      }),
    );
  });
});
