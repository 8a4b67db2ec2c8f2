import type { Bitset } from './bitset.js';

interface Lecturer {
  readonly id: number;
  readonly name: string;
}

/** Counts the courses of each lecturer among some rows. Lecturers are many, so their numbers lie in flat arrays. */
export class LecturerCounter {
  private readonly lecturers: Lecturer[] = [];
  /** Lecturers of row `r`: `places[starts[r]] … places[starts[r + 1] - 1]`, places in `lecturers`. */
  private readonly starts: Uint32Array;
  private readonly places: Uint32Array;

  constructor(rows: readonly (readonly Lecturer[])[]) {
    const placeOf = new Map<number, number>();
    const places: number[] = [];
    this.starts = new Uint32Array(rows.length + 1);
    rows.forEach((lecturers, row) => {
      for (const lecturer of lecturers) {
        let place = placeOf.get(lecturer.id);
        if (place === undefined) {
          placeOf.set(lecturer.id, (place = this.lecturers.length));
          this.lecturers.push(lecturer);
        }
        places.push(place);
      }
      this.starts[row + 1] = places.length;
    });
    this.places = Uint32Array.from(places);
  }

  /** Those asked for (also with none), then those with most courses, `shown` of them. */
  most(rows: Bitset, asked: readonly number[], shown: number): { value: number; name: string; count: number }[] {
    const counts = new Uint32Array(this.lecturers.length);
    const { starts, places } = this;
    rows.each((row) => {
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at++) {
        const place = places[at] ?? 0;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    });
    const isAsked = (id: number) => (asked.includes(id) ? 0 : 1);
    return this.lecturers
      .map(({ id, name }, place) => ({ value: id, name, count: counts[place] ?? 0 }))
      .filter((line) => line.count > 0 || asked.includes(line.value))
      .sort((a, b) => isAsked(a.value) - isAsked(b.value) || b.count - a.count || a.value - b.value)
      .slice(0, shown + asked.length);
  }
}
