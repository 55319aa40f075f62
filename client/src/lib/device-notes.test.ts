// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { deviceNote, forgetNotes } from './device-notes.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

it('notes something for an account, until it leaves', () => {
  const [hers, his] = [deviceNote<number>('anna', 'film'), deviceNote<number>('karim', 'film')];
  expect(hers.read()).toBeNull();
  hers.write(12);
  his.write(30);
  expect(deviceNote('anna', 'film').read()).toBe(12);
  forgetNotes('anna');
  expect([hers.read(), his.read()]).toEqual([null, 30]);
  his.forget();
  expect(his.read()).toBeNull();
});

it('does without a browser that keeps nothing', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  const note = deviceNote<number>('anna', 'film');
  note.write(12);
  expect(note.read()).toBeNull();
});
