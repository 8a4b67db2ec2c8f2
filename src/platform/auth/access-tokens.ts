import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../../kernel/clock.js';

/** Life of an access token. Short: who may do what is read anew with each request in any case. */
const ACCESS_TOKEN_MINUTES = 10;

interface Claims {
  /** Session id. */
  sid: string;
  exp: number;
}

/** Tokens whose signature has been proved; a crowd of twenty thousand is remembered whole. */
const MOST_PROVED = 40_000;

/** Issues and reads the bearer tokens of requests (JWT, HS256). */
@Injectable()
export class AccessTokens {
  /** By header, what a proved token says: a signature that was right stays right, only its time is asked each time. */
  private readonly proved = new Map<string, Claims>();

  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  issue(sessionId: string): { accessToken: string; expiresAt: Date } {
    const exp = Math.floor(this.clock.now().getTime() / 1000) + ACCESS_TOKEN_MINUTES * 60;
    return { accessToken: this.jwt.sign({ sid: sessionId, exp } satisfies Claims), expiresAt: new Date(exp * 1000) };
  }

  /** The session an `Authorization` header speaks for; null when it is missing, forged or out of date. */
  sessionOf(header: string | undefined): string | null {
    if (header === undefined || !header.startsWith('Bearer ')) return null;
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const claims = this.proved.get(header) ?? this.prove(header, now);
    return claims !== null && now < claims.exp ? claims.sid : null;
  }

  private prove(header: string, now: number): Claims | null {
    try {
      const claims = this.jwt.verify<Claims>(header.slice(7), { clockTimestamp: now });
      if (typeof claims.sid !== 'string' || typeof claims.exp !== 'number') return null;
      if (this.proved.size >= MOST_PROVED) this.proved.clear();
      this.proved.set(header, claims);
      return claims;
    } catch {
      return null;
    }
  }
}
