// @vitest-environment jsdom
import type { TrailLine } from '@sentiers/shared/trail/schema.ts';
import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { milestoneId, organisationId } from '../testing/sample-trail.ts';
import { TrailsPage } from './TrailsPage.tsx';

afterEach(() => onlineManager.setOnline(true));

const patient = { timeout: 8_000 };
const cohortId = '0192f0a4-7c3e-7a10-8b11-000000000a90';
const notebookId = '0192f0a4-7c3e-7a10-8b11-000000000a91';
const lineOf = (name: string, values: Partial<TrailLine> = {}): TrailLine => ({
  organisation: {
    id: organisationId.replace(/..$/, `${name.length}`),
    name,
    kind: 'social-enterprise',
    activity: '',
  },
  ...{ themes: [], from: [], to: [{ code: '61', label: 'Orne' }], step: 'territory', changedAt: null },
  milestones: [
    { id: milestoneId, title: 'Prête à essaimer', step: 'readiness', state: 'reached' },
    { id: notebookId, title: 'Choisir le territoire', step: 'territory', state: 'under-way' },
    { id: cohortId, title: 'Les besoins', step: 'needs', state: null },
  ],
  accompanimentIds: [],
  ...values,
});
const accompanied = lineOf('La Cordée mobile', { accompanimentIds: [notebookId] });
const animated = lineOf('Les Poires');
const cohort = {
  id: cohortId,
  name: 'Cohorte 2026',
  year: 2026,
  ended: false,
  abilities: { readDirectory: true },
};

function draw(answers: Record<string, Answer> = {}) {
  answerRequests({
    '/api/me': () => ({ id: notebookId, suspended: false, grants: [] }),
    '/api/me/trails': () => ({ own: null, items: [accompanied, animated] }),
    '/api/cohorts': () => ({ items: [] }),
    ...answers,
  });
  return renderApp(
    <SignedIn>
      <TrailsPage />
    </SignedIn>,
    { at: paths.trails },
  );
}

const table = (name: RegExp) => screen.findByRole('table', { name }, patient);

it('shows on one page those one accompanies, with their notebooks, and those one animates', async () => {
  draw();
  const row = within(within(await table(/accompagn/)).getByRole('row', { name: /La Cordée mobile/ }));
  expect(row.getByRole('link', { name: 'La Cordée mobile' }).getAttribute('href')).toBe(
    paths.trail(accompanied.organisation.id),
  );
  expect(row.getByText('choisir le territoire')).toBeTruthy();
  expect(row.getByRole('link', { name: /carnet/i }).getAttribute('href')).toBe(
    paths.accompaniment(notebookId),
  );
  const others = await screen.findAllByRole('table');
  expect(others).toHaveLength(2);
  expect(within(others[1] as HTMLElement).getByRole('link', { name: 'Les Poires' })).toBeTruthy();
});

it('says of each balise how it stands, and nothing of one that is held back', async () => {
  draw();
  const row = within(within(await table(/accompagn/)).getByRole('row', { name: /La Cordée mobile/ }));
  const balises = row.getAllByRole('link').map((link) => link.getAttribute('aria-label') ?? '');
  expect(balises.filter((name) => /\s: /.test(name))).toEqual([
    expect.stringMatching(/^Prête à essaimer : atteinte$/),
    expect.stringMatching(/^Choisir le territoire : prochaine$/),
    expect.stringMatching(/^Les besoins : non partagée$/),
  ]);
});

it('shows a cohort’s others, once each, and says where there is none', async () => {
  const peer = lineOf('Au pied du mur');
  const ended = { ...cohort, id: notebookId, name: 'Cohorte 2025', year: 2025, ended: true };
  const { user } = draw({
    '/api/cohorts': () => ({ items: [cohort, ended] }),
    [`/api/cohorts/${cohortId}/trails`]: () => ({ items: [accompanied, peer] }),
    [`/api/cohorts/${ended.id}/trails`]: () => ({ items: [] }),
  });
  const rows = within(await table(/Cohorte 2026/)).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent).slice(1)).toEqual([
    expect.stringMatching(/^Au pied du mur/),
  ]);
  await user.click(screen.getByRole('radio', { name: 'Cohorte 2025' }));
  expect(await screen.findByText('Aucun itinéraire à lire dans cette cohorte.', {}, patient)).toBeTruthy();
});

it('says that a cohort’s could not be read, and keeps the rest', async () => {
  let isDown = true;
  const { user } = draw({
    '/api/cohorts': () => ({ items: [cohort] }),
    [`/api/cohorts/${cohortId}/trails`]: () => {
      if (isDown) throw new TypeError('Failed to fetch');
      return { items: [lineOf('Au pied du mur')] };
    },
  });
  const failure = within(await screen.findByRole('alert', {}, patient));
  expect(await table(/accompagn/)).toBeTruthy();
  isDown = false;
  await user.click(failure.getByRole('button', { name: 'Réessayer' }));
  expect(await table(/Cohorte 2026/)).toBeTruthy();
});

it('says what the page is for where there is nothing, and leads the coordination to the balises', async () => {
  draw({
    '/api/me': () => ({
      ...{ id: notebookId, suspended: false },
      grants: [{ role: 'coordinator', scope: { kind: 'programme', id: null } }],
    }),
    '/api/me/trails': () => ({ own: null, items: [] }),
  });
  expect(
    await screen.findByRole('heading', { name: /Les itinéraires de vos structures/ }, patient),
  ).toBeTruthy();
  await waitFor(() =>
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(paths.milestones),
  );
});

it('offers to try again without a network, rather than waiting for ever', async () => {
  onlineManager.setOnline(false);
  draw();
  expect(await screen.findByRole('button', { name: 'Réessayer' }, patient)).toBeTruthy();
});
