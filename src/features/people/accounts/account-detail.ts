import { Injectable } from '@nestjs/common';
import { can, ROLES, scopeOf, SEPARATED_ROLES, type Actor } from '../../../kernel/access.js';
import { grantFault } from '../../../platform/auth/domain/role-rules.js';
import { AccountsQueries } from './accounts.queries.js';

/** One account with its roles and devices, and what the actor may do to it. */
@Injectable()
export class AccountDetail {
  constructor(private readonly queries: AccountsQueries) {}

  async of(actor: Actor, id: number) {
    const detail = await this.queries.detail(scopeOf(actor, 'account.read'), id);
    const own = actor.accountId === id;
    const held = detail.grants.map((grant) => grant.role);
    const actorRoles = actor.grants.map((grant) => grant.role);
    const foreignAdmin = held.some((role) => SEPARATED_ROLES.includes(role) && !actorRoles.includes(role));
    const grant = can(actor, 'role.grant') && !own;
    return {
      ...detail,
      abilities: { manage: can(actor, 'account.manage') && !own && !foreignAdmin, grant },
      grantableRoles: grant ? ROLES.filter((role) => role !== 'TRAINEE' && grantFault(held, role, own) === null) : [],
    };
  }
}
