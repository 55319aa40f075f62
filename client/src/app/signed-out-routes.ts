import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

const sessionWords = ['session', 'errors'] as const;
const signIn = lazyPage(
  async () => (await import('../features/session/pages/SignInPage.tsx')).SignInPage,
  ...sessionWords,
);

/** Pages for whoever is not signed in yet: each stands alone. */
export const signedOutRoutes: RouteObject[] = [
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

const guestWords = ['guest', 'errors'] as const;
const enterAsGuest = lazyPage(
  async () => (await import('../features/session/pages/GuestEntryPage.tsx')).GuestEntryPage,
  ...guestWords,
);

/** The way into a room for whoever has no account, and out of it. */
export const guestRoutes: RouteObject[] = [
  { path: paths.guestEntry(), lazy: enterAsGuest },
  { path: paths.guestEntry(':code'), lazy: enterAsGuest },
  {
    path: paths.guestOver,
    lazy: lazyPage(
      async () => (await import('../features/session/pages/GuestOverPage.tsx')).GuestOverPage,
      ...guestWords,
    ),
  },
];

/** Where a mail's link leads: what it allows is asked first. */
export const linkRoutes: RouteObject[] = [
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
  {
    path: paths.introductionLink,
    lazy: lazyPage(
      async () =>
        (await import('../features/introductions/pages/IntroductionLinkPage.tsx')).IntroductionLinkPage,
      'door-links',
      'errors',
    ),
  },
  {
    path: paths.contactLink,
    lazy: lazyPage(
      async () => (await import('../features/contacts/pages/ContactLinkPage.tsx')).ContactLinkPage,
      'door-links',
      'errors',
    ),
  },
  {
    path: paths.commitmentLink,
    lazy: lazyPage(
      async () => (await import('../features/commitments/pages/CheckInLinkPage.tsx')).CheckInLinkPage,
      'commitments',
      'errors',
    ),
  },
];

export const charterRoute: RouteObject = {
  path: paths.charter,
  lazy: lazyPage(
    async () => (await import('../features/session/pages/CharterPage.tsx')).CharterPage,
    ...sessionWords,
  ),
};
