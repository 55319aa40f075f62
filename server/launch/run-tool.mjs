import { exclusively } from './lib/exclusively.mjs';
import { ensureInstalled, INSTALL_LOCK } from './lib/install.mjs';
import { inProject, projectEnvironment, ROOT } from './lib/places.mjs';
import { giveUp } from './lib/prepare.mjs';
import { serve } from './lib/serve.mjs';

const [tool = 'node', ...argv] = process.argv.slice(2);
/** Notices go beside the tool's own output, which may be read by another program. */
const notice = (/** @type {string} */ line) => console.error(line);

try {
  await exclusively(INSTALL_LOCK, {
    work: () => ensureInstalled(notice),
    waiting: (pid) => notice(`Une autre commande installe déjà (pid ${pid}), j’attends`),
  });
} catch (error) {
  giveUp(error);
}
const command = inProject('node_modules', '.bin', tool);
process.exit(await serve({ command, argv, options: { cwd: ROOT, env: projectEnvironment() } }));
