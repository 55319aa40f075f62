import type { RouteObject } from 'react-router';

/** Introductions, contact books, mentoring. */
export const doorRoutes: RouteObject[] = [];
