import { describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../../config/config.js';
import { FieldCipher } from './field-cipher.js';

const cipherWith = (dataKey: string) => new FieldCipher({ dataKey } as AppConfig);
const cipher = cipherWith('k'.repeat(32));

describe('FieldCipher', () => {
  it('gives back what was encrypted, and never the same text twice', () => {
    const plain = '11010519491231002X';
    const [first, second] = [cipher.encrypt(plain), cipher.encrypt(plain)];
    expect(first).not.toBe(second);
    expect(cipher.decrypt(first)).toBe(plain);
    expect(first).not.toContain(plain);
  });

  it('refuses a text that was changed', () => {
    const stored = cipher.encrypt('13812345678');
    const tampered = stored.slice(0, -4) + (stored.endsWith('AAA=') ? 'BBB=' : 'AAA=');
    expect(() => cipher.decrypt(tampered)).toThrow();
  });

  it('refuses a text of another key', () => {
    expect(() => cipherWith('x'.repeat(32)).decrypt(cipher.encrypt('13812345678'))).toThrow();
  });

  it('hashes the same number to the same value, apart for each field and key', () => {
    const hash = cipher.lookupHash('phone', '13812345678');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(cipher.lookupHash('phone', '13812345678')).toBe(hash);
    expect(cipher.lookupHash('bank', '13812345678')).not.toBe(hash);
    expect(cipherWith('x'.repeat(32)).lookupHash('phone', '13812345678')).not.toBe(hash);
  });
});
