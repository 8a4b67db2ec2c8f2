import type { Answer } from '../../api/types';

export type RoundResults = Answer<'/api/competition-rounds/{id}/results'>;
export type PersonResult = Answer<'/api/competition-rounds/{id}/results/persons'>['items'][number];
export type UnitResult = Answer<'/api/competition-rounds/{id}/results/units'>['items'][number];
export type RoundAwards = Answer<'/api/competition-rounds/{id}/results/awards'>;
export type Award = RoundAwards['items'][number];
export type RoundAnalysis = Answer<'/api/competition-rounds/{id}/analysis'>;
export type ItemAnalysis = RoundAnalysis['items'][number];
export type StaffAppeal = Answer<'/api/competition-rounds/{id}/appeals'>['items'][number];
export type PublicCertificate = Answer<'/api/public/award-certificates/{code}'>;

/** 97.5, 88, 86.25 from hundredths. */
export const scoreText = (hundredths: number): string => String(Math.round(hundredths) / 100);

/** Scores that stand under one another: as many decimals for all as one of them needs. */
export function scoreColumn(hundredths: readonly number[]): (hundredths: number) => string {
  const digits = hundredths.some((one) => one % 10 !== 0) ? 2 : hundredths.some((one) => one % 100 !== 0) ? 1 : 0;
  return (one) => (one / 100).toFixed(digits);
}

/** 91.3: means stand in columns, so each has one decimal. */
export const meanText = (hundredths: number): string => (hundredths / 100).toFixed(1);

/** 0.27 → 27% */
export const percentText = (ratio: number): string => `${Math.round(ratio * 100)}%`;

/** 0.08, −0.21; – where nothing can be said. */
export const ratioText = (ratio: number | null): string => (ratio === null ? '–' : ratio.toFixed(2));

export const minutesOf = (milliseconds: number): number => Math.round(milliseconds / 60_000);

/** The part of the scale on which all values lie, in whole steps of five points (hundredths), for a chart of dots. */
export function scaleOf(values: readonly number[], reachable: number): { from: number; to: number } {
  if (values.length === 0) return { from: 0, to: reachable };
  const step = 500;
  const from = Math.max(0, Math.floor((Math.min(...values) - 100) / step) * step);
  const to = Math.min(Math.max(reachable, step), Math.ceil((Math.max(...values) + 100) / step) * step);
  return to > from ? { from, to } : { from: Math.max(0, from - step), to: from + step };
}
