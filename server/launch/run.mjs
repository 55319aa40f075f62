/**
 * `node server/launch/run.mjs <tool> [arguments]`: installs what is missing, then runs a tool of the project
 * under its own Node, so that every script works from a fresh clone, with npm alone.
 */
import { requireNode } from './lib/require-node.mjs';

if (requireNode()) import('./run-tool.mjs');
