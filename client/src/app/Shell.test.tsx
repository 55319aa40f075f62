// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDexieStorage } from '../lib/journal/dexie-storage.ts';
import { lastAccount } from '../lib/last-account.ts';
import { markLeaving } from '../lib/leaving.ts';
import { renderApp } from '../testing/render.tsx';
import { Shell } from './Shell.tsx';

// The journal has its own tests; the shell stands before it is open.
vi.mock('./open-journal.ts', () => ({ openJournal: () => new Promise(() => {}) }));

const answers = new Map<string, () => Response>();
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });

beforeEach(() => {
  answers.clear();
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    const path = new URL(request instanceof Request ? request.url : String(request)).pathname;
    const answer = answers.get(path);
    return answer ? answer() : Response.json({ code: 'not_found', message: path }, { status: 404 });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const me = {
  id: '0192f0a4-7c3e-7a10-8b11-000000000001',
  email: 'nora@example.org',
  person: { id: '0192f0a4-7c3e-7a10-8b11-000000000001', name: 'Nora Belkacem', photo: null },
  grants: [],
  suspended: false,
  preferences: { locale: 'fr', scheme: 'system', presenceHidden: false, enterSends: true, lightMode: false },
  abilities: { invite: false, moderate: false },
};

describe('Shell', () => {
  it('shows the way in to whoever is not signed in, and remembers where they wanted to go', async () => {
    answers.set('/api/me', json({ code: 'unauthenticated', message: '' }, 401));
    const { router } = renderApp(<Shell />, { at: '/personnes/42?onglet=bio' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/connexion'));
    expect(new URLSearchParams(router.state.location.search).get('vers')).toBe('/personnes/42?onglet=bio');
  });

  it('shows nothing to whoever left without a network, even where the session still stands', async () => {
    answerAsServer();
    markLeaving(me.id);
    vi.mocked(fetch).mockRejectedValue(new TypeError('Failed to fetch'));
    const { router } = renderApp(<Shell />);
    await waitFor(() => expect(router.state.location.pathname).toBe('/connexion'));
  });

  it('shows the channels of one’s cohorts with their numbers, and who one is', async () => {
    answerAsServer();
    renderApp(<Shell />);
    const refuge = await screen.findByRole('link', { name: /Le refuge/ }, { timeout: 5_000 });
    expect(refuge.getAttribute('href')).toBe('/canaux/c1');
    await waitFor(() => expect(refuge.textContent).toContain('2 fils suivis non lus'));
    expect(screen.getByRole('group', { name: 'Cohorte 2025' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Nora Belkacem/ }).getAttribute('href')).toBe('/compte');
  });

  it('opens without a network on what was kept, once the account was seen here', async () => {
    answerAsServer();
    const { unmount } = renderApp(<Shell />);
    await screen.findByRole('link', { name: /Le refuge/ });
    await waitFor(() => expect(lastAccount()).toBe(me.id));
    unmount();
    await waitFor(async () => expect(await keptAnswers()).toHaveLength(4));
    vi.mocked(fetch).mockRejectedValue(new TypeError('Failed to fetch'));
    renderApp(<Shell />);
    expect(await screen.findByRole('link', { name: /Le refuge/ }, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Nora Belkacem/ })).toBeTruthy();
  });
});

function answerAsServer() {
  const channel = { id: 'c1', cohortId: 'k1', kind: 'cohort', name: 'Le refuge', unreadThreads: 2 };
  const cohort = { id: 'k1', name: 'Cohorte 2025', year: 2025, ended: false, modules: [], abilities: {} };
  answers.set('/api/me', json(me));
  answers.set('/api/cohorts', json({ items: [cohort] }));
  answers.set('/api/channels', json({ items: [channel] }));
  answers.set('/api/me/badges', json({ inbox: 4, reports: 0, channels: { c1: 2 } }));
}

async function keptAnswers(): Promise<string[]> {
  const storage = openDexieStorage(me.id);
  const row = await storage.transaction(['values'], ({ values }) => values.get('answers'));
  storage.close();
  return Object.keys(row?.value ?? {});
}
