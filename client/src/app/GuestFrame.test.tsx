// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guestHere, markGuest } from '../lib/guest-device.ts';
import { lastAccount } from '../lib/last-account.ts';
import { renderApp } from '../testing/render.tsx';
import { Shell } from './Shell.tsx';

// The journal has its own tests; the frame stands once it is there.
const client = vi.hoisted(() => {
  const standing = { kind: 'online', waiting: 0 };
  const nothing = { taking: new Set() };
  const still = { subscribe: () => () => {}, getSnapshot: () => standing };
  const outbox = { ...still, getSnapshot: () => nothing };
  return { start: async () => {}, stop: async () => {}, onLost: () => () => {}, state: still, outbox };
});
const opened = vi.hoisted(() => vi.fn());
vi.mock('./open-journal.ts', () => ({
  openJournal: async (...asked: unknown[]) => {
    opened(...asked);
    return { client, networkChanged: () => {} };
  },
}));

let answer: () => Response;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  opened.mockClear();
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    asked.push(new URL(request instanceof Request ? request.url : String(request)).pathname);
    return answer();
  });
});

afterEach(() => void vi.restoreAllMocks());

const lou = {
  id: 'lou',
  person: { id: 'lou', name: 'Lou Perrin', photo: null },
  grants: [],
  suspended: false,
  preferences: { locale: 'fr', scheme: 'dark', presenceHidden: false, enterSends: true, lightMode: false },
  abilities: { invite: false, moderate: false },
  guest: { roomId: 'r1' },
};

it('is all that a guest has: their name, the way out, and nothing asked that is not theirs', async () => {
  answer = () => Response.json(lou);
  const { user } = renderApp(<Shell />, { at: '/salles/r1' });
  const name = await screen.findByText('Lou Perrin', {}, { timeout: 5_000 });
  expect(name.parentElement?.textContent).toMatch(/^Vous êtes ici comme invité·e\s: Lou Perrin$/);
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(asked).toEqual(['/api/me']);
  expect(opened).toHaveBeenCalledWith('lou', true);
  expect(lastAccount()).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Quitter' }));
  expect(screen.getByRole('dialog').textContent).toMatch(/^Quitter cette salle\s?\?/);
});

it('leads back to the room from any other address', async () => {
  answer = () => Response.json(lou);
  const { router } = renderApp(<Shell />, { at: '/personnes' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/salles/r1'));
});

it('leads to what says that it is over once their session is no more', async () => {
  answer = () => Response.json({ code: 'unauthenticated', message: '' }, { status: 401 });
  markGuest('lou');
  const { router } = renderApp(<Shell />, { at: '/salles/r1' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/invite/fin'));
});

it('erases what a guest left when someone else comes after them', async () => {
  answer = () => Response.json({ ...lou, id: 'ana' });
  markGuest('lou');
  renderApp(<Shell />, { at: '/salles/r1' });
  await waitFor(() => expect(guestHere()).toBeNull());
});
