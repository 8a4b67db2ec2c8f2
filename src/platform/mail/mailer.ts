/** One letter, plain text. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Stable identity of the letter over all attempts. */
  readonly messageKey: string;
}

/** The mail server refused for good (5xx): no further attempt. */
export class LetterRefused extends Error {}

/** The way out to the mail server: the outside world, with a real one and, in tests, another. */
export abstract class Mailer {
  /** False when no mail server is configured: then nothing is written into the outbox. */
  abstract readonly enabled: boolean;
  /** @throws LetterRefused, or another error when it is worth trying again */
  abstract send(letter: Letter): Promise<void>;
  abstract close(): void;
}
