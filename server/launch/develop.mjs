import { inProject, NODE, projectEnvironment, ROOT } from './lib/places.mjs';
import { giveUp, installStep } from './lib/prepare.mjs';
import { OWN_GROUP, serveTogether } from './lib/serve.mjs';
import { Steps } from './lib/steps.mjs';

/** Where the page is opened; Vite passes what is the server's on to the port after it. */
const port = Number(process.env.PORT ?? 3000);
const serverPort = port + 1;

try {
  const steps = new Steps(2);
  await installStep(steps);
  console.log(`2/2  Serveur et interface, rechargés à chaque changement : http://localhost:${port}`);
} catch (error) {
  giveUp(error);
}

const env = { ...projectEnvironment(), PORT: String(serverPort) };
const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
const watched = ['server/src', 'shared/src'].map((path) => `--watch-path=${inProject(path)}`);
const code = await serveTogether([
  {
    command: NODE,
    argv: ['--watch', '--watch-preserve-output', ...watched, inProject('server', 'src', 'main.ts')],
    options: { cwd: ROOT, env: { ...env, PUBLIC_URL: address }, ...OWN_GROUP },
  },
  {
    command: NODE,
    argv: [
      inProject('client', 'node_modules', 'vite', 'bin', 'vite.js'),
      '--port',
      String(port),
      '--clearScreen=false',
    ],
    options: { cwd: inProject('client'), env, ...OWN_GROUP },
  },
]);
process.exit(code);
