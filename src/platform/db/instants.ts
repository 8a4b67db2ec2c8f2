/**
 * Raw rows (`manager.query`, `getRawMany`) carry instants as UTC text `YYYY-MM-DD HH:MM:SS.mmm` on every database; entities
 * carry `Date`. These turn one into the other without a time zone ever coming in.
 */

/** What the database stores. */
export function instantText(instant: Date): string {
  return instant.toISOString().slice(0, 23).replace('T', ' ');
}

/** A raw value as ISO-8601 UTC text for a response. */
export function isoInstant(raw: string | Date): string;
export function isoInstant(raw: string | Date | null): string | null;
export function isoInstant(raw: string | Date | null): string | null {
  if (raw === null) return null;
  if (raw instanceof Date) return raw.toISOString();
  return `${raw.slice(0, 10)}T${raw.slice(11).padEnd(12, '.000')}Z`;
}

/** A raw value as `Date`. */
export function readInstant(raw: string | Date): Date;
export function readInstant(raw: string | Date | null): Date | null;
export function readInstant(raw: string | Date | null): Date | null {
  if (raw === null || raw instanceof Date) return raw;
  return new Date(isoInstant(raw));
}
