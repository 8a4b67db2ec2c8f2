import { createHash } from 'node:crypto';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const TABLES = 'tables/';
export const FILES = 'files/';
/** Tables that are not carried over: the migrations of the restored database make them. */
export const NOT_KEPT = ['schema_migration'];

/** First entry of an archive: what is in it. */
export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  from: z.enum(['sqlite', 'mariadb', 'mysql']),
  /** Migrations the data were written under, in order. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  files: z.number().int(),
  /** Head of the audit chain at that moment: whoever keeps it apart can prove later that nothing was cut off. */
  auditHead: z.object({ position: z.number().int(), hash: z.string() }).nullable(),
  /** Tells whether the configured DATA_KEY can read the encrypted fields. */
  keyPrint: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A mark of the key from which the key cannot be told. */
export function keyPrintOf(dataKey: string): string {
  return createHash('sha256').update(`backup-key-print\0${dataKey}`).digest('hex').slice(0, 16);
}
