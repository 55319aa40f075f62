import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const titles = '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin';
const texts = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';

/** Our letters, as browsers read them. */
const fonts = {
  title: `${titles}-700-normal.woff2`,
  text: `${texts}-400-normal.woff2`,
  italic: `${texts}-400-italic.woff2`,
  bold: `${texts}-700-normal.woff2`,
} as const;
type FontName = keyof typeof fonts;

export interface Asset {
  type: string;
  content: Buffer;
}

const files = new Map<string, Asset>();
for (const [name, path] of Object.entries(fonts)) {
  files.set(`${name}.woff2`, { type: 'font/woff2', content: readFileSync(require.resolve(path)) });
}
files.set('contours.svg', {
  type: 'image/svg+xml',
  content: readFileSync(join(import.meta.dirname, 'contours.svg')),
});
/** In their order: what comes later has the last word. */
const sheets = ['base', 'frame', 'content', 'article', 'form', 'foot', 'print'];
const style = [
  require.resolve('@sentiers/shared/styles/fallback-faces.css'),
  ...sheets.map((name) => join(import.meta.dirname, 'styles', `${name}.css`)),
].map((path) => readFileSync(path, 'utf8'));
files.set('style.css', {
  type: 'text/css; charset=utf-8',
  content: Buffer.from(
    style.join('').replace(/url\("?([\w.]+)"?\)/g, (_whole, name: string) => `url(${address(name)})`),
  ),
});

/** A file of the pages, by its name; undefined for a name that is none. */
export function assetNamed(name: string): Asset | undefined {
  return files.get(name);
}

/** Whether this is the version that a file has now: then it is kept for ever. */
export function isVersionOf(name: string, version: unknown): boolean {
  return version === versionOf(name);
}

export function styleAddress(): string {
  return address('style.css');
}

export function fontAddress(name: FontName): string {
  return address(`${name}.woff2`);
}

/** Another content is another address. */
function address(name: string): string {
  return `/decouvrir/${name === 'style.css' ? '' : 'fichiers/'}${name}?v=${versionOf(name)}`;
}

function versionOf(name: string): string {
  const content = files.get(name)?.content ?? '';
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}
