/** `npm start`: installs what is missing, builds the client when it changed, then serves. */
import { requireNode } from './lib/require-node.mjs';

if (requireNode()) import('./start-everything.mjs');
