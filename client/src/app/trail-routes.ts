import type { RouteObject } from 'react-router';

/** Where organisations stand on their way, who accompanies them, what they promise. */
export const trailRoutes: RouteObject[] = [];
