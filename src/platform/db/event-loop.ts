/** Time after which a row of synchronous statements lets others have a turn. */
const LONGEST_TURN_MS = 8;

let turnStarted = 0;

/**
 * SQLite answers synchronously, so a loop of statements would never come back to the event loop and a long import would
 * stop every other request. True when this turn has lasted long enough and the caller should wait for {@link nextTurn}.
 */
export function turnIsOver(): boolean {
  const now = performance.now();
  if (turnStarted === 0) {
    turnStarted = now;
    setImmediate(() => {
      turnStarted = 0;
    });
    return false;
  }
  return now - turnStarted > LONGEST_TURN_MS;
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
