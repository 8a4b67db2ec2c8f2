import { describe, expect, it } from '@jest/globals';
import { createLogger, loggedError, withoutPersonalData } from './logging.js';

function written(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ logLevel: 'trace' }, { write: (line: string) => lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('removes ID, mobile and bank numbers and e-mail addresses wherever they stand', () => {
    const personal = [
      '11010519491231002X',
      '340524198001010010',
      '13812345678',
      '6222020200112230',
      'wang.li@fengxin.example.cn',
    ];
    const text = written((log) => {
      for (const value of personal) log.info({ note: `about ${value}.`, nested: { deep: [value] } }, `seen ${value}`);
    });
    for (const value of personal) expect(text).not.toContain(value);
    expect(text).toContain('[removed]');
  });

  it('keeps what is no personal number', () => {
    for (const kept of ['2026-11-23T08:00:00.000Z', '"ms":12.5', 'class 2026003', '1732348800000', '3600']) {
      expect(withoutPersonalData(kept)).toBe(kept);
    }
  });

  it('never writes the value of a secret field', () => {
    const text = written((log) => log.info({ password: 'Secret-12', session: { refreshToken: 'abc.def' } }, 'sign-in'));
    expect(text).not.toContain('Secret-12');
    expect(text).not.toContain('abc.def');
  });

  it('writes of a database error neither parameters nor quoted values', () => {
    const error = Object.assign(new Error("Duplicate entry '张三-欧阳' for key 'person_name'"), {
      code: 'ER_DUP_ENTRY',
      parameters: ['张三', '13812345678'],
      sql: "insert into person values ('张三')",
    });
    const text = written((log) => log.error({ err: error }, 'unforeseen error'));
    expect(text).not.toContain('张三');
    expect(text).toContain('ER_DUP_ENTRY');
    expect(text).toContain('logging.spec');
    expect(loggedError('only a text')).toEqual({ type: 'string', message: '', stack: '' });
  });
});
