// @vitest-environment jsdom
import type { Collection } from '@sentiers/shared/collections/schema.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { quietJournal } from '../../../testing/quiet-journal.ts';
import { renderApp } from '../../../testing/render.tsx';
import { cardOf, personOf } from '../testing/sample-article.ts';
import { CollectionPage } from './CollectionPage.tsx';

const collectionId = '0192f0a4-7c3e-7a10-8b11-0000000000dd';
const ids = ['a', 'b', 'c'].map((end) => `0192f0a4-7c3e-7a10-8b11-0000000000e${end}`);
const titles = ['Premier retour', 'Deuxième retour', 'Troisième retour'];

function collectionOf(edit: boolean): Collection {
  return {
    id: collectionId,
    title: 'Pour convaincre un maire',
    description: 'À relire avant un conseil.',
    audience: 'network',
    cohortId: null,
    owner: personOf('Nora Belkacem', 3),
    count: 3,
    changedAt: '2026-03-02T08:00:00.000Z',
    revision: 1,
    abilities: { edit },
    items: ids.map((id, rank) => ({
      experience: cardOf({ id, title: titles[rank] ?? '' }),
      note: rank === 0 ? 'Le plus court.' : '',
    })),
  };
}

/** The page beside a server that keeps the collection. */
async function draw({ edit = true } = {}) {
  let collection = collectionOf(edit);
  let isKept = true;
  const at = `/api/collections/${collectionId}`;
  const byId = (id: string) => collectionOf(edit).items.find(({ experience }) => experience.id === id);
  const orders: string[][] = [];
  answerRequests({
    [at]: ({ method }) => {
      if (method === 'DELETE') isKept = false;
      return collection;
    },
    ...Object.fromEntries(
      ids.map((id) => [
        `${at}/items/${id}`,
        () => {
          const { items } = collection;
          const holds = items.some(({ experience }) => experience.id === id);
          const again = byId(id);
          collection = {
            ...collection,
            items: holds
              ? items.filter(({ experience }) => experience.id !== id)
              : [...items, ...(again ? [again] : [])],
          };
          return collection;
        },
      ]),
    ),
    [`${at}/order`]: () => {
      const next = orders.length % 2 === 0 ? [1, 0, 2] : [0, 1, 2];
      orders.push(ids);
      collection = {
        ...collection,
        items: next.flatMap((rank) => {
          const item = byId(ids[rank] ?? '');
          return item ? [item] : [];
        }),
      };
      return collection;
    },
  });
  const view = renderApp(
    <JournalContext value={quietJournal().client}>
      <NoticeProvider>
        <CollectionPage />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.collection(collectionId), path: paths.collection(':collectionId') },
  );
  await screen.findByRole('heading', { level: 1, name: 'Pour convaincre un maire' });
  const shown = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  return { ...view, shown, isKept: () => isKept };
}

it('is read by others in its order, with a word on each, and nothing to change', async () => {
  const { shown } = await draw({ edit: false });
  expect(shown()).toEqual(titles);
  expect(screen.getByText('Le plus court.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Monter/ })).toBeNull();
});

it('is ordered by the keyboard, which stays on what was moved, and says where it went', async () => {
  const { user, shown } = await draw();
  const down = screen.getByRole('button', { name: /^Descendre .*Premier/ });
  down.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(shown()).toEqual([titles[1], titles[0], titles[2]]));
  expect(await screen.findByText(/Premier retour.*est en place 2\./)).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Descendre .*Premier/);
});

it('gives back what was taken out', async () => {
  const { user, shown } = await draw();
  const line = within(
    screen.getByRole('heading', { name: titles[2] ?? '' }).closest('article') as HTMLElement,
  );
  await user.click(line.getByRole('button', { name: /^Retirer du recueil/ }));
  await waitFor(() => expect(shown()).toEqual(titles.slice(0, 2)));
  await user.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(shown()).toHaveLength(3));
});

it('asks once before it is given up', async () => {
  const { user, router, isKept } = await draw();
  await user.click(screen.getByRole('button', { name: 'Actions sur ce recueil' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Supprimer le recueil' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Supprimer .*Pour convaincre/ }));
  expect(isKept()).toBe(true);
  await user.click(dialog.getByRole('button', { name: 'Supprimer le recueil' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.collections));
  expect(isKept()).toBe(false);
});
