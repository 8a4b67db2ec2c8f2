import { describe, expect, it } from '@jest/globals';
import { judgeRefresh, type SessionState } from './session-rules.js';

const now = new Date('2026-03-16T01:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const session: SessionState = {
  currentHash: 'current',
  previousHash: 'before',
  rotatedAt: ago(5),
  lastUsedAt: ago(5),
  expiresAt: ago(-3600),
  revokedAt: null,
};

describe('judgeRefresh', () => {
  it.each([
    ['the current token', session, 'current', 'ROTATE'],
    ['the one before, at once', session, 'before', 'HONOUR'],
    ['the one before, a minute later', { ...session, rotatedAt: ago(60) }, 'before', 'REUSED'],
    ['a token never given', session, 'other', 'REUSED'],
    ['after 30 idle minutes', { ...session, lastUsedAt: ago(1801) }, 'current', 'IDLE'],
    ['after exactly 30 idle minutes', { ...session, lastUsedAt: ago(1800) }, 'current', 'ROTATE'],
    ['after the end', { ...session, expiresAt: now }, 'current', 'EXPIRED'],
    ['when revoked', { ...session, revokedAt: ago(1) }, 'current', 'REVOKED'],
    ['without a session', null, 'current', 'UNKNOWN'],
  ] as const)('%s', (_case, state, token, verdict) => {
    expect(judgeRefresh(state, token, now, 30)).toBe(verdict);
  });
});
