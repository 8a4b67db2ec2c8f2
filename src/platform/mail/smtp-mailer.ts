import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfig } from '../../config/config.js';
import { LetterRefused, Mailer, type Letter } from './mailer.js';

/** Sends through the server of SMTP_URL over a few kept connections. */
export class SmtpMailer extends Mailer {
  readonly enabled = true;
  private readonly transport: Transporter;

  constructor(private readonly config: MailConfig) {
    super();
    this.transport = createTransport({
      url: config.url,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    });
  }

  async send({ recipient, subject, body, messageKey }: Letter): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.config.from,
        to: recipient,
        subject,
        text: body,
        messageId: `<${messageKey}@${this.domain()}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const code: unknown = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
      const message = error instanceof Error ? error.message : String(error);
      if (typeof code === 'number' && code >= 500) throw new LetterRefused(message);
      throw new Error(message, { cause: error });
    }
  }

  close(): void {
    this.transport.close();
  }

  private domain(): string {
    return /@([^@>\s]+)>?\s*$/.exec(this.config.from)?.[1] ?? 'localhost';
  }
}

/** No mail server configured: people read their notifications in the inbox. */
export class NoMailer extends Mailer {
  readonly enabled = false;

  send(): Promise<void> {
    return Promise.reject(new LetterRefused('no mail server is configured'));
  }

  close(): void {
    return undefined;
  }
}
