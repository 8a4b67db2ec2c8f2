import { useQueryClient } from '@tanstack/vue-query';
import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import { useSession } from '../../../app/session';
import { fileUrl } from '../../../api/client';
import { piecesOf } from '../../../shared/format/rich-text';
import { openAnswerStore } from '../engine/answer-store';
import type { ExamItem } from '../engine/exam';
import { ExamEngine } from '../engine/exam-engine';
import type { ExamView } from '../engine/exam-view';
import { SoleTab, type Channel } from '../engine/sole-tab';
import { examApi } from './exam-api';

const TICK_MS = 250;

function channelOf(name: string): Channel | null {
  try {
    const air = new BroadcastChannel(name);
    return {
      post: (message) => air.postMessage(message),
      listen: (hear) => (air.onmessage = ({ data }: MessageEvent<unknown>) => hear(data)),
      close: () => air.close(),
    };
  } catch {
    return null;
  }
}

/** One exam on the screen: the engine, the time by the server, and whether another tab of this browser is at work. */
export function useExam(roundId: number) {
  const session = useSession();
  const client = useQueryClient();
  const view = shallowRef<ExamView | null>(null);
  const now = ref(0);
  const lost = ref(false);
  /** TAB: another tab of this browser is at work; DEVICE: another device is. */
  const elsewhere = computed(() => {
    if (lost.value) return 'TAB' as const;
    return view.value?.phase === 'RUNNING' && view.value.superseded ? ('DEVICE' as const) : null;
  });
  const key = `${session.me?.accountId ?? 0}:${roundId}`;
  let engine: ExamEngine | null = null;
  let left = false;
  const tab = new SoleTab(channelOf(`jiangtang.exam.${key}`), () => {
    engine?.stop();
    engine = null;
    lost.value = true;
  });

  async function begin(): Promise<void> {
    const store = await openAnswerStore();
    if (left) return;
    lost.value = false;
    engine = new ExamEngine({
      api: examApi(roundId),
      store,
      key,
      onChange: (next) => {
        view.value = next;
      },
    });
    await engine.open();
    await fetchPictures(view.value?.started?.paper.items ?? []);
  }

  /** Pictures are fetched one after the other after the start, so that they are there when the network is not. */
  async function fetchPictures(items: readonly ExamItem[]): Promise<void> {
    const texts = items.flatMap((item) => [item.stem, ...item.options.map(({ text }) => text), ...item.parts]);
    const pictures = texts.flatMap((text) =>
      piecesOf(text).flatMap((piece) => (piece.is === 'picture' ? [piece] : [])),
    );
    for (const sha256 of new Set(pictures.map((piece) => piece.sha256))) {
      if (left) return;
      await client.prefetchQuery({
        queryKey: ['question-picture', sha256],
        queryFn: ({ signal }) => fileUrl(`/api/question-images/${sha256}`, signal),
        staleTime: Infinity,
        gcTime: Infinity,
      });
    }
  }

  const ticker = setInterval(() => {
    if (engine !== null && view.value?.started) now.value = engine.now();
  }, TICK_MS);
  const onOffline = (): void => engine?.wentOffline();
  const onOnline = (): void => engine?.retryNow();
  const onHide = (): void => engine?.leave();
  const onVisible = (): void => {
    if (!document.hidden) engine?.look();
  };
  onMounted(() => {
    window.addEventListener('offline', onOffline);
    window.addEventListener('online', onOnline);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onVisible);
  });
  onBeforeUnmount(() => {
    left = true;
    clearInterval(ticker);
    window.removeEventListener('offline', onOffline);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pagehide', onHide);
    document.removeEventListener('visibilitychange', onVisible);
    engine?.leave();
    engine?.stop();
    tab.leave();
    void client.invalidateQueries({ queryKey: ['my-contest-rounds'] });
    void client.invalidateQueries({ queryKey: ['my-due'] });
  });

  const items = computed(() => view.value?.started?.paper.items ?? []);
  const item = computed(() => items.value.find(({ no }) => no === view.value?.current) ?? null);
  /** Milliseconds to the end. */
  const remaining = computed(() => Math.max(0, (view.value?.dueAt ?? 0) - now.value));

  return {
    view,
    now,
    left: remaining,
    elsewhere,
    items,
    item,
    responseTo: (no: number) => (view.value === null ? undefined : engine?.responseTo(no)),
    give: (...given: Parameters<ExamEngine['give']>) => engine?.give(...given),
    turnTo: (no: number) => engine?.turnTo(no),
    mark: (no: number) => engine?.mark(no),
    notice: (...noticed: Parameters<ExamEngine['notice']>) => engine?.notice(...noticed),
    retryNow: () => engine?.retryNow(),
    submit: async () => engine?.submit(),
    /** Starts or resumes, unless another tab of this browser is at work. */
    open: async () => {
      if (await tab.claim()) await begin();
      else lost.value = true;
    },
    takeOver: async () => {
      engine?.stop();
      tab.take();
      await begin();
    },
  };
}
export type Exam = ReturnType<typeof useExam>;
