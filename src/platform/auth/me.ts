import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Unauthenticated } from '../../kernel/errors.js';
import { AppConfig } from '../../config/config.js';
import { Actors } from './actors.js';
import type { meView } from './auth.contract.js';

/** What the web may know of the signed-in person, to show the right menus. */
@Injectable()
export class Me {
  constructor(
    private readonly actors: Actors,
    private readonly config: AppConfig,
  ) {}

  /** @throws Unauthenticated when the session has ended meanwhile */
  async of(sessionId: string, address: string | null): Promise<z.infer<typeof meView>> {
    const known = await this.actors.bySession(sessionId, address);
    if (known === null || known.actor.accountId === null) throw new Unauthenticated('AUTH.SESSION_ENDED');
    const { actor } = known;
    return {
      accountId: known.actor.accountId,
      personId: actor.personId,
      unitId: actor.unitId,
      name: actor.name,
      roles: actor.grants.map(({ role, unitId }) => ({ role, unitId })),
      permissions: [...actor.permissions],
      mustChangePassword: known.mustChangePassword,
      idleMinutes: this.config.idleMinutes,
    };
  }
}
