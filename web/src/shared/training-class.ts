import type { Answer } from '../api/types';

/** A training class as its row in a list shows it. */
export type ClassCard = Answer<'/api/public/classes'>['items'][number];
export type ClassPhase = ClassCard['phase'];
export type EnrolmentMode = ClassCard['mode'];
export type MethodHours = ClassCard['methods'][number];

/** A list of the API. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}
