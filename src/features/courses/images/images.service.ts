import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';

import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInput, NotFound } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { Storage } from '../../../platform/storage/storage.js';
import type { ImageView } from '../course.contract.js';
import { imageFacts, MAX_IMAGE_SIDE, withoutPlaceAndOwner } from '../../../platform/images/image-bytes.js';
import { imageUrl } from './image-url.js';
import { ImagesRepository } from './images.repository.js';

/** Covers and photos of the catalogue. */
@Injectable()
export class Images {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly images: ImagesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput IMAGE.KIND when the bytes are no JPEG, PNG or WebP; IMAGE.DIMENSIONS when it is too large */
  async add(actor: Actor, received: Buffer): Promise<ImageView> {
    const facts = imageFacts(received);
    if (facts === null || facts.mimeType === 'image/gif')
      throw new InvalidInput('IMAGE.KIND', { kinds: ['JPEG', 'PNG', 'WebP'] });
    const { mimeType, width, height } = facts;
    if (Math.max(width, height) > MAX_IMAGE_SIDE) throw new InvalidInput('IMAGE.DIMENSIONS', { max: MAX_IMAGE_SIDE });
    const bytes = withoutPlaceAndOwner(received, facts);
    const name = `image.${mimeType.slice('image/'.length)}`;
    const { key, size, sha256 } = await this.storage.put(bytes, { name, type: mimeType });
    const id = await this.db.transaction(actor, async (tx) => {
      const imageId = await this.images.insert(tx, {
        storageKey: key,
        mimeType,
        width,
        height,
        size,
        sha256,
        uploadedBy: actor.name,
        createdAt: this.clock.now(),
      });
      this.audit.record(tx, {
        act: 'image.add',
        subject: 'catalogue_image',
        subjectId: imageId,
        after: { mimeType, width, height, size },
      });
      return imageId;
    });
    return { id, url: imageUrl(id, sha256), width, height, mimeType, size };
  }

  /**
   * A picture to send. Who knows its hash has been shown it, so pictures need no permission of their own.
   * @throws NotFound IMAGE.NOT_FOUND
   */
  async open(id: number, hashStart: string): Promise<{ mimeType: string; size: number; content: Readable }> {
    const image = await this.images.find(id);
    if (image === null || !image.sha256.startsWith(hashStart)) throw new NotFound('IMAGE.NOT_FOUND');
    return { mimeType: image.mimeType, size: image.size, content: (await this.storage.open(image.storageKey)).stream };
  }
}
