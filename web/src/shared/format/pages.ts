/** Page numbers to offer: the first, the last, and two on each side of the current one; `null` stands for a gap. */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const wanted = new Set([1, last]);
  for (let near = page - 2; near <= page + 2; near += 1) if (near >= 1 && near <= last) wanted.add(near);
  const numbers: (number | null)[] = [];
  for (const number of [...wanted].sort((a, b) => a - b)) {
    const before = numbers.at(-1);
    if (typeof before === 'number' && number === before + 2) numbers.push(before + 1);
    else if (typeof before === 'number' && number > before + 2) numbers.push(null);
    numbers.push(number);
  }
  return numbers;
}
