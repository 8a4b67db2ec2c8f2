import { describe, expect, it } from '@jest/globals';
import { fairness } from './fairness.js';

describe('fairness', () => {
  it('counts past and planned apart and gives the spread of each', () => {
    const turn = (subject: string, on: string, planned = false): { subject: string; on: string; planned: boolean } => ({
      subject,
      on,
      planned,
    });
    const turns = [
      turn('unit:1', '2026-01-02'),
      turn('unit:1', '2026-05-08'),
      turn('unit:2', '2026-01-02'),
      turn('unit:2', '2027-01-08', true),
      turn('unit:9', '2026-01-02'),
    ];
    expect(fairness(['unit:2', 'unit:1', 'unit:3'], turns)).toEqual({
      rows: [
        { subject: 'unit:2', past: 1, planned: 1, total: 2, lastOn: '2027-01-08' },
        { subject: 'unit:1', past: 2, planned: 0, total: 2, lastOn: '2026-05-08' },
        { subject: 'unit:3', past: 0, planned: 0, total: 0, lastOn: null },
      ],
      spread: 2,
      spreadPast: 2,
      spreadPlanned: 1,
      spoken: 2,
      subjects: 3,
    });
  });

  it('has no spread among nobody', () => {
    expect(fairness([], [])).toEqual({ rows: [], spread: 0, spreadPast: 0, spreadPlanned: 0, spoken: 0, subjects: 0 });
  });
});
