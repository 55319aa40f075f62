import { ensureInstalled } from './lib/install.mjs';
import { inProject, projectEnvironment, ROOT } from './lib/places.mjs';
import { giveUp } from './lib/prepare.mjs';
import { serve } from './lib/serve.mjs';

const [tool = 'node', ...argv] = process.argv.slice(2);
/** Notices go beside the tool's own output, which may be read by another program. */
const notice = (/** @type {string} */ line) => console.error(line);

try {
  await ensureInstalled(notice);
} catch (error) {
  giveUp(error);
}
const command = inProject('node_modules', '.bin', tool);
process.exit(await serve({ command, argv, options: { cwd: ROOT, env: projectEnvironment() } }));
