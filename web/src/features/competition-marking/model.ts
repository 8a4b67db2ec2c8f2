import type { Answer } from '../../api/types';

export type Progress = Answer<'/api/competition-rounds/{id}/marking'>;
export type Marker = Answer<'/api/competition-rounds/{id}/markers'>['items'][number];
export type Disagreement = Answer<'/api/competition-rounds/{id}/marking/disagreements'>['items'][number];
export type Run = Answer<'/api/competition-rounds/{id}/runs'>['items'][number];
export type RunAnswer = Answer<'/api/competition-rounds/{id}/runs', 'post'>;
export type Comparison = Answer<'/api/competition-rounds/{id}/runs/{a}/compare/{b}'>;
export type Effect = Comparison['effect'];
export type Mover = Comparison['movers']['items'][number];
export type RoundQuestion = Answer<'/api/competition-rounds/{id}/marked-questions'>['items'][number];
export type Correction = Answer<'/api/competition-rounds/{id}/corrections'>['items'][number];
export type CorrectionKind = Correction['kind'];
export type CorrectionPreview = Answer<'/api/competition-rounds/{id}/corrections/preview', 'post'>;
export type BlankQuestion = Answer<'/api/competition-rounds/{id}/blank-answers'>['items'][number];
export type NextTask = Answer<'/api/marking-rounds/{id}/next', 'post'>;
export type Task = NonNullable<NextTask['task']>;
export type MarkedTask = Answer<'/api/marking-tasks/{id}', 'post'>;

/** What a correction says; `key` only with a new key. */
export interface CorrectionWish {
  readonly versionId: number;
  readonly kind: CorrectionKind;
  readonly key: RoundQuestion['key'] | null;
}

/** Hundredths as points: 1250 → 12.5. */
export function pointsText(hundredths: number): string {
  return String(hundredths / 100);
}

/** With its sign, for what somebody won or lost. */
export function gainText(hundredths: number): string {
  return hundredths > 0 ? `+${pointsText(hundredths)}` : pointsText(hundredths).replace('-', '−');
}

/** Points as typed, in hundredths; `null` when it is no number of at most two decimals between 0 and the most. */
export function readPoints(text: string, most: number): number | null {
  const written = text.trim().replace('。', '.').replace('．', '.');
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(written)) return null;
  const hundredths = Math.round(Number(written) * 100);
  return hundredths <= most ? hundredths : null;
}

/** Points to press: whole ones where they fit in a row, otherwise tenths of the most. */
export function pointSteps(most: number): number[] {
  const step = most <= 1000 && most % 100 === 0 ? 100 : most / 10;
  const steps: number[] = [];
  for (let points = 0; points <= most; points += step) steps.push(Math.round(points));
  return steps;
}

/** The start of a question, on one line. */
export function brief(stem: string, length = 40): string {
  const line = stem
    .replace(/!\[([^\]]*)\]\(image:\w+\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
