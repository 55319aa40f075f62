// @vitest-environment jsdom
import { onlineManager } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SearchDialog } from './SearchDialog.tsx';

afterEach(() => onlineManager.setOnline(true));

const empty = { results: [], total: 0, totalIsExact: true, partial: false, corrections: [], problems: [] };

async function searchFor(words: string) {
  const { user } = renderApp(<SearchDialog actions={[]} onClose={() => {}} />);
  await user.type(screen.getByRole('combobox', { name: 'Rechercher' }), words);
  return user;
}

it('says that a search failed, and tries again', async () => {
  let isAway = true;
  answerRequests({
    '/api/search/saved': () => ({ items: [] }),
    '/api/search': () => {
      if (isAway) throw new TypeError('Failed to fetch');
      return empty;
    },
  });
  const user = await searchFor('navette');
  expect((await screen.findByRole('alert')).textContent).toContain('réseau');
  isAway = false;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await expect.poll(() => screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('0 résultat');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Rechercher' }));
});

it('says that there is no network, and goes on by itself once it is back', async () => {
  answerRequests({ '/api/search/saved': () => ({ items: [] }), '/api/search': () => empty });
  onlineManager.setOnline(false);
  await searchFor('navette');
  expect((await screen.findByRole('alert')).textContent).toContain('Vous êtes sans réseau');
  onlineManager.setOnline(true);
  await expect.poll(() => screen.getByRole('status').textContent).toBe('0 résultat');
  expect(screen.queryByRole('alert')).toBeNull();
});
