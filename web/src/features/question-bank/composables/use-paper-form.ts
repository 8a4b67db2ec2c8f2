import { computed, reactive, ref } from 'vue';
import type { QuestionKind, QuestionRow } from '../model';
import {
  cellBody,
  hundredthsOf,
  pointsOf,
  USUAL_POINTS,
  type CellBody,
  type CellDraft,
  type ItemDraft,
  type Paper,
  type PaperMode,
} from '../paper-model';
import type { PaperBody } from './use-papers';

interface PaperForm {
  name: string;
  mode: PaperMode;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  items: ItemDraft[];
  cells: CellDraft[];
}

/** What the editor of a paper holds: a new one (`stored` is null), or one as it is on the server. */
export function usePaperForm(stored: Paper | null) {
  let lastKey = 0;
  const cell = (from: Omit<CellDraft, 'key'>): CellDraft => ({ key: ++lastKey, ...from });
  const form = reactive<PaperForm>({
    name: stored?.name ?? '',
    mode: stored?.mode ?? 'DRAWN',
    shuffleQuestions: stored?.shuffleQuestions ?? true,
    shuffleOptions: stored?.shuffleOptions ?? true,
    items: (stored?.items ?? []).map((item) => ({ ...item, points: pointsOf(item.points) })),
    cells: (stored?.cells ?? []).map(({ subjectId, kind, difficulty, count, points }) =>
      cell({ subjectId, kind, difficulty, count, points: pointsOf(points) }),
    ),
  });
  const first = ref(JSON.stringify(form));
  const dirty = computed(() => JSON.stringify(form) !== first.value);

  /** Complete lines with the place of each among all lines. */
  const complete = computed(() =>
    form.cells.flatMap((draft, at) => {
      const body = cellBody(draft);
      return body === null ? [] : [{ at, body }];
    }),
  );
  const bodies = computed<readonly CellBody[]>(() => complete.value.map(({ body }) => body));
  const isComplete = computed(() =>
    form.mode === 'DRAWN'
      ? complete.value.length === form.cells.length
      : form.items.every((item) => hundredthsOf(item.points) !== null),
  );
  const totals = computed(() =>
    form.mode === 'DRAWN'
      ? {
          items: bodies.value.reduce((sum, each) => sum + each.count, 0),
          points: bodies.value.reduce((sum, each) => sum + each.count * each.points, 0),
        }
      : {
          items: form.items.length,
          points: form.items.reduce((sum, item) => sum + (hundredthsOf(item.points) ?? 0), 0),
        },
  );

  function addCell(): void {
    const last = form.cells.at(-1);
    form.cells.push(
      cell(
        last === undefined
          ? { subjectId: null, kind: 'SINGLE', difficulty: null, count: 10, points: USUAL_POINTS.SINGLE }
          : { ...last, count: null },
      ),
    );
  }
  function kindChosen(draft: CellDraft, kind: QuestionKind): void {
    if (draft.points === null || draft.points === USUAL_POINTS[draft.kind]) draft.points = USUAL_POINTS[kind];
    draft.kind = kind;
  }
  /** Chosen questions stand behind those of their kind; a second time takes them off again. */
  function toggle(row: QuestionRow): void {
    const at = form.items.findIndex((item) => item.questionId === row.id);
    if (at >= 0) {
      form.items.splice(at, 1);
      return;
    }
    const { id, code, kind, difficulty, subject, stem, state } = row;
    const alike = form.items.filter((item) => item.kind === kind).at(-1);
    const points = alike?.points ?? USUAL_POINTS[kind];
    const own = { questionId: id, code, kind, difficulty, subjectName: subject.fullName, stem, state };
    form.items.push({ ...own, points, isOutdated: false });
  }
  function body(): PaperBody {
    const { name, mode, shuffleQuestions, shuffleOptions } = form;
    const content =
      mode === 'DRAWN'
        ? { cells: bodies.value }
        : {
            items: form.items.map(({ questionId, points }) => ({ questionId, points: hundredthsOf(points) })),
          };
    const revision = stored === null ? {} : { revision: stored.revision };
    return { mode, name: name.trim(), shuffleQuestions, shuffleOptions, ...content, ...revision };
  }
  const settled = (): void => {
    first.value = JSON.stringify(form);
  };
  return { form, dirty, complete, bodies, isComplete, totals, addCell, kindChosen, toggle, body, settled };
}
