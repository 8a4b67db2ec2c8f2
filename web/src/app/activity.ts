/** When somebody last did something in this window. Background polling is no activity, so an idle session ends. */
let last = Date.now();

export function watchActivity(): void {
  const mark = (): void => {
    last = Date.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const) {
    window.addEventListener(kind, mark, { passive: true, capture: true });
  }
}

/** Milliseconds since 1970. */
export function lastActivity(): number {
  return last;
}
