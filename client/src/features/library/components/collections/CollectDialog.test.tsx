// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../../components/Notices.tsx';
import { answerRequests } from '../../../../testing/answers.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { experienceId, personOf } from '../../testing/sample-article.ts';
import { CollectDialog } from './CollectDialog.tsx';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-0000000000c${rank}`;

function collectionOf(rank: number, title: string, { holds = false, edit = true } = {}) {
  return {
    ...{
      id: idOf(rank),
      title,
      description: '',
      audience: 'mine',
      cohortId: null,
      owner: personOf('Nora Belkacem', 3),
    },
    ...{ count: 1, changedAt: '2026-03-02T08:00:00.000Z', revision: 1, abilities: { edit }, holds },
  };
}

/** The dialog beside a server that keeps collections; `refusals` are what it says first to whoever puts something in. */
async function draw(
  items: object[],
  { refusals = [] as (() => unknown)[], list = () => ({ items }) as unknown } = {},
) {
  const made: { clientId: string; collection: { title: string } }[] = [];
  const put: { into: string; note: string }[] = [];
  const titles = new Map(items.map((one) => [(one as { id: string }).id, (one as { title: string }).title]));
  titles.set(idOf(9), 'Pour convaincre un maire');
  answerRequests({
    '/api/collections': ({ method, sent }) => {
      if (method === 'GET') return list();
      made.push(sent as (typeof made)[number]);
      return { ...collectionOf(9, 'Pour convaincre un maire'), items: [] };
    },
    ...Object.fromEntries(
      [...titles].map(([id, title]) => [
        `/api/collections/${id}/items/${experienceId}`,
        ({ sent }: { sent: unknown }) => {
          const refusal = refusals.shift();
          if (refusal) return refusal();
          put.push({ into: title, note: (sent as { item: { note: string } }).item.note });
          return { ...collectionOf(9, title), id, items: [] };
        },
      ]),
    ),
  });
  const onClose = vi.fn();
  const view = renderApp(
    <NoticeProvider>
      <CollectDialog experienceId={experienceId} onClose={onClose} />
    </NoticeProvider>,
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Garder dans un recueil' }));
  return { ...view, dialog, onClose, made, put };
}

it('offers my collections that don’t hold it yet, tells of those that do, and keeps it with a word', async () => {
  const { user, dialog, put, onClose } = await draw([
    collectionOf(1, 'Déjà lu', { holds: true }),
    collectionOf(2, 'À relire'),
    collectionOf(3, 'D’une autre personne', { edit: false }),
  ]);
  expect(await dialog.findByText(/^Déjà dans .*Déjà lu/)).toBeTruthy();
  const offered = within(dialog.getByLabelText('Recueil')).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['À relire', 'Un nouveau recueil…']);
  await user.type(dialog.getByLabelText(/^Un mot sur ce retour/), ' Le plus court. ');
  await user.click(dialog.getByRole('button', { name: 'Garder' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(put).toEqual([{ into: 'À relire', note: 'Le plus court.' }]);
  expect(await screen.findByText(/Gardé dans .*À relire/)).toBeTruthy();
});

it('makes a collection on the way, once it has a title', async () => {
  const { user, dialog, made, put, onClose } = await draw([]);
  await user.click(await dialog.findByRole('button', { name: 'Garder' }));
  expect(await dialog.findByText('Donnez-lui un titre d’au moins trois lettres.')).toBeTruthy();
  expect(made).toEqual([]);
  await user.type(dialog.getByLabelText('Titre du recueil'), 'Pour convaincre un maire');
  await user.click(dialog.getByRole('button', { name: 'Garder' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(made.map(({ collection }) => collection.title)).toEqual(['Pour convaincre un maire']);
  expect(put).toEqual([{ into: 'Pour convaincre un maire', note: '' }]);
});

it('sends a new collection again under the same id where only the rest could not be done', async () => {
  const overloaded = () => Response.json({ code: 'overloaded', message: '' }, { status: 503 });
  const { user, dialog, made, put, onClose } = await draw([], { refusals: [overloaded] });
  await user.type(await dialog.findByLabelText('Titre du recueil'), 'Pour convaincre un maire');
  await user.click(dialog.getByRole('button', { name: 'Garder' }));
  expect(await dialog.findByText(/^Beaucoup de monde écrit/)).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  await user.click(dialog.getByRole('button', { name: 'Garder' }));
  await waitFor(() => expect(put).toHaveLength(1));
  expect(new Set(made.map(({ clientId }) => clientId)).size).toBe(1);
});

it('says that the collections could not be read, and asks again', async () => {
  let isAway = true;
  const { user, dialog } = await draw([], {
    list: () => {
      if (!isAway) return { items: [collectionOf(2, 'À relire')] };
      return Response.json({ code: 'internal', message: '' }, { status: 500 });
    },
  });
  expect(await dialog.findByText('Vos recueils n’ont pas pu être lus.')).toBeTruthy();
  isAway = false;
  await user.click(dialog.getByRole('button', { name: 'Réessayer' }));
  expect(await dialog.findByLabelText('Recueil')).toBeTruthy();
});
