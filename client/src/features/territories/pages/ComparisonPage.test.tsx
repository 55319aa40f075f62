// @vitest-environment jsdom
import type { Comparison, ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { comparisonId, comparisonOf, elise, placed } from '../testing/sample-territory.ts';
import { ComparisonPage } from './ComparisonPage.tsx';

/** A change leaves once one stops for a moment; the operations of late features come with the first. */
const patient = { timeout: 8_000 };
const at = `/api/comparisons/${comparisonId}`;

beforeEach(() => localStorage.clear());

interface Update {
  revision: number;
  comparison: ComparisonInput;
}

/** A server that keeps one comparison over its revision; `hold` answers in its place. */
function serverOf(start: Partial<Comparison> = {}) {
  let now = comparisonOf(start);
  const server = {
    sent: [] as Update[],
    removed: 0,
    hold: null as (() => unknown) | null,
    stand: (comparison: Partial<ComparisonInput>) => {
      const { territories, ...rest } = comparison;
      now = { ...now, ...rest, revision: now.revision + 1 };
      if (territories) now = { ...now, territories: territories.map(placed) };
    },
  };
  answerRequests({
    '/api/me': () => ({ id: elise.id, person: elise, grants: [], suspended: false }),
    '/api/territories/find': () => ({
      items: [{ code: '43', label: 'Haute-Loire', kind: 'departement', within: '' }],
    }),
    [at]: async ({ method, sent }) => {
      if (method === 'GET') return now;
      if (method === 'DELETE') {
        server.removed += 1;
        return {};
      }
      const update = sent as Update;
      server.sent.push(update);
      const held = await server.hold?.();
      if (held) return held;
      if (update.revision !== now.revision) {
        return Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
      }
      server.stand(update.comparison);
      return now;
    },
  });
  return server;
}

async function draw() {
  const view = renderApp(
    <SignedIn>
      <ComparisonPage />
    </SignedIn>,
    { at: paths.comparison(comparisonId), path: paths.comparison(':comparisonId') },
  );
  await screen.findByRole('heading', { level: 1 }, patient);
  return view;
}

const mark = (name: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const notes = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const saved = () => screen.findByText('Enregistré', {}, patient);

it('saves marks, reasons, weights and notes by themselves, and says what they amount to', async () => {
  const server = serverOf();
  const { user } = await draw();
  expect(screen.getByText(/Donnez une note à un critère/)).toBeTruthy();
  write(mark(/besoin.*Orne/), '4');
  write(mark(/besoin.*Creuse/), '2');
  await user.click(screen.getByRole('button', { name: /Pourquoi.*besoin.*Orne/ }));
  write(notes(/Pourquoi.*besoin.*Orne/), 'Enquête de mars');
  write(notes(/^Notes sur Creuse/), 'Trop loin');
  write(mark(/^Poids.*besoin/), '5');
  expect(screen.getByText(/^Orne arrive en tête, avec 4 sur 5/)).toBeTruthy();
  expect(screen.getByText(/Ce qui compte le plus pour Orne.*Le besoin/)).toBeTruthy();
  await saved();
  expect(server.sent.at(-1)).toMatchObject({
    comparison: {
      criteria: [{ key: 'need', weight: 5 }],
      territories: [
        { code: '61', marks: { need: { mark: 4, why: 'Enquête de mars' } } },
        { code: '23', notes: 'Trop loin', marks: { need: { mark: 2 } } },
      ],
    },
  });
  expect(localStorage).toHaveLength(0);
});

it('adds and removes territories, and criteria suggested or one’s own', async () => {
  const server = serverOf();
  const { user } = await draw();
  write(screen.getByRole('searchbox', { name: /Ajouter un territoire/ }), 'haute');
  await user.click(await screen.findByRole('button', { name: /Haute-Loire/ }, patient));
  await user.click(screen.getByRole('button', { name: 'Retirer Creuse' }));
  await user.click(screen.getByRole('button', { name: 'Un lieu disponible' }));
  expect(screen.queryByRole('button', { name: 'Un lieu disponible' })).toBeNull();
  write(screen.getByRole('textbox', { name: 'Un critère à vous' }), 'Le train');
  await user.click(screen.getByRole('button', { name: 'Ajouter' }));
  await user.click(screen.getByRole('button', { name: 'Retirer Le besoin' }));
  await saved();
  const { territories, criteria } = server.sent.at(-1)?.comparison ?? { territories: [], criteria: [] };
  expect(territories.map(({ code }) => code)).toEqual(['61', '43']);
  expect(criteria.map(({ label }) => label)).toEqual(['Un lieu disponible', 'Le train']);
});

it('compares four at most', async () => {
  serverOf({ territories: ['61', '23', '43', '53'].map((code) => placed({ code, notes: '', marks: {} })) });
  await draw();
  expect(screen.getByText(/Quatre territoires au plus/)).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('keeps one choice and why, which can be taken back', async () => {
  const server = serverOf();
  const { user } = await draw();
  await user.click(screen.getByRole('button', { name: 'Choisir Creuse' }));
  expect(screen.getByText('Vous avez choisi Creuse.')).toBeTruthy();
  write(notes(/Pourquoi ce choix/), 'La mairie répond');
  await waitFor(
    () => expect(server.sent.at(-1)?.comparison.choice).toEqual({ code: '23', why: 'La mairie répond' }),
    patient,
  );
  await user.click(screen.getByRole('button', { name: 'Revenir sur ce choix' }));
  await waitFor(() => expect(server.sent.at(-1)?.comparison.choice).toBeNull(), patient);
});

it('sends what is written while a save is on its way after it, and blames nobody for it', async () => {
  const server = serverOf();
  await draw();
  let answer: () => void = () => undefined;
  server.hold = () => new Promise<null>((resolve) => (answer = () => resolve(null)));
  write(notes(/^Notes sur Orne/), 'Un');
  await waitFor(() => expect(server.sent).toHaveLength(1), patient);
  write(notes(/^Notes sur Orne/), 'Deux');
  server.hold = null;
  answer();
  await waitFor(() => expect(server.sent).toHaveLength(2), patient);
  await saved();
  expect(server.sent.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(server.sent[1]?.comparison.territories[0]?.notes).toBe('Deux');
});

it('puts together what two people changed at the same time', async () => {
  const server = serverOf();
  await draw();
  server.stand({ title: 'Où partir ?' });
  write(notes(/^Notes sur Orne/), 'Vue en mai');
  await saved();
  expect(server.sent.at(-1)).toMatchObject({
    revision: 2,
    comparison: { title: 'Où partir ?', territories: [{ notes: 'Vue en mai' }, {}] },
  });
  expect(screen.getByRole('heading', { level: 1, name: /Où partir/ })).toBeTruthy();
});

it.each([
  ['Garder ma version', 'À revoir', 2],
  ['Prendre l’autre version', 'Fermé', 2],
])('shows both where they changed the same, and asks: %s', async (button, kept, revision) => {
  const server = serverOf();
  const { user } = await draw();
  const theirs = comparisonOf();
  server.stand({
    title: 'Où partir ?',
    territories: theirs.territories.map((one) => (one.code === '61' ? { ...one, notes: 'Fermé' } : one)),
  });
  write(notes(/^Notes sur Orne/), 'À revoir');
  const clashes = within(
    await screen.findByRole('list', { name: 'Ce qui a été changé des deux côtés' }, patient),
  );
  expect(clashes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/les notes sur Orne.*vous, À revoir.*l’autre, Fermé/),
  ]);
  await user.click(screen.getByRole('button', { name: button }));
  await saved();
  expect(notes(/^Notes sur Orne/).value).toBe(kept);
  expect(server.sent.at(-1)).toMatchObject({ revision, comparison: { title: 'Où partir ?' } });
});

it('keeps on the device what finds no network, and has it there when one comes back', async () => {
  const server = serverOf();
  server.hold = () => {
    throw new TypeError('Failed to fetch');
  };
  const { unmount } = await draw();
  write(notes(/^Notes sur Orne/), 'Vue en mai');
  expect(await screen.findByText(/Pas encore enregistré.*le réseau manque/, {}, patient)).toBeTruthy();
  unmount();
  server.hold = null;
  await draw();
  expect(notes(/^Notes sur Orne/).value).toBe('Vue en mai');
  await saved();
  expect(server.sent.at(-1)?.comparison.territories[0]?.notes).toBe('Vue en mai');
});

it('sends none without a title, says so beside it, and loses nothing else', async () => {
  const server = serverOf();
  await draw();
  write(notes(/^Notes sur Orne/), 'Vue en mai');
  write(screen.getByRole('textbox', { name: 'Titre' }), ' ');
  expect(screen.getByRole('alert').textContent).toBe('Donnez-lui un titre.');
  expect(screen.getByText(/Pas enregistré.*un champ est à corriger/)).toBeTruthy();
  expect(server.sent).toEqual([]);
  write(screen.getByRole('textbox', { name: 'Titre' }), 'Où partir ?');
  await saved();
  expect(server.sent.map(({ comparison }) => [comparison.title, comparison.territories[0]?.notes])).toEqual([
    ['Où partir ?', 'Vue en mai'],
  ]);
});

it('shows the whole to who accompanies them, with nothing to change', async () => {
  const [orne, creuse] = comparisonOf().territories;
  serverOf({
    level: 'incubator',
    abilities: { edit: false },
    territories: [
      { ...placed({ code: '61', notes: 'Vue en mai', marks: { need: { mark: 4, why: 'Enquête' } } }), ...{} },
      ...(creuse ? [creuse] : []),
    ],
    choice: { code: orne?.code ?? '', why: 'La mairie répond' },
  });
  await draw();
  expect(screen.getByText(/Vous lisez la comparaison de La Cordée mobile/)).toBeTruthy();
  for (const words of ['Vue en mai', 'Enquête', 'La mairie répond']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  for (const role of ['textbox', 'searchbox', 'button']) expect(screen.queryByRole(role)).toBeNull();
});

it('is removed for everyone once one said yes', async () => {
  const server = serverOf();
  const { user, router } = await draw();
  await user.click(screen.getByRole('button', { name: 'Supprimer cette comparaison' }));
  const asked = within(await screen.findByRole('dialog', {}, patient));
  expect(server.removed).toBe(0);
  await user.click(asked.getByRole('button', { name: 'Supprimer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.comparisons), patient);
  expect(server.removed).toBe(1);
  expect(localStorage).toHaveLength(0);
});

it('says that one isn’t shown to the reader, and offers to try again where the account could not be had', async () => {
  answerRequests({ '/api/me': () => ({ id: elise.id }) });
  const hidden = await draw();
  expect(screen.getByText(/Celles qu’elles vous montrent/)).toBeTruthy();
  hidden.unmount();
  answerRequests({ [at]: () => comparisonOf() });
  await draw();
  expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
});
