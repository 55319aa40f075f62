import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

const mentoring = ['mentoring', 'modules', 'places', 'errors'] as const;
const asking = ['introductions', 'modules', 'door-links', 'places', 'errors'] as const;

/** Introductions, contact books, mentoring. */
export const doorRoutes: RouteObject[] = [
  {
    path: paths.introductions,
    lazy: lazyPage(
      async () => (await import('../features/introductions/pages/IntroductionsPage.tsx')).IntroductionsPage,
      ...asking,
    ),
  },
  {
    path: paths.newIntroduction,
    lazy: lazyPage(
      async () =>
        (await import('../features/introductions/pages/NewIntroductionPage.tsx')).NewIntroductionPage,
      ...asking,
    ),
  },
  {
    path: paths.introduction(':introductionId'),
    lazy: lazyPage(
      async () => (await import('../features/introductions/pages/IntroductionPage.tsx')).IntroductionPage,
      ...asking,
    ),
  },
  {
    path: paths.introductionGaps(':cohortId'),
    lazy: lazyPage(
      async () => (await import('../features/introductions/pages/GapsPage.tsx')).GapsPage,
      ...asking,
    ),
  },
  {
    path: paths.contactBook(':organisationId'),
    lazy: lazyPage(
      async () => (await import('../features/contacts/pages/ContactBookPage.tsx')).ContactBookPage,
      'contacts',
      'places',
      'errors',
    ),
  },
  {
    path: paths.mentoring,
    lazy: lazyPage(
      async () => (await import('../features/mentoring/pages/MentoringPage.tsx')).MentoringPage,
      ...mentoring,
    ),
  },
  {
    path: paths.mentoringOffer,
    lazy: lazyPage(
      async () => (await import('../features/mentoring/pages/OfferPage.tsx')).OfferPage,
      ...mentoring,
    ),
  },
  {
    path: paths.newMentoringRequest,
    lazy: lazyPage(
      async () => (await import('../features/mentoring/pages/RequestPage.tsx')).RequestPage,
      ...mentoring,
    ),
  },
  {
    path: paths.mentoringDesk(':cohortId'),
    lazy: lazyPage(
      async () => (await import('../features/mentoring/pages/DeskPage.tsx')).DeskPage,
      ...mentoring,
    ),
  },
  {
    path: paths.mentorship(':mentorshipId'),
    lazy: lazyPage(
      async () => (await import('../features/mentoring/pages/MentorshipPage.tsx')).MentorshipPage,
      ...mentoring,
    ),
  },
];
