import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

const trailWords = ['trails', 'journey', 'errors'] as const;
const commitmentWords = ['commitments', 'modules', 'journey', 'errors'] as const;
const accompanimentWords = ['accompaniments', 'journey', 'errors'] as const;

/** Where organisations stand on their way, who accompanies them, what they promise. */
export const trailRoutes: RouteObject[] = [
  {
    path: paths.trails,
    lazy: lazyPage(
      async () => (await import('../features/trails/pages/TrailsPage.tsx')).TrailsPage,
      ...trailWords,
    ),
  },
  {
    path: paths.milestones,
    lazy: lazyPage(
      async () => (await import('../features/trails/pages/MilestonesPage.tsx')).MilestonesPage,
      'milestones',
      'journey',
      'errors',
    ),
  },
  {
    path: paths.trail(':organisationId'),
    lazy: lazyPage(
      async () => (await import('./TrailRoute.tsx')).TrailRoute,
      ...trailWords,
      'accompaniments',
      'library',
    ),
  },
  {
    path: paths.trailMilestone(':organisationId', ':milestoneId'),
    lazy: lazyPage(
      async () => (await import('../features/trails/pages/MilestonePage.tsx')).MilestonePage,
      ...trailWords,
      'files',
    ),
  },
  {
    path: paths.accompaniments,
    lazy: lazyPage(
      async () =>
        (await import('../features/accompaniments/pages/AccompanimentsPage.tsx')).AccompanimentsPage,
      ...accompanimentWords,
    ),
  },
  {
    path: paths.accompaniment(':accompanimentId'),
    lazy: lazyPage(
      async () => (await import('../features/accompaniments/pages/AccompanimentPage.tsx')).AccompanimentPage,
      ...accompanimentWords,
    ),
  },
  {
    path: paths.commitments,
    lazy: lazyPage(
      async () => (await import('../features/commitments/pages/CommitmentsPage.tsx')).CommitmentsPage,
      ...commitmentWords,
    ),
  },
  {
    path: paths.newCommitments,
    lazy: lazyPage(
      async () => (await import('../features/commitments/pages/NewCommitmentsPage.tsx')).NewCommitmentsPage,
      ...commitmentWords,
    ),
  },
  {
    path: paths.commitment(':commitmentId'),
    lazy: lazyPage(
      async () => (await import('../features/commitments/pages/CommitmentPage.tsx')).CommitmentPage,
      ...commitmentWords,
    ),
  },
  {
    path: paths.commitmentBoard(':cohortId'),
    lazy: lazyPage(
      async () => (await import('../features/commitments/pages/BoardPage.tsx')).BoardPage,
      ...commitmentWords,
    ),
  },
];
