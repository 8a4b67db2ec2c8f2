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

/** Issues and reads the bearer tokens of requests (JWT, HS256). */
@Injectable()
export class AccessTokens {
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
    try {
      const claims = this.jwt.verify<Claims>(header.slice(7), {
        clockTimestamp: Math.floor(this.clock.now().getTime() / 1000),
      });
      return typeof claims.sid === 'string' ? claims.sid : null;
    } catch {
      return null;
    }
  }
}
