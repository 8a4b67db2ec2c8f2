import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import type { Sheet, SheetItem } from '../domain/attempt.js';
import { letterAt, type ItemShape } from '../domain/check-response.js';
import { blankCount } from '../domain/content.js';
import { FrozenPapers, type FrozenVersion } from '../papers/frozen-papers.js';

/** A version as JSON text in pieces, made once: whoever starts gets them put together in the order of their sheet. */
interface Face {
  readonly shape: ItemShape;
  /** `"kind":…,"stem":…,"options":[` */
  readonly head: string;
  /** By key of the bank: the option's text as JSON. The key itself never leaves the house. */
  readonly options: ReadonlyMap<string, string>;
  /** `],"parts":…,"blanks":…}` */
  readonly tail: string;
}

/** What a contestant sees of a sheet, and what their answers are held against. Nothing of a key ever enters here. */
@Injectable()
export class PaperFaces {
  /** Versions never change. */
  private readonly faces = new WeakMap<FrozenVersion, Face>();

  constructor(private readonly papers: FrozenPapers) {}

  /** The items of a sheet as the JSON text of an array, without keys, ids or anything that gives them away. */
  async items(reader: Tx['manager'], sheet: Sheet): Promise<string> {
    const faces = await this.facesOf(reader, sheet.items);
    return `[${sheet.items.map((item, index) => itemText(index + 1, item, faces[index] as Face)).join(',')}]`;
  }

  /** What each answer must look like: index 0 is item 1. */
  async shapes(reader: Tx['manager'], sheet: Sheet): Promise<ItemShape[]> {
    const faces = await this.facesOf(reader, sheet.items);
    return faces.map((face) => face.shape);
  }

  private async facesOf(reader: Tx['manager'], items: readonly SheetItem[]): Promise<Face[]> {
    const versions = await this.papers.versions(
      reader,
      items.map((item) => item.versionId),
    );
    return items.map(({ versionId }) => {
      const version = versions.get(versionId);
      if (!version) throw new Error(`version ${versionId} on a frozen paper is gone`);
      const known = this.faces.get(version);
      if (known) return known;
      const face = faceOf(version);
      this.faces.set(version, face);
      return face;
    });
  }
}

function faceOf({ kind, content }: FrozenVersion): Face {
  const blanks = kind === 'BLANK' ? blankCount(content.stem) : 0;
  const texts = kind === 'BLANK' ? blanks : kind === 'CASE' ? content.parts.length : kind === 'SHORT_ANSWER' ? 1 : 0;
  return {
    shape: { kind, options: content.options.length, texts },
    head: `"kind":${JSON.stringify(kind)},"stem":${JSON.stringify(content.stem)},"options":[`,
    options: new Map(content.options.map(({ key, text }) => [key, JSON.stringify(text)])),
    tail: `],"parts":${JSON.stringify(content.parts)},"blanks":${blanks}}`,
  };
}

function itemText(no: number, { points, order }: SheetItem, face: Face): string {
  const options = order.map((key, place) => `{"letter":"${letterAt(place)}","text":${face.options.get(key) ?? '""'}}`);
  return `{"no":${no},"points":${points},${face.head}${options.join(',')}${face.tail}`;
}
