// @vitest-environment jsdom
import type { Card, CardAddress } from '@sentiers/shared/cards/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queries } from '../lib/api/api.ts';
import { renderApp } from '../testing/render.tsx';
import { AddressCard } from './AddressCard.tsx';
import { cardKey } from './card-loader.ts';
import { setLightMode } from './light-mode.ts';
import { Markdown } from './Markdown.tsx';

const id = '0192f0a4-7c3e-7a10-8b11-000000000001';
const channelId = '0192f0a4-7c3e-7a10-8b11-000000000002';
const nora: PersonSummary = {
  id,
  name: 'Nora Belkacem',
  organisation: 'La Cordée mobile',
  role: 'member',
  cohortYear: null,
  photo: null,
};

const place = { title: 'Une navette', channelId, channelName: 'Le refuge' };
const cards: Card[] = [
  { kind: 'thread', threadId: id, ...place, threadKind: 'question', author: nora },
  { kind: 'message', threadId: id, seq: 3, ...place, author: nora, excerpt: 'Neuf places' },
  { kind: 'person', personId: id, person: nora, title: 'Directrice' },
  {
    ...{
      kind: 'experience',
      experienceId: id,
      title: 'Ouvrir à deux',
      experienceKind: 'Essaimage d’un lieu',
    },
    ...{ summary: '', places: ['Creuse', 'Guéret'] },
    byline: { pseudonym: 'une structure de mobilité', organisation: null, authors: [], cohort: null },
  },
];

/** What the server was asked, request by request. */
type Asked = CardAddress[][];

function stage(text: string, { withCards = true } = {}) {
  const fetched: Asked = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    const asked = request as Request;
    if (!asked.url.endsWith('/api/cards')) throw new Error(`asked for ${asked.url}`);
    const { addresses } = (await asked.json()) as { addresses: CardAddress[] };
    fetched.push(addresses);
    const keys = addresses.map(cardKey);
    return Response.json({ items: cards.filter((card) => keys.includes(cardKey(card))) });
  });
  return { ...renderApp(<Markdown cards={withCards}>{text}</Markdown>), fetched };
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
    [
      `/retours/${id}`,
      /Ouvrir à deux.*Creuse, Guéret.*Essaimage d’un lieu, par une structure de mobilité/,
      `/retours/${id}`,
    ],
    [`/decouvrir/retours/${id}`, /Ouvrir à deux.*par une structure de mobilité/, `/retours/${id}`],
  ])('unfolds: %s', async (path, words, target) => {
    stage(`Voici :\n\n${ours(path)}`);
    const card = await screen.findByRole('link', { name: words });
    expect(card.getAttribute('href')).toBe(target);
  });

  it('stays the plain address where one may not read what it leads to', async () => {
    const hidden = '0192f0a4-7c3e-7a10-8b11-00000000000f';
    const { fetched } = stage(ours(`/fils/${hidden}`));
    await waitFor(() => expect(fetched).toEqual([[{ kind: 'thread', threadId: hidden }]]));
    expect(await screen.findByRole('link', { name: ours(`/fils/${hidden}`) })).toBeTruthy();
  });

  it('is asked for with the others of the page, in one request, and not again', async () => {
    const text = [`/fils/${id}`, `/fils/${id}?message=3`, `/personnes/${id}`, `/retours/${id}`, `/fils/${id}`]
      .map(ours)
      .join('\n\n');
    const { fetched } = stage(text);
    expect(await screen.findAllByRole('link', { name: /Une navette.*Question/ })).toHaveLength(2);
    expect(screen.getByRole('link', { name: /Directrice/ })).toBeTruthy();
    expect(fetched).toEqual([cards.map(({ kind }) => expect.objectContaining({ kind }))]);
  });

  it('of a thread that was opened stands there at once', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => {}));
    const cache = new QueryClient();
    const thread = { id, ...place, kind: 'question', author: nora };
    cache.setQueryData(queries.threads.get.queryKey({ input: { threadId: id } }), thread as never);
    renderApp(
      <QueryClientProvider client={cache}>
        <AddressCard address={{ kind: 'thread', threadId: id }} plain={null} />
      </QueryClientProvider>,
    );
    expect(screen.getByRole('link', { name: /Une navette.*Question/ })).toBeTruthy();
    await waitFor(() => expect(fetched).toHaveBeenCalled());
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
