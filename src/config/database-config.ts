import { join } from 'node:path';
import { StartRefused } from './start-refused.js';

/** Where the data lives: the embedded file, or a server reached by its address. */
export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      /** As the address says; what really answers is found out on connecting (`mysql://` may be a MariaDB). */
      readonly kind: 'mysql' | 'mariadb';
      readonly url: string;
      /** Connections of one process. */
      readonly poolSize: number;
    };

const DEFAULT_POOL_SIZE = 10;

/**
 * Reads DATABASE_URL: empty = the embedded file `app.sqlite` under `varDir`; `mysql://user:password@host:port/name` or
 * `mariadb://…` = a server; `sqlite:path` = another file (tests, commands).
 * @throws StartRefused naming what is wrong, never repeating the password
 */
export function parseDatabaseUrl(
  url: string | undefined,
  varDir: string,
  poolSize: number = DEFAULT_POOL_SIZE,
): DatabaseConfig {
  if (url === undefined || url === '') return { kind: 'sqlite', file: join(varDir, 'app.sqlite') };
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', file: url.slice('sqlite:'.length).replace(/^\/\//, '') };
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const kind = parsed?.protocol.slice(0, -1);
  if (parsed === undefined || (kind !== 'mysql' && kind !== 'mariadb')) {
    throw new StartRefused('DATABASE_URL must look like mysql://user:password@host:3306/name or mariadb://….');
  }
  if (parsed.pathname.length < 2)
    throw new StartRefused('DATABASE_URL names no database; add it after the host: …/name.');
  return { kind, url, poolSize };
}
