import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, body } from '../../../api/client';
import type { Answer } from '../../../api/types';
import { useFormat } from '../../../shared/composables/use-format';
import { dueThings, type Due } from '../due';
import type { LearningItem } from './use-me';

type Duty = Answer<'/api/me/due'>['items'][number];

/** Days ahead that are worth a line; what lies further off stands with the lecture itself. */
const AHEAD = 45;
/** Duties about a lecture that somebody else gives. */
const OTHERS = /_REVIEW$|RATING$/;

/** One line of 要办的事, in words. */
export interface DueRow {
  readonly key: string;
  readonly date: string;
  readonly title: string;
  readonly note: string;
  readonly link: string;
  readonly act: string;
  /** The one act that cannot wait for somebody else. */
  readonly first: boolean;
}

/** 要办的事: what the features say waits for me, and the classes and offers of my own learning, by their dates. */
export function useDue(items: Ref<readonly LearningItem[]>) {
  const { t, te } = useI18n();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['my-due'],
    queryFn: ({ signal }) => body(api.GET('/api/me/due', { signal })),
  });

  const ofClass = (one: Due): DueRow => ({
    key: `class-${one.kind}-${one.item.enrolment.id}`,
    date: one.date,
    title: t(`me.due.${one.kind}`, { name: one.item.class.name }),
    note: one.until
      ? t('me.due.until', { at: format.instant(one.until) })
      : t('me.due.where', {
          range: format.range(one.item.class.startsOn, one.item.class.endsOn),
          place: one.item.class.place,
        }),
    link: `/classes/${one.item.class.id}`,
    act: t(`me.due.go.${one.kind}`),
    first: one.kind === 'accept',
  });

  /** Parameters as a sentence takes them: instants written out. */
  const written = (params: Duty['params']): Record<string, string | number> =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.instant(value) : value,
      ]),
    );

  function noteOf(duty: Duty, known: boolean): string {
    const own = `me.due.notes.${duty.kind}`;
    if (te(own) || te(own, 'zh-CN')) return t(own, written(duty.params));
    const { heldOn, speaker } = duty.params;
    return [
      duty.title && known ? t('me.due.quoted', { title: duty.title }) : '',
      typeof speaker === 'string' && OTHERS.test(duty.kind) ? t('me.due.by', { name: speaker }) : '',
      typeof heldOn === 'string' ? t('me.due.heldOn', { date: format.date(heldOn) }) : '',
    ]
      .filter(Boolean)
      .join(t('format.clauseJoin'));
  }

  function ofDuty(duty: Duty, at: number): DueRow {
    const known = te(`me.due.kinds.${duty.kind}`) || te(`me.due.kinds.${duty.kind}`, 'zh-CN');
    const params = { ...duty.params, title: duty.title || t('lecture.topicOpen') };
    return {
      key: `duty-${duty.kind}-${at}`,
      date: duty.dueOn,
      title: known ? t(`me.due.kinds.${duty.kind}`, params) : duty.title,
      note: noteOf(duty, known),
      link: duty.link,
      act: t(
        te(`me.due.act.${duty.kind}`) || te(`me.due.act.${duty.kind}`, 'zh-CN')
          ? `me.due.act.${duty.kind}`
          : 'me.due.open',
      ),
      // An open round has its own card with the one red button.
      first: duty.daysLeft <= 0 && !duty.kind.startsWith('competition.'),
    };
  }

  const rows = computed(() =>
    [
      ...dueThings(items.value, format.today()).map(ofClass),
      ...(query.data.value?.items ?? []).filter((duty) => duty.daysLeft <= AHEAD).map(ofDuty),
    ].sort((a, b) => a.date.localeCompare(b.date)),
  );
  return { query, rows };
}
