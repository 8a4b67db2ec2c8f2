import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  readonly to: string;
  readonly messageId: string;
  /** Decoded. */
  readonly subject: string;
  readonly body: string;
}

/** A real mail server that keeps what it receives. */
export class MailServer {
  readonly letters: ReceivedLetter[] = [];
  private answers: (Error & { responseCode: number })[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = this.answers.shift();
        if (refusal) return done(refusal);
        const to = session.envelope.rcptTo.map((address) => address.address).join();
        this.letters.push({ to, ...parse(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Answers the next letter with this SMTP code instead of taking it. */
  refuseNext(responseCode: number): void {
    this.answers.push(Object.assign(new Error('not today'), { responseCode }));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function parse(raw: string): Omit<ReceivedLetter, 'to'> {
  const split = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  return {
    messageId: field('Message-ID'),
    subject: words(field('Subject')),
    body: decode(raw.slice(split + 4), field('Content-Transfer-Encoding').toLowerCase()).toString('utf8'),
  };
}

/** RFC 2047: `=?UTF-8?B?…?= =?UTF-8?Q?…?=` */
function words(text: string): string {
  const parts = [...text.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)];
  if (parts.length === 0) return text;
  const bytes = parts.map(([, kind, value = '']) =>
    kind?.toLowerCase() === 'b' ? Buffer.from(value, 'base64') : decode(value.replace(/_/g, ' '), 'quoted-printable'),
  );
  return Buffer.concat(bytes).toString('utf8');
}

function decode(text: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(text, 'utf8');
  const binary = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(binary, 'latin1');
}
