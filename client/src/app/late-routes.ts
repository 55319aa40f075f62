import type { RouteObject } from 'react-router';
import { animatingRoutes } from './animating-routes.ts';
import { doorRoutes } from './door-routes.ts';
import { experienceRoutes } from './experience-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import { ownRoutes } from './own-routes.ts';
import { replayRoutes } from './replay-routes.ts';
import { territoryRoutes } from './territory-routes.ts';
import { trailRoutes } from './trail-routes.ts';

/** Pages whose addresses begin as `isLate` says (`router.tsx`). */
export const lateRoutes: RouteObject[] = [
  ...libraryRoutes,
  ...experienceRoutes,
  ...replayRoutes,
  ...trailRoutes,
  ...territoryRoutes,
  ...doorRoutes,
  ...animatingRoutes,
  ...ownRoutes,
];
