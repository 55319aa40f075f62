import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';
import type { RouteHandle } from './Shell.tsx';

export const discussionWords = ['discussion', 'errors', 'files'] as const;
const immersive: RouteHandle = { immersive: true };

/** What a thread is drawn with, beside its page. */
export function fetchThreadParts(): void {
  void import('../features/discussion/components/thread/ThreadMessages.tsx');
  void import('../features/discussion/components/composer/ThreadComposer.tsx');
}

/** Where threads, messages and drafts are read and written. */
export const discussionRoutes: RouteObject[] = [
  {
    path: paths.opportunities,
    lazy: lazyPage(
      async () => (await import('../features/discussion/pages/OpportunitiesPage.tsx')).OpportunitiesPage,
      ...discussionWords,
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
          fetchThreadParts();
          return (await import('./ThreadRoutes.tsx')).DirectRoute;
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
        lazy: lazyPage(async () => {
          void import('../features/discussion/components/new-thread/NewThread.tsx');
          return (await import('../features/discussion/pages/NewThreadPage.tsx')).NewThreadPage;
        }),
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
          fetchThreadParts();
          return (await import('./ThreadRoutes.tsx')).ThreadRoute;
        }),
      },
    ],
  },
];
