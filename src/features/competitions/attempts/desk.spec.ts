import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Conflict, DomainError } from '../../../kernel/errors.js';
import { Desk } from './desk.js';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

/** A desk that notes what each transaction held; numbers divisible by `bad` break the whole transaction. */
function deskOf(most: number, { bad = 0, refused = 0 } = {}) {
  const transactions: number[][] = [];
  const written: number[] = [];
  const desk = new Desk<number, string>({
    most,
    serve: async (requests) => {
      transactions.push([...requests]);
      await later();
      if (bad > 0 && requests.some((request) => request % bad === 0)) throw new Error('the transaction broke');
      const taken = requests.map((one) => (refused > 0 && one % refused === 0 ? new Conflict('NO') : `done ${one}`));
      written.push(...requests.filter((_, index) => !(taken[index] instanceof DomainError)));
      return taken;
    },
  });
  return { desk, transactions, written };
}

describe('Desk', () => {
  it('serves one who comes alone at once, and those who come meanwhile together', async () => {
    const { desk, transactions } = deskOf(100);
    const first = desk.ask(1);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const others = [2, 3, 4].map((one) => desk.ask(one));
    expect(await Promise.all([first, ...others])).toEqual(['done 1', 'done 2', 'done 3', 'done 4']);
    expect(transactions).toEqual([[1], [2, 3, 4]]);
  });

  it('never takes more than its measure, except one who alone is more', async () => {
    const served: number[][] = [];
    const desk = new Desk<number, number>({
      most: 10,
      weigh: (request) => request,
      serve: (requests) => {
        served.push([...requests]);
        return Promise.resolve(requests);
      },
    });
    await Promise.all([4, 5, 6, 25, 1].map((one) => desk.ask(one)));
    expect(served).toEqual([[4, 5], [6], [25], [1]]);
  });

  it('refuses one alone; the others of the same transaction are served', async () => {
    const { desk, transactions } = deskOf(100, { refused: 3 });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((one) => desk.ask(one)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(transactions).toHaveLength(1);
  });

  it('says when those who stand in line have been served, also when they were refused', async () => {
    const { desk, written } = deskOf(2, { bad: 5 });
    const asked = [1, 2, 5, 4].map((one) => desk.ask(one).catch(() => 'refused'));
    await desk.settled();
    expect(written).toEqual([1, 2, 4]);
    expect(await Promise.all(asked)).toEqual(['done 1', 'done 2', 'refused', 'done 4']);
    await desk.settled();
  });

  it('whatever breaks, everybody gets their own answer, and each is written once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 7 }),
        async (requests, most, bad) => {
          const { desk, written } = deskOf(most, { bad });
          const outcomes = await Promise.allSettled(requests.map((one) => desk.ask(one)));
          for (const [index, outcome] of outcomes.entries()) {
            const one = requests[index] ?? 0;
            if (one % bad === 0) expect(outcome.status).toBe('rejected');
            else expect(outcome).toEqual({ status: 'fulfilled', value: `done ${one}` });
          }
          expect(written).toEqual(requests.filter((one) => one % bad !== 0));
        },
      ),
      { numRuns: 25 },
    );
  });
});
