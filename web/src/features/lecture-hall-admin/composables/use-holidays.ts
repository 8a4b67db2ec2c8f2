import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { ref, type ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import { uploadWithProgress } from '../../../api/upload-with-progress';
import type { Page } from '../../../shared/training-class';
import type { HolidayNotice, HolidayYear, NoticeConfirmed, NoticePreview } from '../model';

export function useHolidayYear(year: ComputedRef<number>) {
  return useQuery({
    queryKey: ['holidays', 'year', year],
    queryFn: ({ signal }) => request<HolidayYear>('GET', '/api/holidays', { query: { year: year.value }, signal }),
  });
}

export function useNotices() {
  return useQuery({
    queryKey: ['holidays', 'notices'],
    queryFn: ({ signal }) =>
      request<Page<HolidayNotice>>('GET', '/api/holiday-notices', {
        query: { size: 50, sort: '-activatedAt' },
        signal,
      }),
  });
}

/** 导入放假通知: the file is read and shown with all it changes; only then it is confirmed. */
export function useNoticeImport() {
  const client = useQueryClient();
  const share = ref(0);
  const preview = useMutation({
    mutationFn: (file: File) => {
      share.value = 0;
      const form = new FormData();
      form.append('file', file, file.name);
      return uploadWithProgress<NoticePreview>('/api/holiday-notices/preview', form, (now) => (share.value = now));
    },
  });
  const confirm = useMutation({
    mutationFn: (previewId: number) =>
      request<NoticeConfirmed>('POST', '/api/holiday-notices', { body: { previewId } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['holidays'] }),
        client.invalidateQueries({ queryKey: ['lecture-seasons'] }),
        client.invalidateQueries({ queryKey: ['lecture-pool'] }),
      ]),
  });
  return { preview, confirm, share };
}

export const downloadTemplate = (year: number, name: string): Promise<void> =>
  download(`/api/holiday-notices/template?year=${year}`, name);
