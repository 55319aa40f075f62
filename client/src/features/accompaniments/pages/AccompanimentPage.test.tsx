// @vitest-environment jsdom
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { accompanimentId, accompanimentOf, elise, hugo, nora } from '../testing/sample-accompaniment.ts';
import { AccompanimentPage } from './AccompanimentPage.tsx';

beforeEach(() => localStorage.clear());

const online = { kind: 'online' };
const journal = {
  account: nora.id,
  state: { subscribe: () => () => undefined, getSnapshot: () => online },
  listen: () => () => undefined,
} as unknown as JournalClient;
const at = `/api/accompaniments/${accompanimentId}`;

/** The page beside a server that answers each change by how the accompaniment stands then. */
async function draw(start: Accompaniment, changes: Record<string, (method: string) => unknown> = {}) {
  answerRequests({
    [at]: () => start,
    '/api/me': () => ({ id: nora.id, person: nora, grants: [], suspended: false }),
    ...Object.fromEntries(
      Object.entries(changes).map(([path, answer]) => [`${at}${path}`, ({ method }) => answer(method)]),
    ),
  });
  const view = renderApp(
    <JournalContext value={journal}>
      <NoticeProvider>
        <AccompanimentPage />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.accompaniment(accompanimentId), path: paths.accompaniment(':accompanimentId') },
  );
  await screen.findByRole('heading', { level: 1, name: /La Cordée mobile/ });
  return view;
}

it('says who reads, and shows both sides', async () => {
  await draw(accompanimentOf());
  expect(screen.getByText(/Lisent ici.*et personne d’autre/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Élise Rambaud/ })).toBeTruthy();
  expect(await screen.findByText('La mairie attend un appel.')).toBeTruthy();
});

it('keeps a page that could not leave, on this device, and writes it once it can', async () => {
  let isAway = true;
  const added = accompanimentOf({
    notebook: [
      {
        ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000b21', by: nora, at: '2026-09-02T08:00:00.000Z' },
        ...{ editedAt: null, revision: 1, body: 'Appelée ce matin.', abilities: { edit: true } },
      },
    ],
  });
  const entries = () => {
    if (isAway) throw new TypeError('Failed to fetch');
    return added;
  };
  const first = await draw(accompanimentOf(), { '/entries': entries });
  await first.user.type(screen.getByRole('textbox', { name: /Écrire dans le carnet/ }), 'Appelée ce matin.');
  await first.user.click(screen.getByRole('button', { name: 'Ajouter au carnet' }));
  expect(await screen.findByRole('status')).toBeTruthy();
  first.unmount();
  vi.restoreAllMocks();
  isAway = false;
  const { user } = await draw(accompanimentOf(), { '/entries': entries });
  expect(screen.getByDisplayValue('Appelée ce matin.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ajouter au carnet' }));
  expect(await screen.findByRole('button', { name: 'Corriger' })).toBeTruthy();
  expect(screen.queryByDisplayValue('Appelée ce matin.')).toBeNull();
  await waitFor(() => expect(localStorage).toHaveLength(0));
});

const handover: NonNullable<Accompaniment['handover']> = {
  ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000b30', by: elise, at: '2026-10-01T08:00:00.000Z', to: hugo },
  side: 'host',
  words: 'Il connaît la mairie.',
  notebook: 'from-now',
};

it('lets who proposed a handover take it back', async () => {
  const abilities = { write: true, answerHandover: false, withdrawHandover: true, end: true };
  const taken: string[] = [];
  const { user } = await draw(accompanimentOf({ handover, abilities }), {
    [`/handovers/${handover.id}`]: (method) => {
      taken.push(method);
      return accompanimentOf();
    },
  });
  await user.click(screen.getByRole('button', { name: 'Reprendre ma proposition' }));
  expect(await screen.findByText(/Proposition reprise/)).toBeTruthy();
  expect(taken).toEqual(['DELETE']);
});

it('lets the organisation answer a handover', async () => {
  const { user } = await draw(accompanimentOf({ handover }), { '/handover': () => accompanimentOf() });
  expect(screen.queryByRole('button', { name: 'Reprendre ma proposition' })).toBeNull();
  expect(screen.getByText(/Élise Rambaud propose de passer le relais à Hugo Vasseur/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Accepter ce relais' }));
  expect(await screen.findByText('Relais accepté.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Accepter ce relais' })).toBeNull();
});

it('leaves nothing to write once it has ended', async () => {
  await draw(
    accompanimentOf({
      endedAt: '2026-11-01T08:00:00.000Z',
      abilities: { write: false, answerHandover: false, withdrawHandover: false, end: false },
    }),
  );
  expect(screen.getByText(/Cet accompagnement est terminé/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
