// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberAccount } from '../../../lib/last-account.ts';
import { renderApp } from '../../../testing/render.tsx';
import { CharterPage } from './CharterPage.tsx';

const asked: string[] = [];
let me: object | null;

beforeEach(() => {
  asked.length = 0;
  me = null;
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    const { pathname, searchParams } = new URL(request instanceof Request ? request.url : String(request));
    asked.push(pathname);
    if (pathname === '/api/me') {
      return me
        ? Response.json(me)
        : Response.json({ code: 'unauthenticated', message: '' }, { status: 401 });
    }
    const version = Number(searchParams.get('version') ?? 2);
    const language = searchParams.get('locale');
    return Response.json({ version, text: `## La charte\n\nTexte ${version}, ${language}` });
  });
});

afterEach(() => void vi.restoreAllMocks());

it('is read by anyone, who is asked nothing about themselves', async () => {
  renderApp(<CharterPage />, { at: '/charte' });
  expect(await screen.findByText('Texte 2, fr')).toBeTruthy();
  expect(asked).toEqual(['/api/charter']);
  expect(screen.queryByRole('link', { name: 'Revenir à mon compte' })).toBeNull();
});

it('shows the version that one accepted, and when', async () => {
  rememberAccount('nora');
  me = { id: 'nora', charterAccepted: 1, charterVersion: 2, charterAcceptedAt: '2026-03-03T12:00:00.000Z' };
  renderApp(<CharterPage />, { at: '/charte' });
  expect(await screen.findByText('Texte 1, fr')).toBeTruthy();
  expect(screen.getByText('Version 1, que vous avez acceptée le 3 mars 2026.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Revenir à mon compte' }).getAttribute('href')).toBe('/compte');
});

it('is read too by who was signed in here once, and no longer is', async () => {
  rememberAccount('nora');
  renderApp(<CharterPage />, { at: '/charte' });
  expect(await screen.findByText('Texte 2, fr')).toBeTruthy();
});

it('says so, and tries again, where it did not arrive', async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { user } = renderApp(<CharterPage />, { at: '/charte' });
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Texte 2, fr')).toBeTruthy();
});
