/** Where a picture is served: the hash in the name lets browsers keep it for ever. */
export function imageUrl(id: number, sha256: string): string;
export function imageUrl(id: number | null, sha256: string | null): string | null;
export function imageUrl(id: number | null, sha256: string | null): string | null {
  return id === null || sha256 === null ? null : `/api/public/images/${id}-${sha256.slice(0, 12)}`;
}
