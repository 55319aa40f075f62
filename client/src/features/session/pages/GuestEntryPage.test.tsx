// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queries } from '../../../lib/api/api.ts';
import { queryClient } from '../../../lib/api/query-client.ts';
import { guestHere } from '../../../lib/guest-device.ts';
import { renderApp } from '../../../testing/render.tsx';
import { GuestEntryPage } from './GuestEntryPage.tsx';
import { SignInPage } from './SignInPage.tsx';

const sent: object[] = [];
let answer: () => Response;

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    if (request instanceof Request) sent.push(await request.clone().json());
    return answer();
  });
});

afterEach(() => void vi.restoreAllMocks());

const refusal = (code: string, status: number, details?: object) => () =>
  Response.json({ code, message: '', ...(details && { details }) }, { status });

async function enter(at = '/invite/BCDFGH') {
  const view = renderApp(<GuestEntryPage />, { at, path: '/invite/:code' });
  await view.user.type(screen.getByLabelText('Votre nom'), 'Lou Perrin');
  await view.user.click(screen.getByRole('button', { name: 'Entrer' }));
  return view;
}

it('enters under a name with the code that its address brings, and marks the device', async () => {
  const entry = {
    thread: { id: 'r1' },
    questions: { questions: [], voted: [] },
    polls: { votes: [], drafts: [] },
  };
  answer = () => Response.json({ id: 'lou', guest: { roomId: 'r1' }, entry });
  const { router } = await enter();
  await waitFor(() => expect(router.state.location.pathname).toBe('/salles/r1'));
  expect(sent).toEqual([{ code: 'BCDFGH', name: 'Lou Perrin' }]);
  expect(guestHere()).toBe('lou');
  expect(queryClient.getQueryData(queries.me.get.queryKey({ input: {} }))).toMatchObject({ id: 'lou' });
  expect(queryClient.getQueryData(queries.threads.get.queryKey({ input: { threadId: 'r1' } }))).toEqual(
    entry.thread,
  );
});

it('says that no room lets guests in with this code, whatever the reason', async () => {
  answer = refusal('not_found', 404);
  await enter();
  expect((await screen.findByRole('alert')).textContent).toContain('Aucune salle n’accueille d’invité·es');
  expect(guestHere()).toBeNull();
});

it('asks for another name where someone there bears it', async () => {
  answer = refusal('invalid_input', 400, { fields: [{ path: ['name'], reason: 'name_taken' }] });
  await enter();
  expect((await screen.findByRole('alert')).textContent).toContain('Quelqu’un porte déjà ce nom');
});

it('leads whoever is signed in to their own door', async () => {
  answer = refusal('already_signed_in', 409);
  await enter();
  const link = await screen.findByRole('link', { name: 'Entrer avec mon compte' });
  expect(link.getAttribute('href')).toBe('/s/BCDFGH');
});

it.each([
  ['/connexion?vers=%2Fs%2FBCDFGH', '/invite/BCDFGH'],
  ['/connexion?vers=%2Fsalles', '/invite'],
  ['/connexion?vers=%2Fsalles%2Fr1', null],
  ['/connexion', null],
])('is offered beside the way in to who comes by a room’s door: %s', async (at, address) => {
  renderApp(<SignInPage />, { at });
  await screen.findByRole('heading', { name: 'Se connecter' });
  const link = screen.queryByRole('link', { name: 'entrez comme invité·e' });
  expect(link?.getAttribute('href') ?? null).toBe(address);
});
