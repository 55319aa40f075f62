import { onlineManager, QueryClient } from '@tanstack/react-query';

/**
 * The cache of what was read. Events keep it fresh, so nothing is asked again for half a minute; a failed
 * answer (4xx) is final, a failed network is tried again. Where there is none, a page says so at once, and reads again as
 * soon as there is: waiting for it to try again would be a skeleton without an end.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'offlineFirst',
      retry: (failures, error) => onlineManager.isOnline() && failures < 3 && !isRefusal(error),
    },
    mutations: { networkMode: 'offlineFirst', retry: false },
  },
});

function isRefusal(error: Error): boolean {
  return 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
