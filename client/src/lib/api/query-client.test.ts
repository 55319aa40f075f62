import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from './query-client.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  queryClient.clear();
});

it('says at once that nothing can be read without a network, and reads as soon as there is one', async () => {
  queryClient.mount();
  onlineManager.setOnline(false);
  const queryFn = vi.fn(async () => {
    if (!onlineManager.isOnline()) throw new TypeError('Failed to fetch');
    return 'read';
  });
  const observer = new QueryObserver(queryClient, { queryKey: ['page'], queryFn });
  const stop = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('error'));
  expect(observer.getCurrentResult().fetchStatus).toBe('idle');
  expect(queryFn).toHaveBeenCalledTimes(1);
  onlineManager.setOnline(true);
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('read'));
  stop();
  queryClient.unmount();
});

it('takes a refusal for an answer', async () => {
  const queryFn = vi.fn(() => Promise.reject(Object.assign(new Error('forbidden'), { status: 403 })));
  const observer = new QueryObserver(queryClient, { queryKey: ['refused'], queryFn });
  const stop = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('error'));
  expect(queryFn).toHaveBeenCalledTimes(1);
  stop();
});
