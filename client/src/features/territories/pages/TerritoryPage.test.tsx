// @vitest-environment jsdom
import type { Comparison, TerritoryPage as Page } from '@sentiers/shared/territories/schema.ts';
import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import {
  comparisonOf,
  elise,
  hills,
  idOf,
  personOf,
  placed,
  ropes,
  territoryOf,
} from '../testing/sample-territory.ts';
import { TerritoryPage } from './TerritoryPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => onlineManager.setOnline(true));

const alumna = { ...personOf('Nora Belkacem', 2), cohortYear: 2023, organisation: 'La Cordée mobile' };

/** Someone of an organisation that spreads and has these comparisons, or of none. */
function reader(comparisons: readonly Comparison[] | null = []): Record<string, Answer> {
  return {
    '/api/me/trails': () => ({ own: comparisons && { organisation: ropes }, items: [] }),
    '/api/me/comparisons': () => ({ items: comparisons }),
  };
}

function draw(answers: Record<string, Answer>, code = '61') {
  answerRequests({ ...reader(), ...answers });
  return renderApp(
    <SignedIn>
      <TerritoryPage />
    </SignedIn>,
    { at: paths.territory(code), path: paths.territory(':code') },
  );
}

const drawPage = async (values: Partial<Page>, answers: Record<string, Answer> = {}) => {
  const view = draw({ '/api/territories/61/page': () => territoryOf(values), ...answers });
  await screen.findByRole('heading', { level: 1, name: /Orne/ });
  return view;
};
const part = (name: string) => within(screen.getByRole('region', { name }));
const linkIn = (region: string, name: RegExp) =>
  part(region).getByRole('link', { name }).getAttribute('href');

it('tells who goes there and who comes from there, with the step they are at, and leads to each', async () => {
  const pears = { ...ropes, id: idOf(12), name: 'Les Poires', activity: 'Verger' };
  await drawPage({ goesTo: [{ ...ropes, step: 'needs' }], comesFrom: [{ ...pears, step: null }] });
  expect(linkIn('Qui y va', /La Cordée mobile/)).toBe(paths.organisation(ropes.id));
  expect(part('Qui y va').getByText(/Mobilité · étape « comprendre les besoins »/)).toBeTruthy();
  expect(linkIn('Qui en vient', /Les Poires.*Verger$/)).toBe(paths.organisation(pears.id));
});

it('names who knows it and as what, and the way to be presented', async () => {
  await drawPage({
    knownBy: [
      { person: { ...elise, organisation: 'Les Collines' }, as: 'incubator' },
      { person: alumna, as: 'alumni' },
    ],
    incubators: [hills],
  });
  const doors = part('Qui ouvre les portes');
  expect(doors.getByText('incubateur du territoire · Les Collines')).toBeTruthy();
  expect(doors.getByText('alumni 2023 · La Cordée mobile')).toBeTruthy();
  expect(linkIn('Qui ouvre les portes', /Nora/)).toBe(paths.person(alumna.id));
  expect(linkIn('Qui ouvre les portes', /mise en relation/)).toBe(paths.newIntroductionIn('61'));
  expect(linkIn('Incubateurs', /Collines/)).toBe(paths.organisation(hills.id));
});

it('leads to what was learnt and said there, and counts introductions without a word of them', async () => {
  const [channelId, threadId, experienceId] = [idOf(30), idOf(31), idOf(32)];
  await drawPage({
    ...{ channels: [{ id: channelId, name: 'Orne' }], introductions: { asked: 3, accepted: 1 } },
    threads: [{ id: threadId, channelId, title: 'Un local à Flers ?' }],
    experiences: [{ id: experienceId, title: 'Six mois d’essai' }],
    experienceCount: 14,
  });
  expect(linkIn('Retours d’expérience', /Six mois/)).toBe(paths.experience(experienceId));
  expect(linkIn('Retours d’expérience', /14 retours/)).toBe(`${paths.library}?territoire=61`);
  expect(linkIn('Fils', /Flers/)).toBe(paths.thread(channelId, threadId));
  expect(linkIn('Canaux', /Orne/)).toBe(paths.channel(channelId));
  expect(part('Mises en relation').getByText(/3 demandées,\s1 acceptée/)).toBeTruthy();
  expect(part('Mises en relation').queryByRole('link')).toBeNull();
});

it('says of a place that nobody knows yet what it is for, and shows no part that has nothing', async () => {
  await drawPage({});
  expect(screen.getByText('Personne n’y va encore.')).toBeTruthy();
  expect(screen.getByText('Personne n’en vient encore.')).toBeTruthy();
  expect(screen.getByText(/Personne ne dit encore le connaître/)).toBeTruthy();
  for (const name of ['Incubateurs', 'Canaux', 'Ce qui le compose']) {
    expect(screen.queryByRole('region', { name })).toBeNull();
  }
  expect(screen.queryByRole('region', { name: /off/ })).toBeNull();
});

it('lists what it is made of, a few at first, and goes to another place by its name', async () => {
  const parts = Array.from({ length: 14 }, (_, at) => ({
    code: `commune:610${10 + at}`,
    label: `Lieu ${at}`,
  }));
  const { user, router } = await drawPage(
    { kind: 'epci', parts, partCount: 14 },
    {
      '/api/territories/find': ({ search }) => ({
        items: [{ code: '23', label: `Creuse (${search.get('q')})`, kind: 'departement', within: '' }],
      }),
    },
  );
  expect(part('Ce qui le compose').getAllByRole('link')).toHaveLength(12);
  await user.click(part('Ce qui le compose').getByRole('button'));
  expect(part('Ce qui le compose').getAllByRole('link')).toHaveLength(14);
  await user.type(screen.getByRole('searchbox', { name: /Un territoire, un code/ }), 'creu');
  await user.click(await screen.findByRole('button', { name: /Creuse \(creu\)/ }));
  expect(router.state.location.pathname).toBe(paths.territory('23'));
});

