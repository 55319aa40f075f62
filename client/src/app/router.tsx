import { createBrowserRouter, type PatchRoutesOnNavigationFunction, type RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { discussionRoutes, discussionWords } from './discussion-routes.ts';
import { galleryRoutes } from './gallery/gallery-routes.ts';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage, RouteFailure } from './RouteFailure.tsx';
import { roomRoutes, stageRoute } from './room-routes.ts';
import type { RouteHandle } from './Shell.tsx';
import { charterRoute, guestRoutes, linkRoutes, signedOutRoutes } from './signed-out-routes.ts';

/** Pages within the shell, for whoever is signed in. */
const signedInRoutes: RouteObject[] = [
  {
    path: paths.people,
    lazy: lazyPage(
      async () => (await import('../features/people/pages/DirectoryPage.tsx')).DirectoryPage,
      'people',
      'library',
      'errors',
    ),
  },
  {
    path: paths.person(':personId'),
    lazy: lazyPage(
      async () => (await import('../features/people/pages/PersonPage.tsx')).PersonPage,
      'people',
      'errors',
    ),
  },
  {
    path: paths.organisation(':organisationId'),
    lazy: lazyPage(
      async () => (await import('../features/people/pages/OrganisationPage.tsx')).OrganisationPage,
      'people',
      'errors',
    ),
  },
  {
    path: paths.newSeminar,
    handle: { immersive: true } satisfies RouteHandle,
    lazy: lazyPage(
      async () => (await import('../features/seminars/pages/NewSeminarPage.tsx')).NewSeminarPage,
      'seminar-form',
      'files',
      'errors',
    ),
  },
  {
    path: paths.editSeminar(':seminarId'),
    handle: { immersive: true } satisfies RouteHandle,
    lazy: lazyPage(
      async () => (await import('../features/seminars/pages/EditSeminarPage.tsx')).EditSeminarPage,
      'seminar-form',
      'files',
      'errors',
    ),
  },
  {
    path: paths.importWhatsapp(':channelId'),
    lazy: lazyPage(
      async () => (await import('../features/imports/pages/ImportPage.tsx')).ImportPage,
      'imports',
      'errors',
    ),
  },
  {
    path: paths.channels,
    lazy: lazyPage(async () => (await import('./ChannelsPage.tsx')).ChannelsPage),
  },
  {
    path: paths.write,
    lazy: lazyPage(async () => (await import('./WritePage.tsx')).WritePage, 'discussion'),
  },
  {
    index: true,
    lazy: lazyPage(
      async () => (await import('./HomeRoute.tsx')).HomeRoute,
      ...discussionWords,
      'home',
      'inbox',
      'rooms',
      'own-mentor',
    ),
  },
  {
    path: paths.forYou,
    lazy: lazyPage(
      async () => (await import('./ForYouRoute.tsx')).ForYouRoute,
      ...discussionWords,
      'home',
      'inbox',
    ),
  },
  {
    path: paths.search(),
    lazy: lazyPage(
      async () => (await import('../features/search/pages/SearchPage.tsx')).SearchPage,
      'search',
      'errors',
    ),
  },
  {
    path: paths.seminars,
    lazy: lazyPage(
      async () => (await import('../features/seminars/pages/SeminarsPage.tsx')).SeminarsPage,
      'seminars',
      'errors',
    ),
  },
  {
    path: paths.seminar(':seminarId'),
    lazy: lazyPage(
      async () => (await import('./SeminarRoute.tsx')).SeminarRoute,
      'seminars',
      'packs',
      'rooms',
      'replays',
      'seminar-form',
      'files',
      'errors',
    ),
  },
  ...discussionRoutes,
  ...roomRoutes,
  { path: '*', element: <NotFoundPage /> },
];

const SIGNED_IN = 'signed-in';

/**
 * The many addresses of the library, of replays, of those who animate and of what is one's own are in a file of their own,
 * read when one of them is opened: what every page begins with holds the names of all files that a route of its own may ask
 * for.
 */
const patchRoutesOnNavigation: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (isLate(path)) patch(SIGNED_IN, (await import('./late-routes.ts')).lateRoutes);
};

const late = [
  paths.drafts,
  paths.imports,
  paths.account,
  paths.later,
  paths.bookmarks,
  paths.cohorts,
  paths.reports,
  paths.audit,
  paths.library,
  paths.publicWords,
  paths.replays,
  paths.trails,
  paths.map,
  paths.introductions,
  paths.mentoring,
];

function isLate(path: string): boolean {
  const isOwnOrSkills = path.startsWith(`${paths.people}/`);
  return isOwnOrSkills || late.some((one) => path === one || path.startsWith(`${one}/`));
}

/** Every page, each loaded when it is opened, with the words of its features. */
export function createAppRouter() {
  return createBrowserRouter(
    [
      {
        errorElement: <RouteFailure />,
        hydrateFallbackElement: <></>,
        children: [
          ...galleryRoutes,
          ...signedOutRoutes,
          ...guestRoutes,
          {
            lazy: lazyPage(async () => (await import('./AnswersLayout.tsx')).AnswersLayout),
            children: [
              ...linkRoutes,
              charterRoute,
              stageRoute,
              {
                path: '/',
                lazy: lazyPage(async () => (await import('./Shell.tsx')).Shell, 'session'),
                // A page that fails leaves the navigation standing.
                children: [{ id: SIGNED_IN, errorElement: <RouteFailure />, children: signedInRoutes }],
              },
            ],
          },
        ],
      },
    ],
    { patchRoutesOnNavigation },
  );
}
