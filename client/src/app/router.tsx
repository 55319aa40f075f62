import { createBrowserRouter, type RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { galleryRoutes } from './gallery/gallery-routes.ts';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage, RouteFailure } from './RouteFailure.tsx';
import type { RouteHandle } from './Shell.tsx';

const sessionWords = ['session', 'errors'] as const;
const signIn = lazyPage(
  async () => (await import('../features/session/pages/SignInPage.tsx')).SignInPage,
  ...sessionWords,
);

/** Pages for whoever is not signed in yet: each stands alone. */
const signedOutRoutes: RouteObject[] = [
  { path: paths.signIn, lazy: signIn },
  { path: paths.signInByCode, lazy: signIn },
  {
    path: paths.passwordReset,
    lazy: lazyPage(
      async () => (await import('../features/session/pages/ResetRequestPage.tsx')).ResetRequestPage,
      ...sessionWords,
    ),
  },
  {
    path: paths.passwordChoice,
    lazy: lazyPage(
      async () => (await import('../features/session/pages/ResetPage.tsx')).ResetPage,
      ...sessionWords,
    ),
  },
];

/** Where a mail's link leads: what it allows is asked first. */
const linkRoutes: RouteObject[] = [
  {
    path: paths.signInByLink,
    lazy: lazyPage(
      async () => (await import('../features/session/pages/LinkPage.tsx')).LinkPage,
      ...sessionWords,
    ),
  },
  {
    path: paths.invitation,
    lazy: lazyPage(
      async () => (await import('../features/session/pages/InvitationPage.tsx')).InvitationPage,
      ...sessionWords,
    ),
  },
  {
    path: paths.mailStop,
    lazy: lazyPage(
      async () => (await import('../features/mails/pages/StopMailsPage.tsx')).StopMailsPage,
      'mails',
      'errors',
    ),
  },
];

const charterRoute: RouteObject = {
  path: paths.charter,
  lazy: lazyPage(
    async () => (await import('../features/session/pages/CharterPage.tsx')).CharterPage,
    ...sessionWords,
  ),
};

const discussionWords = ['discussion', 'errors', 'files'] as const;
const immersive: RouteHandle = { immersive: true };

/** Pages within the shell, for whoever is signed in. */
const signedInRoutes: RouteObject[] = [
  {
    path: paths.people,
    lazy: lazyPage(
      async () => (await import('../features/people/pages/DirectoryPage.tsx')).DirectoryPage,
      'people',
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
    path: paths.reports,
    lazy: lazyPage(
      async () => (await import('../features/moderation/pages/ReportsPage.tsx')).ReportsPage,
      'moderation',
      'people',
      'errors',
    ),
  },
  {
    path: paths.audit,
    lazy: lazyPage(
      async () => (await import('../features/moderation/pages/AuditPage.tsx')).AuditPage,
      'moderation',
      'people',
      'errors',
    ),
  },
  {
    path: paths.invitations(':cohortId'),
    lazy: lazyPage(
      async () => (await import('../features/moderation/pages/InvitationsPage.tsx')).InvitationsPage,
      'moderation',
      'people',
      'errors',
    ),
  },
  {
    path: paths.weeklyWord(':cohortId'),
    lazy: lazyPage(
      async () => (await import('../features/weekly/pages/WeeklyWordPage.tsx')).WeeklyWordPage,
      'weekly',
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
    path: paths.importConsent(':importId'),
    lazy: lazyPage(
      async () => (await import('../features/imports/pages/ConsentPage.tsx')).ConsentPage,
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
    path: paths.drafts,
    lazy: lazyPage(
      async () => (await import('../features/discussion/pages/DraftsPage.tsx')).DraftsPage,
      ...discussionWords,
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
    path: paths.later,
    lazy: lazyPage(
      async () => (await import('../features/later/pages/LaterPage.tsx')).LaterPage,
      'later',
      'errors',
    ),
  },
  {
    path: paths.opportunities,
    lazy: lazyPage(
      async () => (await import('../features/discussion/pages/OpportunitiesPage.tsx')).OpportunitiesPage,
      ...discussionWords,
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
  {
    path: paths.unanswered,
    lazy: lazyPage(
      async () => (await import('../features/discussion/pages/UnansweredPage.tsx')).UnansweredPage,
      ...discussionWords,
    ),
  },
  {
    path: paths.threadById(':threadId'),
    lazy: lazyPage(
      async () => (await import('../features/discussion/pages/ThreadByIdPage.tsx')).ThreadByIdPage,
      ...discussionWords,
    ),
  },
  {
    path: paths.messageById(':messageId'),
    lazy: lazyPage(
      async () => (await import('../features/discussion/pages/MessageByIdPage.tsx')).MessageByIdPage,
      ...discussionWords,
    ),
  },
  {
    path: paths.messages,
    lazy: lazyPage(
      async () => {
        void import('../features/discussion/components/list/ThreadList.tsx');
        return (await import('../features/discussion/pages/MessagesPage.tsx')).MessagesPage;
      },
      ...discussionWords,
    ),
    children: [
      {
        path: paths.newMessage,
        handle: immersive,
        lazy: lazyPage(
          async () => (await import('../features/discussion/pages/NewMessagePage.tsx')).NewMessagePage,
          'people',
        ),
      },
      {
        path: paths.direct(':conversationId'),
        handle: immersive,
        lazy: lazyPage(async () => {
          void import('../features/discussion/components/thread/ThreadMessages.tsx');
          return (await import('../features/discussion/pages/DirectPage.tsx')).DirectPage;
        }),
      },
    ],
  },
  {
    path: paths.channel(':channelId'),
    lazy: lazyPage(
      async () => {
        void import('../features/discussion/components/list/ThreadList.tsx');
        return (await import('../features/discussion/pages/ChannelPage.tsx')).ChannelPage;
      },
      ...discussionWords,
    ),
    children: [
      {
        path: paths.newThread(':channelId'),
        handle: immersive,
        lazy: lazyPage(
          async () => (await import('../features/discussion/pages/NewThreadPage.tsx')).NewThreadPage,
        ),
      },
      {
        path: paths.channelFiles(':channelId'),
        handle: immersive,
        lazy: lazyPage(
          async () => (await import('../features/discussion/pages/ChannelFilesPage.tsx')).ChannelFilesPage,
        ),
      },
      {
        path: paths.thread(':channelId', ':threadId'),
        handle: immersive,
        lazy: lazyPage(async () => {
          void import('../features/discussion/components/thread/ThreadMessages.tsx');
          return (await import('../features/discussion/pages/ThreadPage.tsx')).ThreadPage;
        }),
      },
    ],
  },
  { path: '*', element: <NotFoundPage /> },
];

/** Every page, each loaded when it is opened, with the words of its features. */
export function createAppRouter() {
  return createBrowserRouter([
    {
      errorElement: <RouteFailure />,
      hydrateFallbackElement: <></>,
      children: [
        ...galleryRoutes,
        ...signedOutRoutes,
        {
          lazy: lazyPage(async () => (await import('./AnswersLayout.tsx')).AnswersLayout),
          children: [
            ...linkRoutes,
            charterRoute,
            {
              path: '/',
              lazy: lazyPage(async () => (await import('./Shell.tsx')).Shell, 'session'),
              // A page that fails leaves the navigation standing.
              children: [{ errorElement: <RouteFailure />, children: signedInRoutes }],
            },
          ],
        },
      ],
    },
  ]);
}
