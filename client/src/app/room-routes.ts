import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { discussionWords, fetchThreadParts } from './discussion-routes.ts';
import { lazyPage } from './lazy-page.ts';
import type { RouteHandle } from './Shell.tsx';

const enter = lazyPage(
  async () => (await import('../features/rooms/pages/EnterPage.tsx')).EnterPage,
  'rooms',
  'errors',
);

/** Where one enters a live room, the room itself, and what a session held there left to who was advised. */
export const roomRoutes: RouteObject[] = [
  { path: paths.rooms, lazy: enter },
  { path: paths.roomByCode(':code'), lazy: enter },
  {
    path: paths.room(':roomId'),
    handle: { immersive: true } satisfies RouteHandle,
    lazy: lazyPage(
      async () => {
        fetchThreadParts();
        return (await import('./RoomRoute.tsx')).RoomRoute;
      },
      ...discussionWords,
      'room',
      'floor',
      'codev',
      'polls',
    ),
  },
  {
    path: paths.recap(':roomId'),
    lazy: lazyPage(
      async () => (await import('../features/recaps/pages/RecapPage.tsx')).RecapPage,
      'recaps',
      'errors',
    ),
  },
  {
    path: paths.recapWords(':roomId'),
    lazy: lazyPage(
      async () => (await import('../features/recaps/pages/MyWordsPage.tsx')).MyWordsPage,
      'recaps',
      'errors',
    ),
  },
  {
    path: paths.codevSheet(':roomId', ':sheetId'),
    lazy: lazyPage(
      async () => (await import('../features/codev/pages/SheetPage.tsx')).SheetPage,
      'codev',
      'errors',
    ),
  },
];

/** Its big screen, which has no frame. */
export const stageRoute: RouteObject = {
  path: paths.roomStage(':roomId'),
  lazy: lazyPage(async () => (await import('./StageRoute.tsx')).StageRoute, 'room', 'polls', 'errors'),
};
