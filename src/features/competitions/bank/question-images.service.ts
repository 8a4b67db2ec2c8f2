import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInput, NotFound } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { imageFacts, MAX_IMAGE_SIDE, withoutPlaceAndOwner } from '../../../platform/images/image-bytes.js';
import { Storage } from '../../../platform/storage/storage.js';
import type { QuestionImageView } from './question.contract.js';
import { QuestionImagesRepository } from './question-images.repository.js';

export const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

/** Pictures in stems and options, each kept once, known by the SHA-256 of its bytes. */
@Injectable()
export class QuestionImages {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly images: QuestionImagesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Keeps a picture, or finds it when the same bytes are there already.
   * @throws InvalidInput IMAGE.KIND when the bytes are no PNG, JPEG, GIF or WebP; IMAGE.DIMENSIONS, UPLOAD.TOO_LARGE
   */
  async add(actor: Actor, received: Buffer): Promise<QuestionImageView> {
    if (received.length > MAX_PICTURE_BYTES)
      throw new InvalidInput('UPLOAD.TOO_LARGE', { maxMegabytes: MAX_PICTURE_BYTES / 1024 / 1024 });
    const facts = imageFacts(received);
    if (facts === null) throw new InvalidInput('IMAGE.KIND', { kinds: ['PNG', 'JPEG', 'GIF', 'WebP'] });
    const { mimeType, width, height } = facts;
    if (Math.max(width, height) > MAX_IMAGE_SIDE) throw new InvalidInput('IMAGE.DIMENSIONS', { max: MAX_IMAGE_SIDE });
    const bytes = withoutPlaceAndOwner(received, facts);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const view = { sha256, mark: `![](image:${sha256})`, width, height, size: bytes.length };
    if ((await this.images.find(sha256)) !== null) return view;
    const name = `picture.${mimeType.slice('image/'.length)}`;
    const { key, size } = await this.storage.put(bytes, { name, type: mimeType });
    const isNew = await this.db.transaction(actor, async (tx) => {
      const row = { sha256, storageKey: key, mimeType, size, width, height };
      if (!(await this.images.insert(tx, { ...row, madeBy: actor.accountId, madeAt: this.clock.now() }))) return false;
      this.audit.record(tx, {
        act: 'question-image.add',
        subject: 'question_image',
        subjectId: sha256.slice(0, 16),
        after: { mimeType, width, height, size },
      });
      return true;
    });
    if (!isNew) await this.storage.remove(key);
    return view;
  }

  /**
   * A picture to send. Who knows its hash has been shown the question it stands in.
   * @throws NotFound IMAGE.NOT_FOUND
   */
  async open(sha256: string): Promise<{ mimeType: string; size: number; content: Readable }> {
    const image = await this.images.find(sha256);
    if (image === null) throw new NotFound('IMAGE.NOT_FOUND');
    return { mimeType: image.mimeType, size: image.size, content: (await this.storage.open(image.storageKey)).stream };
  }
}
