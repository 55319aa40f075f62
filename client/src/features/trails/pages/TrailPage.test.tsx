// @vitest-environment jsdom
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { emptyEntry } from '../logic/entry.ts';
import { milestoneId, organisationId, trailOf } from '../testing/sample-trail.ts';
import { TrailPage } from './TrailPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => onlineManager.setOnline(true));

const patient = { timeout: 8_000 };
const at = `/api/organisations/${organisationId}/trail`;
const incubator = { id: organisationId, name: 'Les Collines', kind: 'incubator' as const, activity: '' };
const notebookId = '0192f0a4-7c3e-7a10-8b11-000000000a91';

function draw(answers: Record<string, Answer>) {
  answerRequests({ '/api/me/accompaniments': () => ({ items: [] }), ...answers });
  return renderApp(
    <SignedIn>
      <TrailPage
        placeSearch={({ label, onChoose }) => (
          <button type="button" onClick={() => onChoose({ code: '23', label: 'Creuse' })}>
            {label}
          </button>
        )}
      />
    </SignedIn>,
    { at: paths.trail(organisationId), path: paths.trail(':organisationId') },
  );
}

const drawTrail = async (trail: Trail, answers: Record<string, Answer> = {}) => {
  const view = draw({ [at]: () => trail, ...answers });
  await screen.findByRole('heading', { level: 1, name: 'La Cordée mobile' }, patient);
  return view;
};

it('shows the way from where to where, the balise that comes next, and who accompanies', async () => {
  const trail = trailOf({ entry: { ...emptyEntry, state: 'reached' }, revision: 1 });
  await drawTrail(
    {
      ...trail,
      from: [{ code: '69', label: 'Rhône' }],
      accompanying: [{ incubator, territory: { code: '61', label: 'Orne' } }],
    },
    {
      '/api/me/accompaniments': () => ({
        items: [
          { id: notebookId, organisation: trail.organisation, territory: { code: '61', label: 'Orne' } },
        ],
      }),
    },
  );
  const next = screen.getByRole('link', { name: 'Continuer l’étape' });
  expect(next.getAttribute('href')).toBe(
    paths.trailMilestone(organisationId, trail.milestones[1]?.milestone.id ?? ''),
  );
  expect(screen.getByRole('link', { name: 'Rhône' }).getAttribute('href')).toBe(paths.territory('69'));
  expect(screen.getByRole('link', { name: 'Les Collines' })).toBeTruthy();
  await waitFor(() =>
    expect(screen.getAllByRole('link', { name: 'Orne' }).map((link) => link.getAttribute('href'))).toContain(
      paths.accompaniment(notebookId),
    ),
  );
});

it('says of each balise what was found solid and what is to be worked on, never a score', async () => {
  await drawTrail(
    trailOf({
      entry: { ...emptyEntry, state: 'reached', answers: { model: 'no' } },
      assessment: {
        ...{ answered: 1, questions: 2, next: [] },
        strengths: [{ question: 'same', text: '', answer: '' }],
        weaknesses: [{ question: 'model', text: '', answer: '' }],
      },
    }),
  );
  expect(screen.getByText(/1.point solide, 1.à travailler/)).toBeTruthy();
  expect(screen.queryByText(/%|\/\s?\d|sur \d/)).toBeNull();
});

it('changes where one goes, and keeps what was chosen where another was faster', async () => {
  let trail = trailOf();
  const sent: unknown[] = [];
  const { user } = await drawTrail(trail, {
    [at]: () => trail,
    [`${at}/route`]: ({ sent: body }) => {
      sent.push(body);
      if (sent.length === 1) {
        trail = { ...trail, revision: 4 };
        return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
      }
      return { ...trail, to: [...trail.to, { code: '23', label: 'Creuse' }] };
    },
  });
  const aside = within(screen.getByRole('complementary'));
  await user.click(aside.getByRole('button', { name: 'Modifier le chemin' }));
  const dialog = within(await screen.findByRole('dialog', {}, patient));
  const [, to] = dialog.getAllByRole('group');
  await user.click(
    within(to as HTMLElement)
      .getAllByRole('button')
      .at(-1) as HTMLElement,
  );
  await user.click(dialog.getByRole('button', { name: 'Enregistrer le chemin' }));
  await waitFor(() => expect(sent).toHaveLength(1), patient);
  await screen.findByText(/Quelqu’un d’autre/, {}, patient);
  expect(dialog.getByText('Creuse')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Enregistrer le chemin' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect(sent).toEqual([
    { revision: 0, route: { from: [], to: ['61', '23'], outside: 'route' } },
    { revision: 4, route: { from: [], to: ['61', '23'], outside: 'route' } },
  ]);
});

it('gives who only reads nothing to change, and nothing of what is held back', async () => {
  await drawTrail({
    ...trailOf({ heldBack: true, canWrite: false }),
    abilities: { edit: false, commit: false },
  });
  const balise = screen.getByRole('link', { name: /Prête à essaimer/ });
  expect(balise.getAttribute('href')).toBe(paths.trailMilestone(organisationId, milestoneId));
  expect(screen.queryByRole('link', { name: /Commencer|Continuer/ })).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says of a trail that isn’t shown to the reader no more than of none', async () => {
  draw({});
  expect(await screen.findByRole('heading', { level: 1 }, patient)).toBeTruthy();
  expect(screen.queryByText('La Cordée mobile')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
});

it('offers to try again without a network, rather than waiting for ever', async () => {
  onlineManager.setOnline(false);
  draw({ [at]: () => trailOf() });
  const retry = await screen.findByRole('button', { name: 'Réessayer' }, patient);
  expect(retry).toBeTruthy();
});
