import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig, deriveKey } from '../../config/config.js';

export type SensitiveField = 'id' | 'phone' | 'bank';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * Encrypts single fields (ID, phone and bank numbers; 个人信息保护法 art. 51) with AES-256-GCM, and makes the keyed
 * hash by which an encrypted field can be found and kept unique. Both keys come from DATA_KEY.
 */
@Injectable()
export class FieldCipher {
  private readonly encryptionKey: Buffer;
  private readonly lookupKey: Buffer;

  constructor(config: AppConfig) {
    this.encryptionKey = deriveKey(config.dataKey, 'field-encryption');
    this.lookupKey = deriveKey(config.dataKey, 'field-lookup');
  }

  /** `v1.` + base64 of iv, tag and ciphertext. The same text gives another result each time. */
  encrypt(plain: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, iv);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')}`;
  }

  /** @throws Error when the text was changed or the key is another */
  decrypt(stored: string): string {
    const [version, encoded] = stored.split('.', 2);
    if (version !== VERSION || encoded === undefined) throw new Error('Unknown format of an encrypted field');
    const bytes = Buffer.from(encoded, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** 64 hex digits: the same for the same normalised text under the same key, and nothing can be read back from it. */
  lookupHash(field: SensitiveField, normalised: string): string {
    return createHmac('sha256', this.lookupKey).update(`${field}\0${normalised}`).digest('hex');
  }
}
