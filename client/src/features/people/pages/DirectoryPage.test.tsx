// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import type { DirectoryAnswer } from '../logic/directory-address.ts';
import { DirectoryPage } from './DirectoryPage.tsx';

const patient = { timeout: 8_000 };
const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
const budget = { value: idOf(2), label: 'Budget', count: 1 };
const nobody = { offers: null, seeks: null, territories: [], themes: [], languages: [], availability: null };
const person = (rank: number, name: string, profile: object = {}): DirectoryAnswer['items'][number] => ({
  ...{ type: 'person', organisationId: null, title: '', cohorts: [], profile: { ...nobody, ...profile } },
  person: { id: idOf(rank), name, organisation: null, role: 'member', cohortYear: null, photo: null },
});
const nora = person(10, 'Nora Belkacem', {
  offers: { skills: [{ id: budget.value, label: 'Budget', state: 'accepted', proposedBy: null }], words: '' },
  territories: [{ code: '61', label: 'Orne' }],
  availability: { state: 'limited', until: null, note: '' },
});
const ropes: DirectoryAnswer['items'][number] = {
  ...{ type: 'organisation', themes: [], from: [], to: [{ code: '61', label: 'Orne' }], cohorts: [] },
  organisation: { id: idOf(11), name: 'La Cordée mobile', kind: 'social-enterprise', activity: 'Mobilité' },
};

/** The page beside a directory that finds these, and what it was asked for. */
function draw(
  items: DirectoryAnswer['items'],
  { at = paths.people as string, answers = {} as Record<string, Answer> } = {},
) {
  const asked: Record<string, string>[] = [];
  answerRequests({
    '/api/directory': ({ search }): DirectoryAnswer => {
      asked.push(Object.fromEntries(search));
      const from = Number(search.get('offset') ?? 0);
      return {
        ...{ items: items.slice(from, from + 30), total: items.length, departements: { 61: 2 } },
        facets: { offers: [budget], seeks: [], territories: [], themes: [], cohorts: [], languages: [] },
      };
    },
    ...answers,
  });
  const view = renderApp(
    <SignedIn>
      <DirectoryPage />
    </SignedIn>,
    { at, path: paths.people },
  );
  return { ...view, asked };
}

it('shows people and organisations, with what each brings, knows and where it goes', async () => {
  draw([nora, ropes]);
  const entry = await screen.findByRole('link', { name: /Nora Belkacem/ }, patient);
  expect(entry.getAttribute('href')).toBe(paths.person(idOf(10)));
  expect(entry.textContent).toMatch(/Apporte Budget.*Connaît Orne.*Disponibilité Un peu/);
  const organisation = screen.getByRole('link', { name: /La Cordée mobile/ });
  expect(organisation.textContent).toMatch(/D’où elle vient Non précisé.*Où elle va Orne/);
  expect(screen.getByRole('link', { name: 'Ma fiche' }).getAttribute('href')).toBe(paths.ownProfile);
});

it('keeps what is looked for in its address, and takes it all off again', async () => {
  const { user, router, asked } = draw([nora]);
  await screen.findByRole('link', { name: /Nora Belkacem/ }, patient);
  await user.click(screen.getByRole('radio', { name: 'Personnes' }));
  await user.click(screen.getByRole('button', { name: 'Filtrer' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Filtrer' }, patient));
  fireEvent.change(sheet.getByRole('combobox', { name: 'Apporte' }), { target: { value: budget.value } });
  await user.click(sheet.getByRole('checkbox', { name: 'Disponible en ce moment' }));
  expect(router.state.location.search).toBe(`?type=personnes&apporte=${budget.value}&disponible=oui`);
  await waitFor(
    () => expect(asked.at(-1)).toMatchObject({ type: 'person', offers: budget.value, available: 'yes' }),
    patient,
  );
  await user.click(await sheet.findByRole('button', { name: 'Voir 1 personne ou structure' }, patient));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect(screen.getByRole('button', { name: /Filtrer.\(2\)/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tout enlever' }));
  expect(router.state.location.search).toBe('?type=personnes');
});

it('says the name of a place that an address narrows to, though nobody found is of it', async () => {
  const { user } = draw([nora], {
    at: `${paths.people}?territoire=region:28`,
    answers: {
      '/api/territories/find': ({ search }) => ({
        items:
          search.get('q') === '28'
            ? [{ code: 'region:28', label: 'Normandie', kind: 'region', within: '' }]
            : [],
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: /Filtrer.\(1\)/ }, patient));
  const place = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Territoire' }, patient);
  await waitFor(() => expect(place.selectedOptions[0]?.textContent).toBe('Normandie'), patient);
});

it('shows as many as one asks for', async () => {
  const many = Array.from({ length: 32 }, (_, at) => person(100 + at, `Personne ${at}`));
  const { user } = draw(many);
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }, patient));
  expect(await screen.findByRole('link', { name: /Personne 31/ }, patient)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Afficher la suite' })).toBeNull();
});

it('draws them on a map whose départements narrow the list under it', async () => {
  const { user, router } = draw([nora], { at: `${paths.people}?vue=carte` });
  const orne = await screen.findByRole('button', { name: /Orne \(61\).*2.personnes/ }, patient);
  await user.click(orne);
  expect(new URLSearchParams(router.state.location.search).get('territoire')).toBe('61');
});

it('says that no name matches, and shows all again', async () => {
  const { user, router } = draw([], { at: `${paths.people}?q=zzz` });
  const none = within(
    (await screen.findByText(/Aucun nom ne correspond/, {}, patient)).parentElement as HTMLElement,
  );
  await user.click(none.getByRole('button', { name: 'Voir tout l’annuaire' }));
  expect(router.state.location.search).toBe('');
});

it('says what an empty directory is for, and leads to one’s own entry', async () => {
  draw([]);
  expect(await screen.findByRole('heading', { name: 'Pas encore d’annuaire' }, patient)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ma fiche' }).getAttribute('href')).toBe(paths.ownProfile);
});

it('offers to try again where it could not be had', async () => {
  let isDown = true;
  const { user } = draw([], {
    answers: {
      '/api/directory': () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return { items: [nora], total: 1, departements: {}, facets: {} };
      },
    },
  });
  const retry = await screen.findByRole('button', { name: 'Réessayer' }, patient);
  isDown = false;
  await user.click(retry);
  expect(await screen.findByRole('link', { name: /Nora Belkacem/ }, patient)).toBeTruthy();
});

it.each([
  ['nothing is known of it', undefined, [paths.mentoring, paths.introductions]],
  ['both are open', ['mentoring', 'introductions'], [paths.mentoring, paths.introductions]],
  ['mentoring is not', ['introductions'], [paths.introductions]],
  ['introductions are not', ['mentoring'], [paths.mentoring]],
])('leads to what one may begin with people where %s', async (_case, modules, expected) => {
  draw([nora], { answers: { '/api/cohorts': () => ({ items: [], modules }) } });
  await screen.findByRole('link', { name: /Nora Belkacem/ }, patient);
  const ways = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  const toModules = () => ways().filter((to) => to === paths.mentoring || to === paths.introductions);
  await waitFor(() => expect(toModules()).toEqual(expected));
});
