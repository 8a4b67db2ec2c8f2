import { computed, reactive, ref } from 'vue';
import { STEPS, type Season, type Step } from '../model';

export interface SeasonForm {
  name: string;
  firstMonth: string;
  lastMonth: string;
  rule: { week: number; weekday: number };
  deferral: Season['deferral'];
  speakersPerDate: number;
  categories: string[];
  minServiceMonths: number;
  cycleStart: string | null;
  startTime: string;
  endTime: string;
  place: string;
  seats: number;
  timeline: Record<Step, number>;
  swapCutoffDays: number;
  ratingWeights: { LEADERS: number; PEERS: number; AUDIENCE: number };
  minRatings: number;
  seed: number | null;
  basisDocument: string;
}

/** The usual rules (the founding document and our own defaults), for the year after the last season. */
function emptyForm(year: number, before: Season | null): SeasonForm {
  return {
    ...(before === null
      ? {
          rule: { week: 1, weekday: 5 },
          deferral: 'NEXT_WEEK' as const,
          speakersPerDate: 3,
          categories: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'],
          minServiceMonths: 6,
          cycleStart: `${year}-01-01`,
          startTime: '14:30',
          endTime: '16:30',
          place: '',
          seats: 60,
          timeline: {
            NOTICE: -30,
            TOPIC: -20,
            COURSEWARE: -10,
            GROUP_PREPARATION: -5,
            REHEARSAL: -3,
            LECTURE: 0,
            FILING: 7,
          },
          swapCutoffDays: 7,
          ratingWeights: { LEADERS: 30, PEERS: 30, AUDIENCE: 40 },
          minRatings: 5,
          basisDocument: '',
        }
      : rulesOf(before)),
    name: '',
    firstMonth: `${year}-01`,
    lastMonth: `${year}-12`,
    seed: null,
  };
}

function rulesOf(stored: Season): Omit<SeasonForm, 'name' | 'firstMonth' | 'lastMonth' | 'seed'> {
  return {
    rule: { ...stored.rule },
    deferral: stored.deferral,
    speakersPerDate: stored.speakersPerDate,
    categories: [...stored.categories],
    minServiceMonths: stored.minServiceMonths,
    cycleStart: stored.cycleStart,
    startTime: stored.startTime,
    endTime: stored.endTime,
    place: stored.place,
    seats: stored.seats,
    timeline: Object.fromEntries(STEPS.map((step) => [step, stored.timeline[step] ?? 0])) as Record<Step, number>,
    swapCutoffDays: stored.swapCutoffDays,
    ratingWeights: { ...stored.ratingWeights },
    minRatings: stored.minRatings,
    basisDocument: stored.basisDocument,
  };
}

/** What the form of a season holds; `before` is the season whose rules a new one begins with. */
export function useSeasonForm(stored: Season | null, before: Season | null, year: number) {
  const form = reactive<SeasonForm>(
    stored === null
      ? emptyForm(year, before)
      : {
          ...rulesOf(stored),
          name: stored.name,
          firstMonth: stored.firstMonth,
          lastMonth: stored.lastMonth,
          seed: stored.seed,
        },
  );
  const first = ref(JSON.stringify(form));
  const dirty = computed(() => JSON.stringify(form) !== first.value);
  const weights = computed(() => form.ratingWeights.LEADERS + form.ratingWeights.PEERS + form.ratingWeights.AUDIENCE);
  /** No step is due before the one ahead of it. */
  const inOrder = computed(() =>
    STEPS.every((step, at) => at === 0 || form.timeline[step] >= form.timeline[STEPS[at - 1] ?? step]),
  );
  /** What the days of the season hang on; null while the months are not a range. */
  const datesBody = computed<Record<string, unknown> | null>(() =>
    /^\d{4}-\d{2}$/.test(form.firstMonth) && /^\d{4}-\d{2}$/.test(form.lastMonth) && form.firstMonth <= form.lastMonth
      ? { firstMonth: form.firstMonth, lastMonth: form.lastMonth, rule: { ...form.rule }, deferral: form.deferral }
      : null,
  );
  function body(): Record<string, unknown> {
    const { name, cycleStart, seed, ...plain } = form;
    return {
      ...plain,
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(cycleStart ? { cycleStart } : {}),
      ...(seed ? { seed } : {}),
      ...(stored === null ? {} : { revision: stored.revision }),
    };
  }
  const settled = (): void => {
    first.value = JSON.stringify(form);
  };
  return { form, dirty, weights, inOrder, datesBody, body, settled };
}
