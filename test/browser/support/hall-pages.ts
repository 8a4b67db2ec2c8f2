import type { Locator, Page } from 'playwright-core';
import type { RotaLecture } from './hall.js';

/** A month of the rota, or of the days that a rule gives. */
export const rowOf = (page: Page, month: number): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${month}\\s*月$`) }) });

/** A speaker in the rota: opens why, and can be taken up. */
export const chip = (page: Page, { speaker }: RotaLecture): Locator =>
  page.getByRole('button', { name: new RegExp(`^${speaker.name}`) });

export const inDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
