import { buildPaper } from '../../support/build-papers.js';
import { loginOf, openHall, type Hall } from './hall.js';

/** A county with a fixed paper of ten questions, and a round on it. */
export interface Contest extends Hall {
  readonly competitionId: number;
  readonly roundId: number;
  /** Accounts of cadres on the list, once it is published; without the staff of the story. */
  logins(): Promise<string[]>;
  /** One of the round's arrows, pressed by the training staff. */
  arrow(name: string, body?: object): Promise<void>;
}

const SECOND_MS = 1_000;

/**
 * A draft round that begins so soon after this returns that people see the countdown. Publishing is the story's: it has to
 * happen before the start.
 */
export async function openContest(choices: { startsInSeconds: number; minutes: number }): Promise<Contest> {
  let paperId = 0;
  const hall = await openHall(new Date().toISOString(), async (app, unitId) => {
    const counts = { SINGLE: 4, MULTIPLE: 2, TRUE_FALSE: 2, BLANK: 1, SHORT_ANSWER: 1 };
    paperId = (await buildPaper(app, { unit: { id: unitId }, counts })).id;
  });
  const { serverNow } = await hall.api<{ serverNow: string }>('training', 'me/contest-rounds');
  const startsAt = new Date(Date.parse(serverNow) + choices.startsInSeconds * SECOND_MS);
  const competition = await hall.api<{ id: number }>('training', 'competitions', {
    name: '第四季度业务竞赛',
    yearNo: startsAt.getUTCFullYear(),
    quarterNo: 4,
    introduction: '人人参加，时间以服务器为准。',
  });
  const round = await hall.api<{ id: number }>('training', `competitions/${competition.id}/rounds`, {
    kind: 'PRELIMINARY',
    name: '初赛',
    paperId,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3_600 * SECOND_MS).toISOString(),
    durationMinutes: choices.minutes,
    graceSeconds: 30,
  });
  const path = `competition-rounds/${round.id}`;
  return {
    ...hall,
    competitionId: competition.id,
    roundId: round.id,
    logins: async () => {
      const { items } = await hall.api<{ items: { personId: number }[] }>('training', `${path}/entries?size=50`);
      const staff = await Promise.all(
        ['training', 'leader'].map((login) => hall.api<{ personId: number }>(login, 'auth/me')),
      );
      return items
        .filter((entry) => !staff.some(({ personId }) => personId === entry.personId))
        .map(({ personId }) => loginOf(personId));
    },
    arrow: async (name, body = {}) => {
      const { revision } = await hall.api<{ revision: number }>('training', path);
      await hall.api('training', `${path}/${name}`, { revision, ...body });
    },
  };
}
