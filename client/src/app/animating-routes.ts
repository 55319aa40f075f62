import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

/** What those who moderate, animate a cohort or coordinate do there. */
export const animatingRoutes: RouteObject[] = [
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
    path: paths.cohortModules(':cohortId'),
    lazy: lazyPage(
      async () => (await import('../features/cohorts/pages/ModulesPage.tsx')).ModulesPage,
      'modules',
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
];