const compareLink = () => screen.queryByRole('link', { name: 'Comparer avec d’autres' });

it('offers to compare it to who chooses a territory for an organisation, and to nobody else', async () => {
  const first = await drawPage({});
  const link = await screen.findByRole('link', { name: 'Comparer avec d’autres' });
  expect(link.getAttribute('href')).toBe(`${paths.newComparison}?territoire=61`);
  first.unmount();
  const { queryClient } = await drawPage({}, reader(null));
  const key = queries.trails.mine.queryKey({ input: {} });
  await waitFor(() => expect(queryClient.getQueryData(key)?.own).toBeNull());
  expect(compareLink()).toBeNull();
});

const comparedIn = (
  rank: number,
  title: string,
  codes: readonly string[],
  values: Partial<Comparison> = {},
) =>
  comparisonOf({
    ...{ id: idOf(40 + rank), title, revision: 3 },
    territories: codes.map((code) => placed({ code, notes: `Notes ${code}`, marks: {} })),
    ...values,
  });

/** Opens what may be done with the Orne beside these comparisons; tells what is offered, and what was sent. */
async function drawComparing(comparisons: Comparison[], standing = comparisons) {
  const sent: unknown[] = [];
  const view = await drawPage(
    {},
    {
      ...reader(comparisons),
      ...Object.fromEntries(
        standing.map((one): [string, Answer] => [
          `/api/comparisons/${one.id}`,
          ({ method, sent: body }) => {
            if (method === 'GET') return one;
            sent.push(body);
            return one;
          },
        ]),
      ),
    },
  );
  await view.user.click(await screen.findByRole('button', { name: 'Comparer avec d’autres' }));
  await screen.findByRole('menu', {}, { timeout: 8_000 });
  const offered = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  return { ...view, sent, offered };
}

it('adds it to a comparison that has room, or begins another: none that is full, or another organisation’s', async () => {
  const { user, router, sent, offered } = await drawComparing([
    comparedIn(1, 'Où aller « vite » ?', ['23', '53']),
    comparedIn(2, 'Pleine', ['23', '53', '43', '12']),
    comparedIn(3, 'Sans nous', ['23'], { organisation: hills, abilities: { edit: false } }),
    comparedIn(4, 'La première', ['61']),
  ]);
  expect(offered).toEqual([
    expect.stringMatching(/^Ajouter à «\s?Où aller “vite”\s\?\s?»$/),
    expect.stringMatching(/^Déjà dans «\s?La première\s?»\s?: ouvrir$/),
    'Commencer une autre comparaison',
  ]);
  await user.click(screen.getByRole('menuitem', { name: /^Ajouter/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.comparison(idOf(41))));
  expect(sent).toMatchObject([
    {
      revision: 3,
      comparison: {
        title: 'Où aller « vite » ?',
        territories: [
          { code: '23', notes: 'Notes 23' },
          { code: '53', notes: 'Notes 53' },
          { code: '61', notes: '', marks: {} },
        ],
      },
    },
  ]);
});

it('leads to the comparison that has it already, and to another one', async () => {
  const first = await drawComparing([comparedIn(4, 'La première', ['61'])]);
  await first.user.click(screen.getByRole('menuitem', { name: /^Déjà dans/ }));
  await waitFor(() => expect(first.router.state.location.pathname).toBe(paths.comparison(idOf(44))));
  expect(first.sent).toEqual([]);
  first.unmount();
  const { user, router } = await drawComparing([comparedIn(4, 'La première', ['61'])]);
  await user.click(screen.getByRole('menuitem', { name: 'Commencer une autre comparaison' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.newComparison));
  expect(router.state.location.search).toBe('?territoire=61');
});

it('puts nothing in a comparison that was filled meanwhile, and leads there all the same', async () => {
  const { user, router, sent } = await drawComparing(
    [comparedIn(1, 'Où aller ?', ['23'])],
    [comparedIn(1, 'Où aller ?', ['23', '53', '43', '12'])],
  );
  await user.click(screen.getByRole('menuitem', { name: /^Ajouter/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.comparison(idOf(41))));
  expect(sent).toEqual([]);
});

it('says where it could not be added, and stays', async () => {
  const { user, router } = await drawComparing([comparedIn(1, 'Où aller ?', ['23'])], []);
  await user.click(screen.getByRole('menuitem', { name: /^Ajouter/ }));
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
  expect(router.state.location.pathname).toBe(paths.territory('61'));
});

it('says that a code is of no place', async () => {
  draw({});
  expect(await screen.findByRole('heading', { name: 'Ce territoire n’existe pas' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Voir la carte' }).getAttribute('href')).toBe(paths.map);
});

it('offers to try again where it could not be had', async () => {
  let isDown = true;
  const { user } = draw({
    '/api/territories/61/page': () =>
      isDown
        ? Response.json({ code: 'internal', message: '', requestId: 'r' }, { status: 500 })
        : territoryOf(),
  });
  const retry = await screen.findByRole('button', { name: 'Réessayer' });
  isDown = false;
  await user.click(retry);
  expect(await screen.findByRole('heading', { level: 1, name: /Orne/ })).toBeTruthy();
});

it('says so without a network, rather than waiting for ever', async () => {
  onlineManager.setOnline(false);
  draw({ '/api/territories/61/page': () => territoryOf() });
  expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy();
});
