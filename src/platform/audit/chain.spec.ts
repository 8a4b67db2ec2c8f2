import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstFault, GENESIS, sealOf, type ChainedEntry, type SealedEntry } from './chain.js';

function chainOf(acts: readonly string[]): SealedEntry[] {
  const sealed: SealedEntry[] = [];
  let hash = GENESIS;
  acts.forEach((act, index) => {
    const entry: ChainedEntry = {
      position: index + 1,
      at: '2026-03-16T01:00:00.000Z',
      accountId: 7,
      actorName: '帅文静',
      address: '127.0.0.1',
      act,
      subject: 'class',
      subjectId: String(index),
      unitId: null,
      outcome: 'success',
      before: null,
      after: '{"seats":50}',
    };
    hash = sealOf(hash, entry);
    sealed.push({ ...entry, hash });
  });
  return sealed;
}

const start = { position: 0, hash: GENESIS };
const acts = fc.array(fc.string(), { minLength: 1, maxLength: 12 });

describe('the audit chain', () => {
  it('finds nothing wrong with a chain as it was written', () => {
    fc.assert(fc.property(acts, (list) => firstFault(start, chainOf(list)) === null));
  });

  it('finds the first entry that was changed, whichever field it is', () => {
    fc.assert(
      fc.property(
        acts,
        fc.nat(),
        fc.constantFrom('act', 'after', 'at', 'subjectId', 'actorName'),
        (list, pick, field) => {
          const chain = chainOf(list);
          const at = pick % chain.length;
          chain[at] = { ...chain[at]!, [field]: `${String(chain[at]![field as 'act'])}!` };
          expect(firstFault(start, chain)).toEqual({ position: at + 1, reason: 'CHANGED' });
        },
      ),
    );
  });

  it('finds an entry that was taken out', () => {
    const chain = chainOf(['a', 'b', 'c']);
    chain.splice(1, 1);
    expect(firstFault(start, chain)).toEqual({ position: 2, reason: 'GAP' });
  });

  it('finds an entry that was rewritten with a hash of its own', () => {
    const chain = chainOf(['a', 'b', 'c']);
    const forged = { ...chain[1]!, act: 'x' };
    chain[1] = { ...forged, hash: sealOf(chain[0]!.hash, forged) };
    expect(firstFault(start, chain)).toEqual({ position: 3, reason: 'CHANGED' });
  });
});
