import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

/** One's account, what one keeps for oneself, and what is asked about one's own words. */
export const ownRoutes: RouteObject[] = [
  {
    path: paths.drafts,
    lazy: lazyPage(
      async () => (await import('./DraftsRoute.tsx')).DraftsRoute,
      'discussion',
      'errors',
      'files',
      'codev',
    ),
  },
  {
    path: paths.importConsent(':importId'),
    lazy: lazyPage(
      async () => (await import('../features/imports/pages/ConsentPage.tsx')).ConsentPage,
      'imports',
      'files',
      'errors',
    ),
  },
  {
    path: paths.account,
    lazy: lazyPage(
      async () => (await import('../features/account/pages/AccountPage.tsx')).AccountPage,
      'account',
      'mails',
      'people',
      'session',
      'errors',
    ),
  },
  {
    path: paths.later,
    lazy: lazyPage(
      async () => (await import('../features/later/pages/LaterPage.tsx')).LaterPage,
      'later',
      'errors',
    ),
  },
  {
    path: paths.bookmarks,
    lazy: lazyPage(
      async () => (await import('../features/bookmarks/pages/BookmarksPage.tsx')).BookmarksPage,
      'bookmarks',
      'later',
      'errors',
    ),
  },
];
