/** `npm test`: every check there is, then one line `N passed, N failed`. */
import { requireNode } from './lib/require-node.mjs';

if (requireNode()) import('./test-everything.mjs');
