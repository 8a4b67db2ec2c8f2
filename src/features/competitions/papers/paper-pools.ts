import { Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/db/database.js';
import { questionsOf } from '../domain/blueprint.js';
import type { Blueprint } from '../domain/paper.js';
import type { PaperEntity } from './paper.entity.js';
import { PapersRepository, type PaperPlace } from './papers.repository.js';

/** `db.reads`, or the manager of a transaction. */
type Reader = Database['reads'];

/**
 * Which questions stand on a paper or may be drawn for it: as frozen, once it is fixed; before that, as the bank is now.
 * @unscoped works on a paper that was found within the scope, and on the bank, which is one for all
 */
@Injectable()
export class PaperPools {
  constructor(private readonly papers: PapersRepository) {}

  async places(
    reader: Reader,
    { id, state, mode, blueprint }: Pick<PaperEntity, 'id' | 'state' | 'mode' | 'blueprint'>,
  ): Promise<PaperPlace[]> {
    if (state === 'FIXED') return this.papers.places(reader, id);
    return mode === 'FIXED' ? this.chosen(reader, id) : this.blueprintPlaces(reader, blueprint ?? { cells: [] });
  }

  /** What the bank has for each cell now. */
  async blueprintPlaces(reader: Reader, { cells }: Blueprint): Promise<PaperPlace[]> {
    if (cells.length === 0) return [];
    const questions = await this.papers.approved(reader);
    const paths = await this.papers.subjectPaths(reader);
    return cells.flatMap((cell, index) =>
      questionsOf(cell, questions, paths).map(({ questionId, versionId, difficulty }, at) => {
        return { cellNo: index + 1, position: at + 1, questionId, versionId, difficulty, points: cell.points };
      }),
    );
  }

  /** The chosen questions with their newest versions. */
  private async chosen(reader: Reader, paperId: number): Promise<PaperPlace[]> {
    const places = await this.papers.places(reader, paperId);
    const ids = places.map((place) => place.questionId);
    const newest = await this.papers.newest(reader, ids);
    return places.map(({ cellNo, position, questionId, points, ...held }) => {
      const { versionId, difficulty } = newest.get(questionId) ?? held;
      return { cellNo, position, questionId, versionId, difficulty, points };
    });
  }
}
