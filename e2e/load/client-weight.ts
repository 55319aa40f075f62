/**
 * What a page costs before it can be used: the JavaScript that the browser must have for it, gzipped, read from
 * the manifest of a finished build (`client/dist`). `node e2e/load/client-weight.ts` prints the table and ends
 * with 1 where a page is over its budget; the bench calls `clientWeight`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const distribution = join(import.meta.dirname, '../../client/dist');
const entry = 'index.html';
const answers = 'src/app/AnswersLayout.tsx';
const shell = 'src/app/Shell.tsx';
const channel = 'src/features/discussion/pages/ChannelPage.tsx';

/** Kilobytes (1,000 bytes) of gzipped JavaScript: for the page where one signs in, and for any other. */
const budgets = { signIn: 190, other: 250 };

interface Chunk {
  file: string;
  src?: string;
  isDynamicEntry?: boolean;
  imports?: string[];
}
type Manifest = Record<string, Chunk>;

export interface PageWeight {
  page: string;
  /** Kilobytes of gzipped JavaScript that the page is drawn with, and how many are allowed. */
  kilobytes: number;
  budget: number;
  files: number;
  /** Kilobytes fetched beside or after it: what the device keeps, the socket, a channel's list, a thread's messages. */
  afterwards: number;
}

/**
 * The weight of every page of a build. A page is a module that the router loads when asked (`…Page.tsx`, `…Route.tsx`); those of
 * the session feature stand alone, the others within the shell.
 *
 * @throws Error where there is no build, or none of its pages is found
 */
export function clientWeight(folder = distribution): PageWeight[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const pages = Object.keys(manifest).filter(
    (key) => manifest[key]?.isDynamicEntry && /(Page|Route)\.tsx$/.test(key),
  );
  if (!manifest[entry] || pages.length === 0)
    throw new Error(`No page found in ${folder}: was the client built?`);
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    sizes.set(file, known);
    return known;
  };
  return pages.map((page) => {
    const alone = page.startsWith('src/features/session/');
    const frame = alone ? [entry, ...around(page)] : [entry, answers, shell, ...around(page)];
    const needed = filesOf(manifest, [...frame, page]);
    const later = [...filesOf(manifest, alone ? [] : [...shellParts(manifest), ...beside(page)])].filter(
      (file) => !needed.has(file),
    );
    const weigh = (files: Iterable<string>) =>
      Math.round([...files].reduce((sum, file) => sum + sizeOf(file), 0) / 100) / 10;
    return {
      page: page.replace(/^src\/(features\/)?/, '').replace(/\.tsx$/, ''),
      kilobytes: weigh(needed),
      budget: /SignInPage/.test(page) ? budgets.signIn : budgets.other,
      files: needed.size,
      afterwards: weigh(later),
    };
  });
}

/** What a page stands in, beside the shell: a thread beside its channel's list, an e-mailed link or the charter on the cache of answers. */
function around(page: string): string[] {
  if (/session\/pages\/(Link|Invitation|Charter)Page/.test(page)) return [answers];
  const inChannel = /discussion\/pages\/(NoThread|NewThread|Thread)Page/.test(page);
  return inChannel ? [channel] : [];
}

/** What the router fetches beside a page, and draws in the place of a skeleton. */
function beside(page: string): string[] {
  const parts = 'src/features/discussion/components';
  const list = around(page).includes(channel) || page === channel ? [`${parts}/list/ThreadList.tsx`] : [];
  if (/\/NewThreadPage/.test(page)) return [...list, `${parts}/new-thread/NewThread.tsx`];
  if (!/\/(ThreadPage|RoomRoute)/.test(page)) return list;
  const thread = [`${parts}/thread/ThreadMessages.tsx`, `${parts}/composer/ThreadComposer.tsx`];
  return [...list, ...thread, 'src/components/Markdown.tsx'];
}

/** What the shell asks for by itself (app/Shell.tsx and below): kept answers, the journal and its connection. */
function shellParts(manifest: Manifest): string[] {
  const asked = /^src\/(lib|app\/(open-journal|kept-answers))|socket\.io-client/;
  return Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry && asked.test(key));
}

function filesOf(manifest: Manifest, keys: string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const key of keys) visit(key);
  return files;
}

if (import.meta.main) {
  const weights = clientWeight();
  console.table(weights);
  process.exit(weights.every(({ kilobytes, budget }) => kilobytes <= budget) ? 0 : 1);
}
