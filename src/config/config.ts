import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseDatabaseUrl, type DatabaseConfig } from './database-config.js';
import { StartRefused } from './start-refused.js';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Every environment variable the server reads. `docs/configuration.md` describes them in the same order. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** TCP port of site and API. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on. Default: this machine only; in production every address. */
  HOST: z.string().min(1).optional(),
  /** `mysql://…` or `mariadb://…`; empty = embedded SQLite under VAR_DIR. */
  DATABASE_URL: z.string().optional(),
  /** Connections per process on a database server. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Folder of the embedded database, uploaded files and generated secrets. */
  VAR_DIR: z.string().min(1).default('var'),
  /** `demo` fills an empty database with the demonstration county; `none` asks for the first administrator. */
  SEED: z.enum(['demo', 'none']).optional(),
  /** Server processes; more than one needs a database server. */
  WORKERS: z.coerce.number().int().min(1).max(64).default(1),
  /** Address under which people reach the site, for links in e-mail. */
  PUBLIC_URL: z.url().optional(),
  /** Secret of the session tokens, ≥ 32 characters. Generated under VAR_DIR outside production. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** Key of the field encryption (ID, phone and bank numbers), ≥ 32 characters. Generated under VAR_DIR outside production. */
  DATA_KEY: z.string().min(32).optional(),
  /** Minutes without activity after which a session ends (15–30 by GB/T 22239 practice). */
  IDLE_MINUTES: z.coerce.number().int().min(5).max(120).default(30),
  /** Hours after which a session ends in any case. */
  SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  /** `smtp://user:password@host:587`; empty = no e-mail. */
  SMTP_URL: z.string().optional(),
  /** Sender of e-mail. */
  MAIL_FROM: z.string().default('讲堂 <no-reply@localhost>'),
  /** Trust X-Forwarded-* of a reverse proxy on this machine. */
  TRUST_PROXY: flag.default(false),
  /** Sets the Secure attribute of the session cookie; switch on behind HTTPS. Default: on in production. */
  SECURE_COOKIE: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /**
   * Attempts a minute and network address on sign-in and registration. A whole training room signs in from one address
   * at nine o'clock; what stops the guessing of one password is the lock of its account.
   */
  SIGN_IN_RATE: z.coerce.number().int().min(1).default(300),
  /** Longest entry of days on which a cadre cannot lecture (不便日期), in days. */
  UNAVAILABLE_DAYS: z.coerce.number().int().min(1).max(366).default(60),
  /** Run background jobs in this process. */
  JOBS: z.enum(['embedded', 'off']).default('embedded'),
});

export interface MailConfig {
  readonly url: string;
  readonly from: string;
}

/** The whole configuration, parsed once. Injected by its class. */
export class AppConfig {
  readonly environment: 'development' | 'production' | 'test';
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseConfig;
  readonly varDir: string;
  readonly seed: 'demo' | 'none';
  readonly workers: number;
  readonly publicUrl: string;
  readonly sessionSecret: string;
  readonly dataKey: string;
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly mail: MailConfig | null;
  readonly trustProxy: boolean;
  readonly secureCookie: boolean;
  readonly logLevel: string;
  readonly signInRate: number;
  readonly unavailableDays: number;
  readonly jobs: 'embedded' | 'off';
  /** Folder of the built web application. */
  readonly publicDir: string;

  constructor(values: { [Key in keyof AppConfig]: AppConfig[Key] }) {
    Object.assign(this, values);
  }
}

interface Secrets {
  sessionSecret: string;
  dataKey: string;
}

function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartRefused(`The folder ${folder} cannot be written; choose another with VAR_DIR or change its owner.`);
  }
}

/** Secrets of a development machine, made once and kept; never used in production. */
function developmentSecrets(varDir: string): Secrets {
  const file = join(varDir, 'secrets.json');
  const read = (): Secrets => JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (existsSync(file)) return read();
  const fresh: Secrets = { sessionSecret: randomBytes(32).toString('hex'), dataKey: randomBytes(32).toString('hex') };
  try {
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch {
    return read(); // another process was first
  }
}

function secretsFor(env: z.infer<typeof environmentSchema>, varDir: string): Secrets {
  if (env.NODE_ENV === 'production') {
    if (!env.SESSION_SECRET || !env.DATA_KEY) {
      throw new StartRefused(
        'In production SESSION_SECRET and DATA_KEY must be set, each with at least 32 characters.',
      );
    }
    return { sessionSecret: env.SESSION_SECRET, dataKey: env.DATA_KEY };
  }
  if (env.SESSION_SECRET && env.DATA_KEY) return { sessionSecret: env.SESSION_SECRET, dataKey: env.DATA_KEY };
  const kept = developmentSecrets(varDir);
  return { sessionSecret: env.SESSION_SECRET ?? kept.sessionSecret, dataKey: env.DATA_KEY ?? kept.dataKey };
}

/**
 * Reads the environment.
 * @throws StartRefused naming the variable that is wrong
 */
export function loadConfig(source: NodeJS.ProcessEnv, publicDir: string): AppConfig {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartRefused(
      `The environment variable ${issue?.path.join('.') ?? '?'} is not usable: ${issue?.message ?? ''}.`,
    );
  }
  const env = parsed.data;
  const varDir = resolve(env.VAR_DIR);
  ensureWritable(varDir);
  const database = parseDatabaseUrl(env.DATABASE_URL, varDir, env.DATABASE_POOL);
  if (env.WORKERS > 1 && database.kind === 'sqlite') {
    throw new StartRefused(
      'Several server processes (WORKERS) need a database server; set DATABASE_URL to MySQL or MariaDB, or WORKERS=1.',
    );
  }
  if (env.NODE_ENV === 'production' && env.SEED === 'demo') {
    throw new StartRefused('A production start does not load demo data; leave SEED out or set SEED=none.');
  }
  return new AppConfig({
    environment: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST ?? (env.NODE_ENV === 'production' ? '0.0.0.0' : 'localhost'),
    database,
    varDir,
    seed: env.SEED ?? (env.NODE_ENV === 'development' ? 'demo' : 'none'),
    workers: env.WORKERS,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    ...secretsFor(env, varDir),
    idleMinutes: env.IDLE_MINUTES,
    sessionHours: env.SESSION_HOURS,
    mail: env.SMTP_URL ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    trustProxy: env.TRUST_PROXY,
    secureCookie: env.SECURE_COOKIE ?? env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL,
    signInRate: env.SIGN_IN_RATE,
    unavailableDays: env.UNAVAILABLE_DAYS,
    jobs: env.JOBS,
    publicDir,
  });
}

/** 32 bytes for one purpose out of one secret, so that no two mechanisms share a key. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHash('sha256').update(`${purpose}\0${secret}`).digest();
}
