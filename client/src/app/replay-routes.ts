import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';
import type { RouteHandle } from './Shell.tsx';

/** What can be watched again: the list, a replay, its making, and what those who are in it are asked. */
export const replayRoutes: RouteObject[] = [
  {
    path: paths.replays,
    lazy: lazyPage(
      async () => (await import('../features/replays/pages/ReplaysPage.tsx')).ReplaysPage,
      'replays',
      'seminars',
      'errors',
    ),
  },
  {
    path: paths.replay(':replayId'),
    handle: { immersive: true } satisfies RouteHandle,
    lazy: lazyPage(async () => (await import('./ReplayRoute.tsx')).ReplayRoute, 'replays', 'polls', 'errors'),
  },
  {
    path: paths.prepareReplay(':replayId'),
    lazy: lazyPage(
      async () => (await import('../features/replays/pages/PrepareReplayPage.tsx')).PrepareReplayPage,
      'replays',
      'replay-desk',
      'errors',
    ),
  },
  {
    path: paths.replayConsent(':replayId'),
    lazy: lazyPage(
      async () => (await import('../features/replays/pages/ConsentPage.tsx')).ConsentPage,
      'replays',
      'errors',
    ),
  },
];
