/**
 * `node client/src/i18n/fix-typography.ts` rewrites the French modules with the spaces and apostrophes of
 * French typography, so that nobody has to type a narrow no-break space by hand. Strings there are quoted
 * by single or double quotes or backticks; keys and code stay untouched.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frenchTypography } from './typography.ts';

const folder = join(import.meta.dirname, 'fr');
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts')) continue;
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(
    /(:\s*)(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")(,?\n)/g,
    (_all, head: string, single: string | undefined, double: string | undefined, end: string) => {
      const text = single?.replaceAll("\\'", "'") ?? double ?? '';
      return `${head}'${frenchTypography(text)}'${end}`;
    },
  );
  if (after !== before) {
    writeFileSync(path, after);
    console.log(`${file} : typographie corrigée`);
  }
}
