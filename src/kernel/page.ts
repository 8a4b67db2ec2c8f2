/** What a list route asks for: 1-based `page`, `size` of at most {@link MAX_PAGE_SIZE}. */
export interface PageRequest {
  readonly page: number;
  readonly size: number;
}

/** One page of a list, with the true total of the filtered list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

/** Rows to skip before the asked-for page. */
export function offsetOf({ page, size }: PageRequest): number {
  return (page - 1) * size;
}

export function pageOf<T>(request: PageRequest, items: readonly T[], total: number): Page<T> {
  return { items, total, page: request.page, size: request.size };
}
