import { AppError } from '@sentiers/shared/errors.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api, sendPart } from '../api/api.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import { sendWholeVideo } from './send-whole-video.ts';

const bytes = 300 * 1024;
const content = new File([new Uint8Array(bytes)], 'webinaire.webm');
const upload = (received: number) => ({ id: 'film', received, file: null });

vi.mock('../api/api.ts', () => ({
  api: { files: { begin: vi.fn(), finish: vi.fn() } },
  sendPart: vi.fn(),
}));

const begin = vi.mocked(api.files.begin);
const finish = vi.mocked(api.files.finish);
const send = vi.mocked(sendPart);

beforeEach(() => {
  vi.useFakeTimers();
  begin.mockResolvedValue(upload(0));
  send.mockImplementation(async ({ offset, content: part }) => upload(offset + part.size));
  finish.mockResolvedValue({ id: 'film' } as never);
});

afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

const sending = (signal = new AbortController().signal) => {
  const sent = sendWholeVideo(content, { fileId: 'film', onProgress: () => undefined, signal });
  sent.catch(() => undefined);
  return sent;
};

it('waits for the network as long as it takes, and for its turn as long as it is asked to', async () => {
  for (let cut = 0; cut < 40; cut += 1) send.mockRejectedValueOnce(new UnreachableError());
  send.mockRejectedValueOnce(new AppError('rate_limited', { retryAfter: 30 }));
  finish.mockRejectedValueOnce(new UnreachableError());
  const sent = sending();
  await vi.runAllTimersAsync();
  expect(await sent).toMatchObject({ id: 'film' });
  expect(begin).toHaveBeenCalledWith({ fileId: 'film', name: 'webinaire.webm', bytes, video: true });
  expect(finish).toHaveBeenCalledTimes(2);
});

it('stops where it is asked to, be it while it waits, and goes on from there', async () => {
  send.mockRejectedValue(new UnreachableError());
  const stop = new AbortController();
  const sent = sending(stop.signal);
  await vi.advanceTimersByTimeAsync(500);
  stop.abort(new Error('paused'));
  await expect(sent).rejects.toThrow('paused');
  begin.mockResolvedValue(upload(200_000));
  send.mockClear();
  send.mockImplementation(async ({ offset, content: part }) => upload(offset + part.size));
  const again = sending();
  await vi.runAllTimersAsync();
  await again;
  expect(send.mock.calls[0]?.[0].offset).toBe(200_000);
});

it('is not tried again where it is refused, nor finished twice', async () => {
  finish.mockRejectedValue(new AppError('unsupported_media'));
  const refused = sending();
  await vi.runAllTimersAsync();
  await expect(refused).rejects.toMatchObject({ code: 'unsupported_media' });
  begin.mockResolvedValue({ ...upload(bytes), file: { id: 'film' } as never });
  finish.mockClear();
  expect(await sending()).toMatchObject({ id: 'film' });
  expect(finish).not.toHaveBeenCalled();
});
