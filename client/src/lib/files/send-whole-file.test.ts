import { AppError } from '@sentiers/shared/errors.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api, sendPart } from '../api/api.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import { sendWholeFile } from './send-whole-file.ts';

const bytes = 300 * 1024;
const content = new File([new Uint8Array(bytes)], 'groupe.zip');
const upload = (received: number) => ({ id: 'file', received, file: null });

vi.mock('../api/api.ts', () => ({ api: { files: { begin: vi.fn() } }, sendPart: vi.fn() }));

const begin = vi.mocked(api.files.begin);
const send = vi.mocked(sendPart);

beforeEach(() => {
  vi.useFakeTimers();
  begin.mockResolvedValue(upload(0));
  send.mockImplementation(async ({ offset, content: part }) => upload(offset + part.size));
});

afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

/** All told, and how far it said it had come. */
async function sending(): Promise<number[]> {
  const told: number[] = [];
  const sent = sendWholeFile(content, {
    fileId: 'file',
    name: 'groupe.zip',
    onProgress: (part) => told.push(part),
  });
  sent.catch(() => undefined);
  await vi.runAllTimersAsync();
  await sent;
  return told;
}

it('sends all of it, piece by piece, and tells how far it has come', async () => {
  const told = await sending();
  expect(send.mock.calls.reduce((sum, [{ content: part }]) => sum + part.size, 0)).toBe(bytes);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

it('goes on from where the server says that it has come to', async () => {
  begin.mockResolvedValue(upload(100));
  send.mockRejectedValueOnce(new AppError('wrong_offset', { current: upload(200_000) }));
  await sending();
  expect(send.mock.calls.map(([{ offset }]) => offset).slice(0, 2)).toEqual([100, 200_000]);
});

it('waits for a network that comes and goes, and gives up at last', async () => {
  send.mockRejectedValueOnce(new UnreachableError()).mockRejectedValueOnce(new UnreachableError());
  expect((await sending()).at(-1)).toBe(1);
  send.mockRejectedValue(new UnreachableError());
  await expect(sending()).rejects.toBeInstanceOf(UnreachableError);
});

it('is not tried again where it is refused', async () => {
  send.mockRejectedValue(new AppError('not_found'));
  await expect(sending()).rejects.toMatchObject({ code: 'not_found' });
  expect(send).toHaveBeenCalledTimes(1);
});
