import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { AppConfig } from '../../config/config.js';
import { Database } from '../db/database.js';
import { Jobs } from '../jobs/jobs.js';
import { MailDelivery } from './mail-delivery.js';
import { Mail } from './mail.js';
import { MailRepository } from './mail.repository.js';
import { Mailer } from './mailer.js';
import { NoMailer, SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    Mail,
    MailDelivery,
    MailRepository,
    {
      provide: Mailer,
      inject: [AppConfig],
      useFactory: (config: AppConfig): Mailer => (config.mail ? new SmtpMailer(config.mail) : new NoMailer()),
    },
  ],
  exports: [Mail, MailDelivery],
})
export class MailModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly mailer: Mailer,
    private readonly delivery: MailDelivery,
    private readonly repository: MailRepository,
  ) {}

  /** What the process that wrote a letter did not send: it had stopped, or does not run jobs, or an attempt failed. */
  onModuleInit(): void {
    if (!this.mailer.enabled) return;
    this.jobs.define('mail.deliver', z.object({}), () => this.delivery.deliver());
    this.jobs.every('mail.deliver', 60);
    this.jobs.define('mail.purge', z.object({}), ({ actor }) =>
      this.db.transaction(actor, (tx) => this.repository.purge(tx)),
    );
    this.jobs.every('mail.purge', 86_400);
  }
}
