import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StartRefused } from '../../config/start-refused.js';
import { Database } from '../../platform/db/database.js';
import { FieldCipher } from '../../platform/crypto/field-cipher.js';

/**
 * At the start: does the key open what this database holds? With another key (a lost `secrets.json`, a database restored
 * beside a new folder) nobody could be found by phone, and numbers of two keys would stand side by side.
 */
@Injectable()
export class DataKeyCheck implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws StartRefused with what to do */
  async onModuleInit(): Promise<void> {
    const [row] = await this.db.reads.query<{ sealed: string }[]>(
      `SELECT COALESCE(phone_cipher, id_cipher) AS sealed FROM person
        WHERE phone_cipher IS NOT NULL OR id_cipher IS NOT NULL ORDER BY id LIMIT 1`,
    );
    if (row === undefined || this.opens(row.sealed)) return;
    throw new StartRefused(
      'DATA_KEY (or the file secrets.json in VAR_DIR) is not the key this database was encrypted with; start with the old one.',
    );
  }

  private opens(sealed: string): boolean {
    try {
      this.cipher.decrypt(sealed);
      return true;
    } catch {
      return false;
    }
  }
}
