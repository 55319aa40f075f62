/** `npm run dev`: both sides with hot reload, on one address. */
import { requireNode } from './lib/require-node.mjs';

if (requireNode()) import('./develop.mjs');
