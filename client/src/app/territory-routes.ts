import type { RouteObject } from 'react-router';

/** The map, territories, comparisons, and what people say of themselves in the directory. */
export const territoryRoutes: RouteObject[] = [];
