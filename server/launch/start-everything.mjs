import { ensureClientBuilt } from './lib/build-client.mjs';
import { inProject, NODE, projectEnvironment, ROOT } from './lib/places.mjs';
import { giveUp, installStep } from './lib/prepare.mjs';
import { OWN_GROUP, serve } from './lib/serve.mjs';
import { Steps } from './lib/steps.mjs';

try {
  const steps = new Steps(3);
  await installStep(steps);
  await steps.step('Interface', async (progress) => {
    const built = await ensureClientBuilt(progress);
    return { said: built ? 'construite' : 'à jour', value: undefined };
  });
  console.log('3/3  Serveur');
} catch (error) {
  giveUp(error);
}

const main = inProject('server', 'src', 'main.ts');
/** A thousand people coming at once would otherwise leave the young generation's memory at its largest. */
const SMALL_YOUNG_GENERATION = '--max-semi-space-size=16';
process.exit(
  await serve({
    command: NODE,
    argv: [SMALL_YOUNG_GENERATION, main],
    options: { cwd: ROOT, env: projectEnvironment(), ...OWN_GROUP },
  }),
);
