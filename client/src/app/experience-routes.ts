import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';
import type { RouteHandle } from './Shell.tsx';

/** The words of every page on which experiences are written. */
const words = ['experience-writing', 'files', 'places', 'errors'];

/** Where experiences are written, read over and agreed to; the library itself is elsewhere. */
export const experienceRoutes: RouteObject[] = [
  {
    path: paths.newExperience,
    handle: { immersive: true } satisfies RouteHandle,
    lazy: lazyPage(
      async () =>
        (await import('../features/experiences-writing/pages/NewExperiencePage.tsx')).NewExperiencePage,
      ...words,
    ),
  },
  {
    path: paths.myExperiences,
    lazy: lazyPage(
      async () =>
        (await import('../features/experiences-writing/pages/MyExperiencesPage.tsx')).MyExperiencesPage,
      ...words,
    ),
  },
  {
    path: paths.experienceKinds,
    lazy: lazyPage(
      async () => (await import('../features/experiences-writing/pages/KindsPage.tsx')).KindsPage,
      ...words,
    ),
  },
  {
    path: paths.writeExperience(':experienceId'),
    handle: { immersive: true } satisfies RouteHandle,
    lazy: lazyPage(
      async () =>
        (await import('../features/experiences-writing/pages/WriteExperiencePage.tsx')).WriteExperiencePage,
      ...words,
    ),
  },
  {
    path: paths.experienceAgreement(':experienceId'),
    lazy: lazyPage(
      async () => (await import('../features/experiences-writing/pages/AgreementPage.tsx')).AgreementPage,
      ...words,
    ),
  },
];
