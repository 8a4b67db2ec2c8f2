import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Database } from '../../../platform/db/database.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { RoundAnswers, type MetQuestion } from './round-answers.js';
import type { CorrectionView, RoundQuestions } from './runs.contract.js';

/** What may be corrected and what has been. */
@Injectable()
export class CorrectionLists {
  constructor(
    private readonly db: Database,
    private readonly rounds: MarkingRounds,
    private readonly corrections: CorrectionsRepository,
    private readonly answers: RoundAnswers,
    private readonly papers: FrozenPapers,
  ) {}

  async questions(actor: Actor, roundId: number): Promise<RoundQuestions> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const found = await this.answers.questions(round.id);
    return { items: [...found.values()].sort((a, b) => a.version.id - b.version.id).map(questionView) };
  }

  async list(actor: Actor, roundId: number): Promise<{ items: CorrectionView[] }> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const rows = await this.corrections.list(round.id);
    const versions = await this.papers.versions(
      this.db.reads,
      rows.map((row) => row.versionId),
    );
    return {
      items: rows.flatMap((row) => {
        const version = versions.get(row.versionId);
        if (!version) return [];
        const { id, versionId, kind, reason, madeByName } = row;
        return [
          {
            id,
            versionId,
            questionKind: version.kind,
            stem: version.content.stem,
            kind,
            key: row.answerKey === null ? null : keyView(row.answerKey),
            reason,
            madeByName,
            madeAt: row.madeAt.toISOString(),
          },
        ];
      }),
    };
  }
}

function questionView({ version, key, correction, papers }: MetQuestion): RoundQuestions['items'][number] {
  return {
    versionId: version.id,
    kind: version.kind,
    stem: version.content.stem,
    options: version.content.options.map((option) => ({ key: option.key, text: option.text })),
    key: keyView(key),
    correction: correction?.kind ?? null,
    papers,
  };
}

type KeyView = RoundQuestions['items'][number]['key'];

function keyView(key: MetQuestion['key']): KeyView {
  if (key.type === 'CHOICES') return { type: 'CHOICES', correct: [...key.correct] };
  if (key.type === 'BLANKS')
    return {
      type: 'BLANKS',
      blanks: key.blanks.map((blank) => ({ accepted: [...blank.accepted] })),
      ordered: key.ordered,
    };
  return {
    type: 'REFERENCE',
    parts: key.parts.map((part) => ({ reference: part.reference, points: [...part.points] })),
  };
}
