import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** What the search may look at and do; tests give their own. */
export type ChromiumSearch = {
  env: NodeJS.ProcessEnv;
  root: boolean;
  /** True when the program starts: some systems put a stub there that only tells what to install. */
  works: (path: string) => boolean;
  playwrightPath: () => string;
  /** Runs a command in sight of the person; true when it succeeded. */
  run: (command: string, argv: string[]) => boolean;
  say: (line: string) => void;
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const PLAYWRIGHT_CLI = fileURLToPath(new URL('./node_modules/@playwright/test/cli.js', import.meta.url));

/** Flags with which Chromium talks to nobody but the page under test, in a container too. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds Chromium: `CHROMIUM_PATH`, the system's, Playwright's own; else installs it.
 *
 * @throws Error with the command to type, when nothing worked
 */
export function findChromium(search: ChromiumSearch = realSearch()): string {
  return present(search) ?? installed(search) ?? fail();
}

function present(search: ChromiumSearch): string | null {
  const chosen = search.env.CHROMIUM_PATH;
  if (chosen) {
    if (search.works(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH=${chosen} n’est pas un navigateur qui démarre.`);
  }
  const directories = (search.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = NAMES.flatMap((name) => directories.map((directory) => join(directory, name)));
  return [...places, MAC, search.playwrightPath()].find(search.works) ?? null;
}

function installed(search: ChromiumSearch): string | null {
  search.say('Chromium est introuvable : installation par Playwright (environ 170 Mo)');
  if (search.run(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium'])) {
    const found = present(search);
    if (found) return found;
  }
  if (!search.root || !search.env.CI) return null;
  search.say('Playwright n’y parvient pas : installation par apt-get');
  search.run('apt-get', ['update']);
  return search.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    ? present(search)
    : null;
}

function fail(): never {
  throw new Error(
    'Chromium est introuvable et n’a pas pu être installé. Tapez « sudo apt-get install chromium » (ou installez Chrome), ou indiquez-le avec CHROMIUM_PATH, puis recommencez.',
  );
}

function realSearch(): ChromiumSearch {
  return {
    env: process.env,
    root: process.getuid?.() === 0,
    works: (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0,
    playwrightPath: () => chromium.executablePath(),
    run: (command, argv) => spawnSync(command, argv, { stdio: 'inherit' }).status === 0,
    say: (line) => console.log(line),
  };
}
