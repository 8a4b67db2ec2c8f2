/**
 * When somebody last did something in any window of this browser. Background polling is no activity, so an idle session
 * ends. The time is shared over the windows, at most every ten seconds, so that one at work keeps the others open.
 */
const KEY = 'jiangtang.active';
const SHARE_EVERY_MS = 10_000;
let last = Date.now();
let shared = 0;

function mark(): void {
  last = Date.now();
  if (last - shared < SHARE_EVERY_MS) return;
  shared = last;
  try {
    localStorage.setItem(KEY, String(last));
  } catch {
    // A browser that keeps nothing: each window counts for itself.
  }
}

export function watchActivity(): void {
  for (const kind of ['pointerdown', 'keydown', 'touchstart', 'wheel'] as const) {
    window.addEventListener(kind, mark, { passive: true, capture: true });
  }
}

/** Milliseconds since 1970. */
export function lastActivity(): number {
  try {
    return Math.max(last, Number(localStorage.getItem(KEY) ?? 0));
  } catch {
    return last;
  }
}
