import { api, body } from '../../../api/client';
import type { ExamApi, GivenAnswer } from '../engine/exam';

const PATIENCE_MS = 12_000;
const MARK = 'jiangtang.device';

/** Not `AbortSignal.timeout`: browsers inside of apps are often old. */
function patience(): AbortSignal {
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(new DOMException('no answer', 'TimeoutError')), PATIENCE_MS);
  return giveUp.signal;
}
const sent = ({ seq, itemNo, response, givenAt }: GivenAnswer) => ({
  seq,
  itemNo,
  response: 'choices' in response ? { choices: [...response.choices] } : { texts: [...response.texts] },
  givenAt,
});

/** Words by which a device is known again: browser, system, size of the screen, and four letters of its own. */
function deviceWords(): string {
  const agent = navigator.userAgent;
  const browser = /MicroMessenger|Edg|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? 'Browser';
  const system = /HarmonyOS|Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? 'unknown';
  const { width, height } = window.screen;
  let mark = '';
  try {
    mark = localStorage.getItem(MARK) ?? Math.random().toString(36).slice(2, 6);
    localStorage.setItem(MARK, mark);
  } catch {
    // A browser that keeps nothing has no letters of its own.
  }
  return [browser, system, `${Math.max(width, height)}×${Math.min(width, height)}`, mark].filter(Boolean).join(' ');
}

/** The routes of an attempt for the exam's engine. A request without an answer for 12 s counts as not reached. */
export function examApi(roundId: number): ExamApi {
  const path = (id: number) => ({ path: { id } });
  return {
    start: () =>
      body(
        api.POST('/api/contest-rounds/{id}/attempt', {
          params: path(roundId),
          body: { device: deviceWords() },
          signal: patience(),
        }),
      ),
    save: (id, sitting, answers) =>
      body(
        api.POST('/api/attempts/{id}/answers', {
          params: path(id),
          body: { sitting, answers: answers.map(sent) },
          signal: patience(),
        }),
      ),
    submit: (id, sitting) =>
      body(api.POST('/api/attempts/{id}/submit', { params: path(id), body: { sitting }, signal: patience() })),
    note: async (id, sitting, events) => {
      await api.POST('/api/attempts/{id}/events', {
        params: path(id),
        body: { sitting, events: [...events] },
        signal: patience(),
      });
    },
    standing: (id) => body(api.GET('/api/attempts/{id}', { params: path(id), signal: patience() })),
  };
}
