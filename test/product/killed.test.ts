import { afterEach, describe, expect, it } from '@jest/globals';
import { killed } from '../load/kill.mjs';
import { makeGround } from '../load/support/server.mjs';

type Ground = Awaited<ReturnType<typeof makeGround>>;

const CADRES = 60;

describe('a server that is killed in the middle of a storm', () => {
  let ground: Ground | undefined;
  afterEach(() => ground?.clear());

  it.each(['sqlite', 'mariadb'])(
    'loses no acknowledged answer on %s, and what is sealed afterwards is what the journal says',
    async (engine) => {
      ground = await makeGround(engine);
      const outcome = await killed(ground, { count: CADRES, killAfter: 1200 });
      expect(outcome).toMatchObject({ lost: 0, changed: 0, doubled: 0, unequal: 0, handedIn: CADRES });
      expect(outcome.rows).toBeGreaterThanOrEqual(outcome.acknowledged);
      expect(outcome.acknowledged).toBeGreaterThanOrEqual(1200);
    },
    60_000,
  );
});
