// @vitest-environment jsdom
import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { Observable } from '../../../lib/journal/observable.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import type { PackState, Packs } from '../logic/packs.ts';
import { packOf, seminarId, threadOf } from '../testing/sample-pack.ts';
import { PackCard } from './PackCard.tsx';

const away: PackState = { kept: null, wanted: null, progress: null, stopped: false, problem: null };
const journal = {
  state: new Observable({ kind: 'online' }),
  listen: () => () => undefined,
} as unknown as JournalClient;

/** The card of a seminar that stands so on the device, and is this by now on the server. */
function draw(state: Partial<PackState>, now: Pack = packOf()) {
  const acts: string[] = [];
  const states = new Map([[seminarId, { ...away, ...state }]]);
  const act = (what: string) => async () => void acts.push(what);
  const packs = {
    ...{ subscribe: () => () => undefined, getSnapshot: () => states },
    ...{ take: act('take'), stop: act('stop'), giveUp: act('give up'), remove: act('remove') },
  };
  answerRequests({ [`/api/seminars/${seminarId}/pack`]: () => now });
  const view = renderApp(
    <NoticeProvider>
      <JournalContext value={journal}>
        <PackCard packs={packs as unknown as Packs} seminarId={seminarId} />
      </JournalContext>
    </NoticeProvider>,
  );
  return { ...view, acts };
}

const plain = (text: string | null) => text?.replaceAll(/\s/g, ' ');

it('says what it holds and weighs before it is taken along, in one tap', async () => {
  const { user, acts } = draw({});
  const take = await screen.findByRole('button', { name: /687.ko/ });
  const lede = screen.getByText(/Pour le lire sans réseau/).textContent;
  expect(lede).toContain('le déroulé, 1 document, la liste des personnes et 1 fil');
  await user.click(take);
  expect(acts).toEqual(['take']);
});

it('says how far it is, and can be interrupted', async () => {
  const { user, acts } = draw({ wanted: packOf(), progress: { done: 512_000, total: 1_024_000 } });
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('512000');
  expect(screen.getByText(/^500.ko sur 1.000.ko|^500.ko sur 1.Mo/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Arrêter' }));
  expect(acts).toEqual(['stop']);
});

it('that was interrupted is not said to be here, and goes on or is given up', async () => {
  const { user, acts } = draw({ wanted: packOf(), stopped: true });
  expect(screen.queryByText(/Emporté/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reprendre' }));
  await user.click(screen.getByRole('button', { name: 'Y renoncer' }));
  expect(acts).toEqual(['take', 'give up']);
});

it('that is here says since when, leads to its threads, tells what changed and goes', async () => {
  const kept = { pack: packOf(), at: Date.parse('2026-11-26T18:00:00Z') };
  const note = { id: 'note', name: 'note.txt', bytes: 2_048, threadId: null };
  const { user, acts } = draw(
    { kept },
    packOf({
      documents: [...kept.pack.documents, note],
      threads: [threadOf({ version: 5, lastSeq: 4, bytes: 1_024 })],
    }),
  );
  expect(screen.getByRole('status').textContent).toMatch(/^Emporté le jeudi 26 novembre 2026 à/);
  expect(screen.getByRole('link', { name: 'Qui vient ?' }).getAttribute('href')).toBe(
    '/canaux/refuge/fils/thread',
  );
  const changes = await screen.findByText(/^Ce qui a changé/);
  expect(plain(changes.textContent)).toBe(
    'Ce qui a changé depuis : nouveau document : note.txt ; 2 nouveaux messages.',
  );
  await user.click(screen.getByRole('button', { name: /^Mettre à jour \(3.ko\)$/ }));
  await user.click(screen.getByRole('button', { name: 'Retirer de cet appareil' }));
  expect(acts).toEqual(['take', 'remove']);
});

it.each([
  ['full', {}, /pas assez de place sur cet appareil/],
  ['network', { wanted: packOf() }, /Cela reprend de soi-même/],
  ['network', {}, /Réessayez quand il revient/],
  ['failed', {}, /Cela n’a pas pu être fait/],
] as const)('says why it is not here: %s', async (problem, state, words) => {
  draw({ problem, ...state });
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
});
