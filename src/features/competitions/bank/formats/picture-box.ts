import { createHash } from 'node:crypto';
import { imageFacts, MAX_IMAGE_SIDE, withoutPlaceAndOwner } from '../../../../platform/images/image-bytes.js';
import type { Picture } from './parsed.js';
import type { ProblemList } from './problems.js';

/** Bytes of one picture, as the bank keeps them. */
const MAX_PICTURE_BYTES = 2 * 1024 * 1024;
/** Pictures of all questions of one file together. */
const MAX_TOTAL = 100 * 1024 * 1024;

/** Gathers the pictures that come with a file, each once, and gives the words that stand for them in a text. */
export class PictureBox {
  private readonly found = new Map<string, Picture>();
  private bytes = 0;

  get all(): Picture[] {
    return [...this.found.values()];
  }

  /** @returns `![alt](image:…)`, or nothing (and a problem) for what is no picture the bank takes */
  put(bytes: Buffer, name: string, alt: string, problems: ProblemList): string {
    const facts = imageFacts(bytes);
    if (facts === null) problems.error('NOT_A_PICTURE', { name: name.slice(0, 80) });
    else if (bytes.length > MAX_PICTURE_BYTES || facts.width > MAX_IMAGE_SIDE || facts.height > MAX_IMAGE_SIDE)
      problems.error('PICTURE_TOO_LARGE', { name: name.slice(0, 80) });
    else return this.keep({ bytes: withoutPlaceAndOwner(bytes, facts), mimeType: facts.mimeType }, alt, problems);
    return '';
  }

  private keep({ bytes, mimeType }: Omit<Picture, 'sha256'>, alt: string, problems: ProblemList): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.found.has(sha256)) {
      if (this.bytes + bytes.length > MAX_TOTAL) {
        problems.error('PICTURES_TOO_MANY', { max: MAX_TOTAL / 1024 / 1024 });
        return '';
      }
      this.bytes += bytes.length;
      this.found.set(sha256, { sha256, mimeType, bytes });
    }
    return `![${alt
      .replaceAll(/[[\]\n]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 100)}](image:${sha256})`;
  }
}
