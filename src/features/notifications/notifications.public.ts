import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/config.js';
import { Clock } from '../../kernel/clock.js';
import type { Tx } from '../../platform/db/database.js';
import { Mail } from '../../platform/mail/mail.js';
import { People } from '../people/people.public.js';
import { isNotificationKind, wordsOf } from './domain/words.js';
import { NotificationsRepository, type NewNotification } from './notifications.repository.js';

export interface Message {
  readonly personIds: readonly number[];
  /** A kind of domain/words.ts. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Path on the web site: `/classes/12`. */
  readonly link: string;
  /** At most one message per person under the same key. */
  readonly dedupeKey?: string;
  /** Also by e-mail, to those whose address is known. */
  readonly email?: boolean;
}

/** Tells people something: into their inbox and, if wished, by e-mail. */
@Injectable()
export class Notifications {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly repository: NotificationsRepository,
    private readonly people: People,
    private readonly mail: Mail,
  ) {}

  /** Part of the caller's transaction: nobody is told of what is rolled back. */
  async notify(tx: Tx, message: Message): Promise<void> {
    const { kind, params, link } = message;
    if (!isNotificationKind(kind)) throw new Error(`There is no notification of kind ${kind}.`);
    const createdAt = this.clock.now();
    const told = await this.repository.insert(
      tx,
      [...new Set(message.personIds)].map((personId) => ({
        personId,
        kind,
        params,
        link,
        dedupeKey: message.dedupeKey ?? null,
        createdAt,
      })),
    );
    if (message.email && told.length > 0) await this.write(tx, told);
  }

  private async write(tx: Tx, told: readonly NewNotification[]): Promise<void> {
    if (!this.mail.enabled) return;
    const reach = await this.people.reach(
      told.map((row) => row.personId),
      tx.manager,
    );
    const letters = told.flatMap((row) => {
      const person = reach.get(row.personId);
      if (!person?.email) return [];
      const { 'zh-CN': chinese, en: english } = wordsOf(row.kind, row.params);
      const address = `${this.config.publicUrl}${row.link}`;
      const body = [
        `${person.name}，您好：`,
        '',
        chinese.body,
        address,
        '',
        '—',
        '',
        `${english.title}. ${english.body}`,
        address,
      ];
      return [{ recipient: person.email, subject: `【讲堂】${chinese.title}`.slice(0, 200), body: body.join('\n') }];
    });
    await this.mail.post(tx, letters);
  }
}
