// @vitest-environment jsdom
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { JoinOpenRooms } from './JoinOpenRooms.tsx';
import { RoomDoor } from './RoomDoor.tsx';

const room = (of: Partial<RoomSummary> = {}): RoomSummary => ({
  ...{ id: 'r1', seminarId: 's1', itemId: null, title: 'Deux jours', state: 'open', slowSeconds: 0 },
  questions: { anonymous: false, approval: false },
  ...{ guests: false, openedAt: null, closedAt: null, abilities: { post: true, animate: false }, ...of },
});

function rooms(...items: RoomSummary[]) {
  answerRequests({ '/api/seminars/s1/rooms': () => ({ items }) });
}

function door({ itemId = null, prepares = false }: { itemId?: string | null; prepares?: boolean } = {}) {
  return renderApp(
    <NoticeProvider>
      <RoomDoor
        seminarId="s1"
        itemId={itemId}
        title="Deux jours"
        prepares={prepares}
        left={({ id }) => `left by ${id}`}
      />
    </NoticeProvider>,
  );
}

it('leads into the room that is open, and says that it is', async () => {
  rooms(room({ id: 'other', itemId: 'i1' }), room());
  door();
  const link = await screen.findByRole('link', { name: /^Entrer dans la salle.*Deux jours/ });
  expect(link.getAttribute('href')).toBe('/salles/r1');
  expect(screen.getByText('En direct')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('lets its facilitators open what is prepared, others wait in it, and all read what is closed', async () => {
  rooms(room({ state: 'ahead', abilities: { post: true, animate: true } }));
  const first = door();
  expect(await screen.findByRole('button', { name: /^Ouvrir la salle/ })).toBeTruthy();
  first.unmount();
  rooms(room({ state: 'ahead' }));
  const second = door();
  expect(await screen.findByRole('link', { name: /^Entrer/ })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  second.unmount();
  rooms(room({ state: 'closed' }));
  door();
  expect(await screen.findByRole('link', { name: /^Relire la salle/ })).toBeTruthy();
  expect(screen.getByText('left by r1')).toBeTruthy();
});

it('lets those who prepare the seminar prepare a room, which is there at once', async () => {
  let asked = '';
  answerRequests({
    '/api/seminars/s1/rooms': ({ method }) => {
      asked = method;
      return method === 'PUT' ? room({ state: 'ahead' }) : { items: [] };
    },
  });
  const { user } = door({ prepares: true });
  await user.click(await screen.findByRole('button', { name: /^Préparer la salle/ }));
  expect(await screen.findByRole('link', { name: /^Entrer/ })).toBeTruthy();
  expect(asked).toBe('PUT');
});

it('shows nothing where there is no room, to who doesn’t prepare it', async () => {
  rooms(room({ id: 'other', itemId: 'i1' }));
  const { container, queryClient } = door();
  await expect.poll(() => queryClient.isFetching()).toBe(0);
  expect(container.querySelectorAll('a, button')).toHaveLength(0);
});

it('offers on the home page to join what is open, each by its title where there are several', async () => {
  rooms(room(), room({ id: 'r2', state: 'ahead' }));
  const { unmount } = renderApp(<JoinOpenRooms seminarId="s1" />);
  const link = await screen.findByRole('link', { name: 'Rejoindre' });
  expect(link.getAttribute('href')).toBe('/salles/r1');
  unmount();
  rooms(room(), room({ id: 'r2', title: 'Atelier' }));
  renderApp(<JoinOpenRooms seminarId="s1" />);
  expect(await screen.findByRole('link', { name: /^Rejoindre.*Atelier/ })).toBeTruthy();
});
