import { Conflict } from './errors.js';

/** A state machine as a table: from each state, the acts that are allowed and where they lead. */
export type Transitions<State extends string, Act extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Act, State>>>>
>;

/**
 * The state an act leads to.
 * @throws Conflict with `code` when the act is not allowed in this state
 */
export function transition<State extends string, Act extends string>(
  table: Transitions<State, Act>,
  from: State,
  act: Act,
  code: string,
): State {
  const to = table[from][act];
  if (to === undefined) throw new Conflict(code, { state: from, act });
  return to;
}

/** The acts that a state allows, for the buttons of a screen. */
export function allowedActs<State extends string, Act extends string>(
  table: Transitions<State, Act>,
  from: State,
): Act[] {
  return Object.keys(table[from]) as Act[];
}
