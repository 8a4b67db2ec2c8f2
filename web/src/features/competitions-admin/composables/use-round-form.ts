import { computed, reactive, ref, watch } from 'vue';
import type { Round, RoundRules } from '../model';

export interface RoundForm {
  kind: Round['kind'];
  mode: Round['mode'];
  name: string;
  paperId: number | null;
  /** ISO, UTC; empty while it is not chosen. */
  startsAt: string;
  endsAt: string;
  durationMinutes: number;
  /** `null`: to the end. */
  lateEntryMinutes: number | null;
  graceSeconds: number;
  /** Empty: everybody under the organiser. */
  unitIds: number[];
  /** All chosen and none chosen mean the same to nobody: at least one. */
  categories: string[];
  rules: RoundRules;
}

const MINUTE = 60_000;
const USUAL_RULES: RoundRules = {
  multiple: 'EXACT',
  blanks: 'EACH',
  thirdMarkerPercent: 20,
  thirdMarkerRule: 'NEAREST',
  tieBreaks: ['SUBJECTIVE', 'USED_TIME'],
  unitScore: { rule: 'BEST', best: 5 },
  awards: [],
};

/** What is wrong with a form, as a key of the words. */
export type FormFault = 'name' | 'window' | 'order' | 'past' | 'duration' | 'categories' | 'award';

/** The form of a round: of one that stands, or a new one, with the usual rules and the awards named in the page's language. */
export function useRoundForm(
  stored: Round | null,
  next: { kind: Round['kind']; name: string },
  awards: RoundRules['awards'],
) {
  const copy = (rules: RoundRules): RoundRules => JSON.parse(JSON.stringify(rules)) as RoundRules;
  const form = reactive<RoundForm>(
    stored === null
      ? {
          ...next,
          mode: 'ONLINE',
          paperId: null,
          startsAt: '',
          endsAt: '',
          durationMinutes: 60,
          lateEntryMinutes: null,
          graceSeconds: 120,
          unitIds: [],
          categories: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'],
          rules: { ...copy(USUAL_RULES), awards: [...awards] },
        }
      : {
          kind: stored.kind,
          mode: stored.mode,
          name: stored.name,
          paperId: stored.paper?.id ?? null,
          startsAt: stored.startsAt,
          endsAt: stored.endsAt,
          durationMinutes: stored.durationMinutes,
          lateEntryMinutes: stored.lateEntryMinutes,
          graceSeconds: stored.graceSeconds,
          unitIds: stored.entryRule.units?.map((unit) => unit.id) ?? [],
          categories: [...(stored.entryRule.categories ?? [])],
          rules: copy(stored.rules),
        },
  );
  // a final on stage honours teams: one, two and three of them, unless somebody says otherwise; going back brings back what stood
  let others = form.mode === 'STAGE' ? [...awards] : teamAwards(form.rules.awards);
  watch(
    () => form.mode,
    () => {
      [form.rules.awards, others] = [others, form.rules.awards];
    },
  );
  const first = ref(JSON.stringify(form));
  const dirty = computed(() => JSON.stringify(form) !== first.value);
  const windowMinutes = computed(() =>
    form.startsAt === '' || form.endsAt === ''
      ? null
      : Math.floor((Date.parse(form.endsAt) - Date.parse(form.startsAt)) / MINUTE),
  );
  const duration = computed(() =>
    form.mode === 'STAGE' ? Math.max(1, windowMinutes.value ?? 1) : form.durationMinutes,
  );

  const fault = computed<FormFault | null>(() => {
    if (form.name.trim() === '') return 'name';
    if (windowMinutes.value === null) return 'window';
    if (windowMinutes.value <= 0) return 'order';
    if (form.mode === 'ONLINE' && (form.durationMinutes < 1 || form.durationMinutes > windowMinutes.value))
      return 'duration';
    if (form.categories.length === 0) return 'categories';
    const wrong = form.rules.awards.some(
      (award) => award.name.trim() === '' || award.amount < 1 || (award.by === 'RATIO' && award.amount > 100),
    );
    return wrong ? 'award' : null;
  });

  const body = (): object => ({
    kind: form.kind,
    mode: form.mode,
    name: form.name,
    paperId: form.mode === 'STAGE' ? null : form.paperId,
    startsAt: form.startsAt,
    endsAt: form.endsAt,
    durationMinutes: Math.min(duration.value, 24 * 60),
    lateEntryMinutes: form.mode === 'STAGE' ? null : form.lateEntryMinutes,
    graceSeconds: form.graceSeconds,
    rules: form.rules,
    entryRule: { unitIds: form.unitIds.length === 0 ? null : form.unitIds, categories: form.categories },
    ...(stored === null ? {} : { revision: stored.revision }),
  });
  const settled = (): void => {
    first.value = JSON.stringify(form);
  };
  return { form, dirty, fault, windowMinutes, body, settled };
}

function teamAwards(awards: RoundRules['awards']): RoundRules['awards'] {
  const personal = awards.filter((award) => award.kind === 'PERSON');
  return personal.map((award, at) => ({ kind: 'UNIT', name: award.name, by: 'COUNT', amount: at + 1 }));
}
