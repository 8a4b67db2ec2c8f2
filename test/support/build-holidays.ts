import { systemActor, type Actor } from '../../src/kernel/access.js';
import { run, statutoryDays } from '../../src/features/holidays/domain/statute.js';
import { Holidays, type ActivatedNotice, type NoticePreview } from '../../src/features/holidays/holidays.public.js';
import { Database } from '../../src/platform/db/database.js';
import type { ReceivedFile } from '../../src/platform/http/upload.js';
import type { TestApp } from './app.js';

/** Holiday notices for tests: written as files, handed in as the lecture hall does. */

/** Days off (first day and how many) and make-up days, beyond those of the law. */
export interface NoticeOptions {
  readonly year: number;
  readonly off?: readonly (readonly [first: string, count: number, name: string])[];
  readonly worked?: readonly (readonly [date: string, name: string])[];
  /** Lines as they are, whatever they hold. */
  readonly lines?: readonly string[];
}

/** A CSV with the law's days of the year and what is added. */
export function noticeCsv({ year, off = [], worked = [], lines = [] }: NoticeOptions): string {
  const law = statutoryDays(year).map((day) => `${day.date},${day.name},休息`);
  const said = new Set(law.map((line) => line.slice(0, 10)));
  const more = off
    .flatMap(([first, count, name]) => run(first, count).map((date) => `${date},${name},休息`))
    .filter((line) => !said.has(line.slice(0, 10)));
  return ['日期,名称,类型', ...law, ...more, ...worked.map(([date, name]) => `${date},${name},上班`), ...lines].join(
    '\n',
  );
}

export const fileOf = (content: string | Buffer, originalName = '通知.csv'): ReceivedFile => ({
  originalName,
  mimeType: 'text/csv',
  bytes: Buffer.from(content),
});

/** Somebody with this account; the right to do it is asked at the route. */
export const accountActor = (accountId: number, name = '教务'): Actor => ({ ...systemActor(name), accountId });

export function previewNotice(app: TestApp, actor: Actor, notice: NoticeOptions | string): Promise<NoticePreview> {
  return app.get(Holidays).preview(actor, fileOf(typeof notice === 'string' ? notice : noticeCsv(notice)));
}

export function confirmNotice(app: TestApp, actor: Actor, previewId: number): Promise<ActivatedNotice> {
  return app.get(Database).transaction(actor, (tx) => app.get(Holidays).confirm(tx, previewId));
}

/** A notice in force, whatever was before. */
export async function buildNotice(
  app: TestApp,
  notice: NoticeOptions,
  actor = systemActor('test'),
): Promise<ActivatedNotice> {
  const { id, problems } = await previewNotice(app, actor, notice);
  if (id === null) throw new Error(`not a notice: ${problems.map((problem) => problem.words).join('; ')}`);
  return confirmNotice(app, actor, id);
}
