import { ensureInstalled } from './install.mjs';

/**
 * The first step of every command: the dependencies, as the lock file says.
 *
 * @param {import('./steps.mjs').Steps} steps
 */
export function installStep(steps) {
  return steps.step('Dépendances', async (progress) => {
    const done = await ensureInstalled(progress);
    return { said: done ? 'installées' : 'à jour', value: undefined };
  });
}

/**
 * Says why a command can't go on, without our own stack, and ends.
 *
 * @param {unknown} error
 */
export function giveUp(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
