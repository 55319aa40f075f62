import type { RouteObject } from 'react-router';
import { paths } from '../lib/paths.ts';
import { lazyPage } from './lazy-page.ts';

/** Those of the search of places are in `library`. */
const words = ['territories', 'library', 'errors'];

/** The map, territories, comparisons, and what people say of themselves in the directory. */
export const territoryRoutes: RouteObject[] = [
  {
    path: paths.map,
    lazy: lazyPage(async () => (await import('./MapRoute.tsx')).MapRoute, ...words),
  },
  {
    path: paths.territory(':code'),
    lazy: lazyPage(
      async () => (await import('../features/territories/pages/TerritoryPage.tsx')).TerritoryPage,
      ...words,
    ),
  },
  {
    path: paths.comparisons,
    lazy: lazyPage(
      async () => (await import('../features/territories/pages/ComparisonsPage.tsx')).ComparisonsPage,
      ...words,
    ),
  },
  {
    path: paths.newComparison,
    lazy: lazyPage(
      async () => (await import('../features/territories/pages/NewComparisonPage.tsx')).NewComparisonPage,
      ...words,
    ),
  },
  {
    path: paths.comparison(':comparisonId'),
    lazy: lazyPage(
      async () => (await import('../features/territories/pages/ComparisonPage.tsx')).ComparisonPage,
      ...words,
    ),
  },
  {
    path: paths.ownProfile,
    lazy: lazyPage(
      async () => (await import('../features/people/pages/OwnProfilePage.tsx')).OwnProfilePage,
      'people',
      ...words,
    ),
  },
  {
    path: paths.skills,
    lazy: lazyPage(
      async () => (await import('../features/people/pages/SkillsPage.tsx')).SkillsPage,
      'people',
      ...words,
    ),
  },
];
