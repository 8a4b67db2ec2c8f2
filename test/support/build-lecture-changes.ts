import type { TestActor, TestApp } from './app.js';
import {
  buildHall,
  buildRota,
  type BuiltHall,
  type RotaLectureOfTest,
  type RotaOfTest,
  type SeasonOptions,
} from './build-lecture-hall.js';

/** A lecture of a published rota, with its speaker signed in. */
export interface SpeakingLecture extends RotaLectureOfTest {
  readonly dateId: number;
  readonly heldOn: string;
  readonly actor: TestActor & { readonly personId: number };
}

export interface PublishedHall extends BuiltHall {
  readonly rota: RotaOfTest;
  /** In the order of their dates. */
  readonly lectures: readonly SpeakingLecture[];
  /** The first lecture of each date. */
  readonly firsts: readonly SpeakingLecture[];
}

/** A hall whose rota from May to October 2027 is published, and its speakers, who can act. */
export async function buildPublishedHall(
  app: TestApp,
  options: { units?: number; peoplePerUnit?: number; season?: SeasonOptions } = {},
): Promise<PublishedHall> {
  const hall = await buildHall(app, options);
  const months = { firstMonth: '2027-05', lastMonth: '2027-10', ...options.season };
  const rota = await buildRota(app, hall, {
    speakersPerDate: 2,
    ...months,
    publish: { fromMonth: months.firstMonth, toMonth: months.lastMonth },
  });
  const actors = new Map<number, TestActor & { personId: number }>();
  const lectures: SpeakingLecture[] = [];
  for (const row of rota.rows) {
    for (const lecture of row.lectures) {
      const { personId, name } = lecture.speaker;
      const unitId = hall.people.find((person) => person.id === personId)?.unit.id ?? null;
      const actor = actors.get(personId) ?? { ...(await signedIn(app, personId, unitId, name)), personId };
      actors.set(personId, actor);
      lectures.push({ ...lecture, dateId: row.dateId, heldOn: row.heldOn, actor });
    }
  }
  const firsts = rota.rows.flatMap((row) => lectures.find((lecture) => lecture.dateId === row.dateId) ?? []);
  return { ...hall, rota, lectures, firsts };
}

/** A cadre at their own screen. */
export function signedIn(app: TestApp, personId: number, unitId: number | null, name: string): Promise<TestActor> {
  return app.actor({ personId, unitId, name, roles: [{ role: 'TRAINEE' }] });
}
