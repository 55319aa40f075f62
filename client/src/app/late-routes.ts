import type { RouteObject } from 'react-router';
import { experienceRoutes } from './experience-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import { replayRoutes } from './replay-routes.ts';

/** Pages whose addresses begin as `isLate` says (`router.tsx`). */
export const lateRoutes: RouteObject[] = [...libraryRoutes, ...experienceRoutes, ...replayRoutes];
