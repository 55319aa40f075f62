import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { setLightMode } from './light-mode.ts';
import { Markdown } from './Markdown.tsx';

const id = '0192f0a4-7c3e-7a10-8b11-000000000001';
const channelId = '0192f0a4-7c3e-7a10-8b11-000000000002';
const nora = {
  id,
  name: 'Nora Belkacem',
  organisation: 'La Cordée mobile',
  role: 'member',
  cohortYear: null,
  photo: null,
};

const answers: Record<string, unknown> = {
  [`/api/threads/${id}`]: {
    id,
    channelId,
    title: 'Une navette',
    kind: 'question',
    channelName: 'Le refuge',
    author: nora,
  },
  [`/api/conversations/${id}/messages`]: {
    items: [{ seq: 3, state: 'published', body: '**Neuf** places', author: nora }],
  },
  [`/api/people/${id}`]: { ...nora, title: 'Directrice' },
};

function stage(text: string, { cards = true } = {}) {
  const fetched: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    const { pathname } = new URL(request instanceof Request ? request.url : String(request));
    fetched.push(pathname);
    const body = answers[pathname];
    return Response.json(body ?? { code: 'not_found', status: 404 }, { status: body ? 200 : 404 });
  });
  return { ...renderApp(<Markdown cards={cards}>{text}</Markdown>), fetched };
}

const ours = (path: string) => `${window.location.origin}${path}`;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('an address of ours alone in a paragraph', () => {
  it.each([
    [`/fils/${id}`, /Une navette.*Question.*Le refuge/, `/canaux/${channelId}/fils/${id}`],
    [`/fils/${id}?message=3`, /Nora Belkacem.*Neuf places.*Une navette/, `/fils/${id}?message=3`],
    [`/personnes/${id}`, /Nora Belkacem.*Directrice · La Cordée mobile/, `/personnes/${id}`],
  ])('unfolds: %s', async (path, words, target) => {
    stage(`Voici :\n\n${ours(path)}`);
    const card = await screen.findByRole('link', { name: words });
    expect(card.getAttribute('href')).toBe(target);
  });

  it('stays the plain address where one may not read what it leads to', async () => {
    const hidden = '0192f0a4-7c3e-7a10-8b11-00000000000f';
    const { fetched } = stage(ours(`/fils/${hidden}`));
    await waitFor(() => expect(fetched).toEqual([`/api/threads/${hidden}`]));
    expect(await screen.findByRole('link', { name: ours(`/fils/${hidden}`) })).toBeTruthy();
  });

  it('waits to be asked in light mode', async () => {
    setLightMode(true);
    const { user, fetched } = stage(ours(`/personnes/${id}`));
    const button = await screen.findByRole('button', { name: 'Afficher l’aperçu' });
    expect(fetched).toEqual([]);
    await user.click(button);
    expect(await screen.findByRole('link', { name: /Directrice/ })).toBeTruthy();
  });

  it.each([
    ['https://ailleurs.example/fils/1'],
    [`Voir ${ours(`/fils/${id}`)} demain`],
    [`[ce fil](${ours(`/fils/${id}`)})`],
  ])('is no card, and nothing is asked for: %s', (text) => {
    const { fetched } = stage(text);
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(fetched).toEqual([]);
  });
});
