import type { SubjectRow } from '../subjects.repository.js';

type KnownSubject = Pick<SubjectRow, 'id' | 'parentId' | 'name' | 'fullName' | 'path'>;

/** Finds the subjects that files name: level by level from the top, or a single name that only one subject has. */
export class SubjectFinder {
  private readonly byParent = new Map<string, KnownSubject>();
  private readonly byName = new Map<string, KnownSubject[]>();

  constructor(subjects: readonly KnownSubject[]) {
    for (const subject of subjects) this.add(subject);
  }

  add(subject: KnownSubject): void {
    this.byParent.set(`${subject.parentId ?? 0}/${subject.name}`, subject);
    this.byName.set(subject.name, [...(this.byName.get(subject.name) ?? []), subject]);
  }

  /** `null`: there is none, or it is not clear which. */
  find(names: readonly string[]): KnownSubject | null {
    const { found, missing } = this.walk(names);
    return missing.length === 0 ? found : null;
  }

  /** How far the names lead from the top, and those that would have to be added below. */
  walk(names: readonly string[]): { found: KnownSubject | null; missing: readonly string[] } {
    const [only] = names;
    const alone = names.length === 1 && only !== undefined ? (this.byName.get(only) ?? []) : [];
    if (alone.length === 1) return { found: alone[0] ?? null, missing: [] };
    let found: KnownSubject | null = null;
    for (const [level, name] of names.entries()) {
      const next: KnownSubject | undefined = this.byParent.get(`${found?.id ?? 0}/${name}`);
      if (next === undefined) return { found, missing: names.slice(level) };
      found = next;
    }
    return { found, missing: [] };
  }
}
