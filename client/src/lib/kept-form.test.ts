// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { forgetForms, hasForms, keptForm } from './kept-form.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

it('keeps a form of an account until it is forgotten, and no other', () => {
  const form = keptForm<{ title: string }>('anna', 'seminar-new');
  expect(form.read()).toBeNull();
  expect(form.write({ title: 'Entre pairs' })).toBe(true);
  expect(keptForm('anna', 'seminar-new').read()).toEqual({ title: 'Entre pairs' });
  expect(keptForm('karim', 'seminar-new').read()).toBeNull();
  form.forget();
  expect(form.read()).toBeNull();
});

it('forgets all that an account was writing, and nothing of another', () => {
  keptForm('anna', 'one').write('words');
  keptForm('anna', 'two').write('words');
  keptForm('karim', 'one').write('words');
  expect(hasForms('anna')).toBe(true);
  forgetForms('anna');
  expect([hasForms('anna'), hasForms('karim')]).toEqual([false, true]);
  expect([keptForm('anna', 'one').read(), keptForm('anna', 'two').read()]).toEqual([null, null]);
  expect(keptForm('karim', 'one').read()).toBe('words');
});

it('leaves a browser alone that keeps nothing, or what it can’t read', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  const form = keptForm('anna', 'one');
  expect(form.write('words')).toBe(false);
  vi.spyOn(Storage.prototype, 'getItem').mockReturnValue('{');
  expect(form.read()).toBeNull();
});
