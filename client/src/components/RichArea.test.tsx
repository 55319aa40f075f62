// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { setLightMode } from './light-mode.ts';
import '../testing/no-layout.ts';
import { renderApp } from '../testing/render.tsx';
import { RichArea } from './RichArea.tsx';

const control = {
  id: 'word',
  'aria-describedby': 'hint',
  'aria-invalid': undefined,
  'aria-required': true,
} as const;

const told: string[] = [];

function Word({ late = false }) {
  const [body, setBody] = useState('## La semaine\n\nBonjour à **toutes**');
  const onBody = (next: string) => {
    told.push(next);
    setBody(next);
  };
  return <RichArea rows={4} late={late} control={control} label="Texte" body={body} onBody={onBody} />;
}

const field = () => screen.getByRole('textbox');

afterEach(() => {
  vi.useRealTimers();
  told.length = 0;
  act(() => setLightMode(false));
  localStorage.clear();
});

it('becomes the editor of messages once someone writes, over the words that are there', {
  timeout: 15_000,
}, async () => {
  const { user, container } = renderApp(<Word />);
  expect(field()).toHaveProperty('value', '## La semaine\n\nBonjour à **toutes**');
  await user.click(field());
  const title = await screen.findByRole('heading', { name: 'La semaine' }, { timeout: 10_000 });
  expect(title.closest('.rich-field')).not.toBeNull();
  expect(container.querySelector('textarea')).toBeNull();
  expect(field().getAttribute('aria-label')).toBe('Texte');
  expect(field().getAttribute('aria-describedby')).toBe('hint');
  expect(screen.getByRole('toolbar')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /mention/i })).toBeNull();
  expect(told).toEqual([]);
});

it('is plain text in light mode, even where the editor is there', { timeout: 15_000 }, async () => {
  const { user, container } = renderApp(<Word />);
  act(() => field().focus());
  await screen.findByRole('heading', { name: 'La semaine' }, { timeout: 10_000 });
  act(() => setLightMode(true));
  expect(container.querySelector('.rich-field')).toBeNull();
  await user.type(field(), ' !');
  expect(told.at(-1)).toBe('## La semaine\n\nBonjour à **toutes** !');
  expect(container.querySelector('.rich-field')).toBeNull();
});

it('one of many stays plain text until someone goes to it', { timeout: 15_000 }, async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { user, container } = renderApp(<Word late />);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(container.querySelector('textarea')).not.toBeNull();
  vi.useRealTimers();
  await user.click(field());
  await screen.findByRole('heading', { name: 'La semaine' }, { timeout: 10_000 });
  expect(container.querySelector('textarea')).toBeNull();
});
