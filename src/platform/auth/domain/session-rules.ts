/** Two tabs may send the same refresh token at nearly the same moment: this long the one before is still honoured. */
const REFRESH_GRACE_SECONDS = 20;

export type RefreshVerdict = 'ROTATE' | 'HONOUR' | 'REUSED' | 'IDLE' | 'EXPIRED' | 'REVOKED' | 'UNKNOWN';

export interface SessionState {
  readonly currentHash: string;
  readonly previousHash: string | null;
  readonly rotatedAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/**
 * What to do with a refresh token. `ROTATE`: give a new one; `HONOUR`: the one before, within the grace, gets an
 * access token but no new refresh token; `REUSED`: an old one came back, so somebody copied it and the session ends.
 */
export function judgeRefresh(
  session: SessionState | null,
  tokenHash: string,
  now: Date,
  idleMinutes: number,
): RefreshVerdict {
  if (session === null) return 'UNKNOWN';
  if (session.revokedAt !== null) return 'REVOKED';
  if (session.expiresAt <= now) return 'EXPIRED';
  if (now.getTime() - session.lastUsedAt.getTime() > idleMinutes * 60_000) return 'IDLE';
  if (tokenHash === session.currentHash) return 'ROTATE';
  const withinGrace = now.getTime() - session.rotatedAt.getTime() <= REFRESH_GRACE_SECONDS * 1000;
  if (tokenHash === session.previousHash && withinGrace) return 'HONOUR';
  return 'REUSED';
}
