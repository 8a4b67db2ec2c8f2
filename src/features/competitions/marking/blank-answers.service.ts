import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { gatherBlanks, type BlankTally } from '../domain/blank-tally.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { RoundAnswers, type MetQuestion } from './round-answers.js';
import type { BlankQuestion } from './runs.contract.js';

/** Different answers to one blank that are shown; the rest is counted. */
const SHOWN = 200;

/** 填空答案: what was written into the blanks, so that an organiser can accept what is right and was not listed. */
@Injectable()
export class BlankAnswers {
  constructor(
    private readonly rounds: MarkingRounds,
    private readonly answers: RoundAnswers,
  ) {}

  async list(actor: Actor, roundId: number): Promise<{ items: BlankQuestion[] }> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const tallies = new Map<number, BlankTally>();
    const questions = await this.answers.questions(round.id, (versionId, response) => {
      if (!('texts' in response)) return;
      const tally = tallies.get(versionId) ?? gatherBlanks();
      tallies.set(versionId, tally);
      tally.add(response.texts);
    });
    return { items: [...questions.values()].flatMap((question) => view(question, tallies.get(question.version.id))) };
  }
}

function view({ version, key, papers }: MetQuestion, tally: BlankTally = gatherBlanks()): BlankQuestion[] {
  if (key.type !== 'BLANKS') return [];
  const lists = tally.lists(key).map(({ blankNo, answers }) => ({
    blankNo,
    answers: answers.slice(0, SHOWN),
    more: Math.max(0, answers.length - SHOWN),
  }));
  return [
    {
      versionId: version.id,
      stem: version.content.stem,
      papers,
      key: {
        type: 'BLANKS',
        blanks: key.blanks.map((blank) => ({ accepted: [...blank.accepted] })),
        ordered: key.ordered,
      },
      blanks: lists,
    },
  ];
}
