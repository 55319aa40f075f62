// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { comparisonId, comparisonOf, elise, ropes } from '../testing/sample-territory.ts';
import { ComparisonsPage } from './ComparisonsPage.tsx';
import { NewComparisonPage } from './NewComparisonPage.tsx';

const patient = { timeout: 8_000 };

/** A page as someone of an organisation that chooses a territory, or not. Nothing else than what is told here is asked. */
function draw(page: ReactNode, at: string, answers: Record<string, Answer>, chooses = true) {
  const known: Record<string, Answer> = {
    '/api/me': () => ({ id: elise.id, suspended: false, grants: [] }),
    '/api/me/trails': () => ({ own: chooses ? { organisation: ropes } : null, items: [] }),
    ...answers,
  };
  answerRequests(known);
  return renderApp(<SignedIn>{page}</SignedIn>, { at });
}

const start = `${paths.newComparison}?territoire=61`;

it('lists comparisons with what they compare and what was chosen', async () => {
  draw(<ComparisonsPage />, paths.comparisons, {
    '/api/me/comparisons': () => ({ items: [comparisonOf({ choice: { code: '23', why: '' } })] }),
  });
  const link = await screen.findByRole('link', { name: /Où aller/ }, patient);
  expect(link.getAttribute('href')).toBe(paths.comparison(comparisonId));
  expect(link.textContent).toMatch(/Orne, Creuse · choix.: Creuse/);
  expect(await screen.findByRole('link', { name: 'Nouvelle comparaison' }, patient)).toBeTruthy();
});

it('says what an empty list is for, and offers to begin to who chooses a territory', async () => {
  const none = { '/api/me/comparisons': () => ({ items: [] }) };
  const own = draw(<ComparisonsPage />, paths.comparisons, none);
  expect(await screen.findByText(/jusqu’à quatre territoires côte à côte/, {}, patient)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Nouvelle comparaison' })).toBeTruthy();
  own.unmount();
  draw(<ComparisonsPage />, paths.comparisons, none, false);
  expect(await screen.findByText(/Celles qu’elles vous montrent/, {}, patient)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Nouvelle comparaison' })).toBeNull();
});

it('asks for nothing that isn’t the reader’s to have, to know whether they choose a territory', async () => {
  draw(<ComparisonsPage />, paths.comparisons, { '/api/me/comparisons': () => ({ items: [] }) }, false);
  await screen.findByText(/Celles qu’elles vous montrent/, {}, patient);
  const asked = vi.mocked(fetch).mock.calls.map(([input, init]) => new URL(new Request(input, init).url));
  expect(asked.map(({ pathname }) => pathname)).toContain('/api/me/trails');
  expect(asked.filter(({ pathname }) => pathname.startsWith('/api/organisations'))).toEqual([]);
});

it('begins with the territory one comes from, suggested criteria, and a title', async () => {
  const sent: unknown[] = [];
  const { user, router } = draw(<NewComparisonPage />, start, {
    [`/api/organisations/${ropes.id}/comparisons`]: ({ sent: body }) => {
      sent.push(body);
      return comparisonOf();
    },
  });
  await screen.findByText('La Cordée mobile', {}, patient);
  const title = screen.getByRole('textbox', { name: 'Titre' });
  fireEvent.change(title, { target: { value: ' ' } });
  await user.click(screen.getByRole('button', { name: 'Commencer' }));
  expect(screen.getByRole('alert').textContent).toBe('Donnez-lui un titre.');
  expect(sent).toEqual([]);
  fireEvent.change(title, { target: { value: 'Où partir ?' } });
  await user.click(screen.getByRole('button', { name: 'Commencer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.comparison(comparisonId)), patient);
  expect(sent).toMatchObject([
    {
      clientId: expect.any(String),
      comparison: {
        ...{ title: 'Où partir ?', level: 'mine', choice: null },
        criteria: [{ key: 'need' }, { key: 'partners' }, { key: 'elected' }, { key: 'funding' }],
        territories: [{ code: '61', notes: '', marks: {} }],
      },
    },
  ]);
});

it('is begun once, however often it had to be sent', async () => {
  const sent: unknown[] = [];
  const { user, router } = draw(<NewComparisonPage />, start, {
    [`/api/organisations/${ropes.id}/comparisons`]: ({ sent: body }) => {
      sent.push(body);
      if (sent.length === 1) throw new TypeError('Failed to fetch');
      return comparisonOf();
    },
  });
  await screen.findByText('La Cordée mobile', {}, patient);
  await user.click(screen.getByRole('button', { name: 'Commencer' }));
  expect(await screen.findByText(/Le réseau ne répond pas/, {}, patient)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Commencer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.comparison(comparisonId)), patient);
  expect(sent[0]).toEqual(sent[1]);
});

it('can’t be begun by who chooses no territory', async () => {
  draw(<NewComparisonPage />, start, {}, false);
  expect(await screen.findByText(/Les structures qui choisissent un territoire/, {}, patient)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Commencer' }).disabled).toBe(true);
});
