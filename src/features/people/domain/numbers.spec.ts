import { describe, expect, it } from '@jest/globals';
import { isBankCard, normaliseBankCard } from './bank-card.js';
import { maskBankCard, maskEmail, maskIdentityNumber, maskPhone } from './masking.js';
import { isMobilePhone, normalisePhone } from './phone.js';

describe('a mobile phone', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+86 13800138002', '13800138002'],
    ['+8613800138002', '13800138002'],
    ['0086-138-0013-8001', '13800138001'],
    ['１３８００１３８０００', '13800138000'],
    ['138 0013 8001', '13800138001'],
    ['8613800138000', '13800138000'],
  ])('%s is %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
    expect(isMobilePhone(phone)).toBe(true);
  });

  it.each(['1397095', '12800138000', '0795-4622222', '138001380001', ''])('%s is none', (text) => {
    expect(isMobilePhone(normalisePhone(text))).toBe(false);
  });
});

describe('a bank card', () => {
  it.each(['6222 0200 0000 0000 000', '4111111111111111', '６２２２０２０００００００００００００'])(
    '%s passes Luhn',
    (text) => {
      expect(isBankCard(normaliseBankCard(text))).toBe(true);
    },
  );

  it.each(['6222020000000000001', '411111111111111', '41111111111111111111', 'x', ''])('%s does not', (text) => {
    expect(isBankCard(normaliseBankCard(text))).toBe(false);
  });
});

describe('the mask', () => {
  it('leaves what tells people apart and hides the rest', () => {
    expect(maskIdentityNumber('36042419800101001X')).toBe('3604**********001X');
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskBankCard('6222020000001234')).toBe('**** 1234');
    expect(maskEmail('lin@example.cn')).toBe('l***@example.cn');
  });

  it('hides what it does not know', () => {
    expect(maskIdentityNumber('3622261990')).toBe('36********');
    expect(maskPhone('1397')).toBe('****');
    expect(maskEmail('nothing')).toBe('***');
  });
});
