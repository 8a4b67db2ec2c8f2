import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, isIdentityNumber, normaliseIdentityNumber, readIdentityNumber } from './identity-number.js';

describe('an identity number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'F'],
    ['34052419800101001X', '1980-01-01', 'M'],
    ['11010519491231002x', '1949-12-31', 'F'],
    [' 110105 19491231 002Ｘ ', '1949-12-31', 'F'],
    ['１１０１０５１９４９１２３１００２Ｘ', '1949-12-31', 'F'],
    ["'34052419800101001X", '1980-01-01', 'M'],
  ])('%s is read', (text, birthDate, sex) => {
    expect(readIdentityNumber(text)).toMatchObject({ fault: null, birthDate, sex });
  });

  it.each([
    ['110105194912310029', 'CHECK_DIGIT', '11010519491231002X'],
    ['3405241980010100', 'LENGTH', null],
    ['340524800101001', 'LENGTH', '34052419800101001X'],
    ['34052419801301001X', 'DATE', null],
    ['34052419800230001X', 'DATE', null],
    ['3405241980O101001X', 'CHARACTERS', null],
    ['1.10105E+17', 'LENGTH', null],
    ['', 'LENGTH', null],
  ])('%s is refused: %s', (text, fault, proposal) => {
    expect(readIdentityNumber(text)).toMatchObject({ fault, proposal });
  });

  it('is never refused for its area: retired codes stay in the numbers of living people', () => {
    for (const area of ['362226', '000000', '999999']) {
      const first17 = `${area}19700101001`;
      expect(isIdentityNumber(first17 + checkDigit(first17))).toBe(true);
    }
  });

  it('any one changed digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (area, birth, order, position, by) => {
          const pad = (value: number, length: number) => String(value).padStart(length, '0');
          const first17 = pad(area, 6) + birth.toISOString().slice(0, 10).replaceAll('-', '') + pad(order, 3);
          const whole = first17 + checkDigit(first17);
          expect(isIdentityNumber(whole)).toBe(true);
          const digits = [...whole];
          digits[position] = String((Number(digits[position]) + by) % 10);
          expect(isIdentityNumber(digits.join(''))).toBe(false);
        },
      ),
    );
  });

  it('normalising is done once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = normaliseIdentityNumber(text);
        expect(normaliseIdentityNumber(once)).toBe(once);
      }),
    );
  });
});
