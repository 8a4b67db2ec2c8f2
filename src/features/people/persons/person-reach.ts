import { inScope, type PersonnelCategory, type Scope } from '../../../kernel/access.js';
import { scopeCondition, type SqlCondition } from '../../../platform/db/scope.js';

/** Where somebody belongs, as far as reach is concerned. */
export interface Belonging {
  readonly category: PersonnelCategory;
  /** Materialised path of the unit of their post. */
  readonly unitPath: string;
  /** Path of the unit where a seconded cadre works now (下沉). */
  readonly secondedPath: string | null;
}

/**
 * Whose people somebody is: of the unit of their post, and of the one where they work now (下沉). For seeing and nominating
 * them; their files are kept, and quotas counted, where the post is.
 */
export function reachesPerson(scope: Scope, { category, unitPath, secondedPath }: Belonging): boolean {
  return inScope(scope, unitPath, category) || (secondedPath !== null && inScope(scope, secondedPath, category));
}

/** The same question as SQL over `p` (person) and `u` (unit of the post). */
export function personReach(scope: Scope, categoryColumn = 'p.category'): SqlCondition {
  const post = scopeCondition(scope, 'u.path', categoryColumn);
  if (scope.everywhere || scope.areas.length === 0) return post;
  const work = scopeCondition(scope, 'w.path', categoryColumn);
  return {
    sql: `(${post.sql} OR EXISTS (SELECT 1 FROM unit w WHERE w.id = p.seconded_unit_id AND ${work.sql}))`,
    parameters: [...post.parameters, ...work.parameters],
  };
}
