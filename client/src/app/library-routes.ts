import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

/** Where experiences are found, read, gathered and imported, and where the public pages get their words. */
export const libraryRoutes: RouteObject[] = [
  {
    path: paths.library,
    lazy: lazyPage(
      async () => (await import('../features/library/pages/LibraryPage.tsx')).LibraryPage,
      'library',
      'errors',
    ),
  },
  {
    path: paths.collections,
    lazy: lazyPage(
      async () => (await import('../features/library/pages/CollectionsPage.tsx')).CollectionsPage,
      'library',
      'errors',
    ),
  },
  {
    path: paths.collection(':collectionId'),
    lazy: lazyPage(
      async () => (await import('../features/library/pages/CollectionPage.tsx')).CollectionPage,
      'library',
      'errors',
    ),
  },
  {
    path: paths.importExperiences,
    lazy: lazyPage(
      async () => (await import('../features/library/pages/ImportPage.tsx')).ImportPage,
      'library',
      'errors',
    ),
  },
  {
    path: paths.experience(':experienceId'),
    lazy: lazyPage(
      async () => (await import('./ExperienceRoute.tsx')).ExperienceRoute,
      'library',
      'experience',
      'files',
      'errors',
    ),
  },
  {
    path: paths.experienceHistory(':experienceId'),
    lazy: lazyPage(
      async () => (await import('../features/library/pages/HistoryPage.tsx')).HistoryPage,
      'experience',
      'errors',
    ),
  },
  {
    path: paths.publicWords,
    lazy: lazyPage(
      async () => (await import('../features/public-words/pages/PublicWordsPage.tsx')).PublicWordsPage,
      'public-words',
      'errors',
    ),
  },
];
