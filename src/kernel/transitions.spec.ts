import { describe, expect, it } from '@jest/globals';
import { allowedActs, transition, type Transitions } from './transitions.js';

const door: Transitions<'OPEN' | 'SHUT' | 'LOCKED', 'shut' | 'open' | 'lock' | 'unlock'> = {
  OPEN: { shut: 'SHUT' },
  SHUT: { open: 'OPEN', lock: 'LOCKED' },
  LOCKED: { unlock: 'SHUT' },
};

describe('transition', () => {
  it('leads where the table says', () => {
    expect(transition(door, 'SHUT', 'lock', 'DOOR.NO')).toBe('LOCKED');
  });

  it('is a conflict that names state and act where the table has nothing', () => {
    expect(() => transition(door, 'OPEN', 'lock', 'DOOR.NO')).toThrow(
      expect.objectContaining({ code: 'DOOR.NO', params: { state: 'OPEN', act: 'lock' } }),
    );
  });

  it('lists what a state allows', () => {
    expect(allowedActs(door, 'SHUT')).toEqual(['open', 'lock']);
  });
});
