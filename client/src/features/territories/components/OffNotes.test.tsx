// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { TerritoryPage } from '../pages/TerritoryPage.tsx';
import { hills, idOf, offNoteOf, territoryOf } from '../testing/sample-territory.ts';

beforeEach(() => localStorage.clear());

/** The operations of late features come with the first that is asked for. */
const patient = { timeout: 5_000 };
const note = offNoteOf();
const plains = { ...hills, id: idOf(13), name: 'Les Plaines' };
const conflict = () => Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });

/** The Orne's page beside a server that keeps its notes; `send` answers what is written, corrected or removed. */
async function draw({ off = [note], writesFor = [hills], send = {} as Record<string, Answer> } = {}) {
  const server = { off, sent: [] as unknown[] };
  const noting = Object.entries(send).map(([path, answer]): [string, Answer] => [
    path,
    (request) => {
      server.sent.push(request.sent ?? request.method);
      return answer(request);
    },
  ]);
  answerRequests({
    '/api/territories/61/page': () => territoryOf({ off: server.off, writesFor }),
    ...Object.fromEntries(noting),
  });
  const view = renderApp(
    <SignedIn>
      <TerritoryPage />
    </SignedIn>,
    { at: paths.territory('61'), path: paths.territory(':code') },
  );
  await screen.findByRole('heading', { level: 1, name: /Orne/ }, patient);
  return { ...view, server };
}

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Ce qu’il faut savoir/ });
const save = () => screen.getByRole('button', { name: 'Enregistrer' });

it('tells whose note it is, about which place where that is another, and lets readers change nothing', async () => {
  const there = { code: 'commune:61001', label: 'Alençon' };
  await draw({ off: [offNoteOf({ territory: there, abilities: { edit: false } })], writesFor: [] });
  const told = within(screen.getByRole('article', { name: /off.*Les Collines/ }));
  expect(await told.findByText('La mairie attend un appel.')).toBeTruthy();
  expect(told.getByText(/Élise Rambaud/)).toBeTruthy();
  expect(told.getByRole('link', { name: 'Alençon' }).getAttribute('href')).toBe(paths.territory(there.code));
  expect(screen.getByText(/pour les seules structures qu’il accompagne/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Écrire une note|Modifier|Retirer/ })).toBeNull();
});

it('writes a note in the name of one’s incubator, with who will read it said before, and never an empty one', async () => {
  const { user, server } = await draw({
    off: [],
    writesFor: [hills, plains],
    send: { [`/api/organisations/${plains.id}/off`]: () => note },
  });
  await user.click(screen.getByRole('button', { name: 'Écrire une note' }));
  const words = await field();
  expect(document.activeElement).toBe(words);
  expect(screen.getByText(/Ni les autres incubateurs, ni la coordination/).id).toBe(
    words.getAttribute('aria-describedby'),
  );
  await user.click(save());
  expect(words.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toBe('Écrivez ce qu’il faut savoir.');
  expect(server.sent).toEqual([]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Au nom de' }), 'Les Plaines');
  await user.type(words, 'Voir la mairie.');
  server.off = [note];
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect(await screen.findByRole('article', { name: /Collines/ })).toBeTruthy();
  expect(server.sent).toEqual([{ clientId: expect.any(String), code: '61', body: 'Voir la mairie.' }]);
  expect(localStorage).toHaveLength(0);
});

it('keeps what could not leave, through a closed dialog and a reload, and sends it once, as the same note', async () => {
  const path = `/api/organisations/${hills.id}/off`;
  const away = await draw({
    off: [],
    send: {
      [path]: () => {
        throw new TypeError('Failed to fetch');
      },
    },
  });
  await away.user.click(screen.getByRole('button', { name: 'Écrire une note' }));
  await away.user.type(await field(), 'La mairie attend.');
  await away.user.click(save());
  expect(await screen.findByText(/Le réseau ne répond pas\. Ce que vous avez écrit est gardé/)).toBeTruthy();
  await away.user.keyboard('{Escape}');
  away.unmount();
  const { user, server } = await draw({ off: [], send: { [path]: () => note } });
  await user.click(screen.getByRole('button', { name: 'Écrire une note' }));
  expect((await field()).value).toBe('La mairie attend.');
  expect(screen.getByText('Vous aviez commencé : tout est là.')).toBeTruthy();
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.sent).toEqual(away.server.sent);
});

it('shows the other version where two people corrected one note, and puts one’s own in its place when asked', async () => {
  const theirs = offNoteOf({ body: 'Appeler le cabinet.', revision: 2 });
  let send: Answer = () => {
    server.off = [theirs];
    return conflict();
  };
  const { user, server } = await draw({ send: { [`/api/off/${note.id}`]: (request) => send(request) } });
  await user.click(screen.getByRole('button', { name: 'Modifier' }));
  const words = await field();
  await user.type(words, ' Vu mardi.');
  await user.click(save());
  const other = within(await screen.findByRole('region', { name: 'L’autre version' }));
  expect(await other.findByText('Appeler le cabinet.')).toBeTruthy();
  expect(words.value).toBe('La mairie attend un appel. Vu mardi.');
  send = () => theirs;
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.sent).toEqual([
    { revision: 1, body: words.value },
    { revision: 2, body: words.value },
  ]);
});

it('leaves what was begun for what is saved, when asked', async () => {
  const { user } = await draw();
  await user.click(screen.getByRole('button', { name: 'Modifier' }));
  await user.type(await field(), ' Vu mardi.');
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Modifier' }));
  await user.click(await screen.findByRole('button', { name: 'Repartir de ce qui est enregistré' }));
  expect((await field()).value).toBe(note.body);
  expect(localStorage).toHaveLength(0);
});

it('takes a note away once one said yes, and says where it could not', async () => {
  let isAway = true;
  const { user, server } = await draw({
    send: {
      [`/api/off/${note.id}`]: () => {
        if (isAway) throw new TypeError('Failed to fetch');
        server.off = [];
        return {};
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Retirer' }));
  const asked = within(await screen.findByRole('dialog', { name: /Retirer cette note/ }));
  expect(server.sent).toEqual([]);
  await user.click(asked.getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText(/Le réseau ne répond pas/)).toBeTruthy();
  isAway = false;
  await user.click(asked.getByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(screen.queryByText('La mairie attend un appel.')).toBeNull());
  expect(server.sent).toEqual(['DELETE', 'DELETE']);
});
