/** The least of three counts: what the embedded jobs ask in between does not belong to the request. */
export async function fewest(count: () => Promise<number>): Promise<number> {
  const counts = [await count(), await count(), await count()];
  return Math.min(...counts);
}
