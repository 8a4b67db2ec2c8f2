import { useQuery } from '@tanstack/vue-query';
import { api, body } from '../../api/client';

/** How many reminders have not been read. */
export function useUnreadCount() {
  return useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: ({ signal }) => body(api.GET('/api/notifications/unread-count', { signal })),
  });
}
