/** How long the exam waits for what, in milliseconds. */

export const CHOICE_WAIT_MS = 400;
export const TYPING_WAIT_MS = 1_500;
/** However long somebody types without a pause, it is sent after so long. */
export const LONGEST_WAIT_MS = 10_000;
/** Before the end everything goes up, whatever is being typed. */
export const LAST_FLUSH_MS = 4_000;
/** Requests that a whole county would send in the same moment are spread over so long. */
export const SPREAD_MS = 2_000;
/** After so long without an answer of the server, ask how things stand (a moved end, closed by the staff). */
export const SILENCE_MS = 150_000;
/** Looked at again within so long, nothing is asked. */
export const GLANCE_MS = 5_000;
export const TICK_MS = 500;
/** The device's clock against the monotonic one: more than this, and it slept or was set. */
export const JUMP_MS = 3_000;
