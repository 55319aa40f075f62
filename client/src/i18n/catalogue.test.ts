import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frenchTypography } from './typography.ts';

const source = join(import.meta.dirname, '..');
type Tree = { readonly [key: string]: string | Tree };

const modules = import.meta.glob<Tree>('./{fr,en}/*.ts', { eager: true, import: 'messages' });
const catalogue = { fr: new Map<string, Map<string, string>>(), en: new Map<string, Map<string, string>>() };
for (const [path, tree] of Object.entries(modules)) {
  const [, language, namespace] = /\/(fr|en)\/(.+)\.ts$/.exec(path) ?? [];
  catalogue[language as 'fr' | 'en'].set(namespace ?? '', flatten(tree));
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [deep, text] of flatten(value, `${prefix}${key}.`)) flat.set(deep, text);
  }
  return flat;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
const tags = (text: string) => [...text.matchAll(/<\/?\w+\/?>/g)].map(([tag]) => tag).sort();

/** The code that speaks, without its tests: what it says is looked for in it. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^i18n\/(fr|en)\//.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');
const written = new Set([...code.matchAll(/['"]((?:\w+:)?[\w.]+)['"]/g)].map(([, text]) => text));
const beginnings = [...code.matchAll(/`((?:\w+:)?(?:\w+\.)*)(?=\$\{)/g)].map(([, text]) => text ?? '');

/** A key is used when it is written whole, or when a template begins with its path (`t(\`kind.${kind}\`)`). */
function isUsed(namespace: string, key: string): boolean {
  const bare = key.replace(/_(zero|one|two|few|many|other)$/, '');
  const names = [bare, `${namespace}:${bare}`];
  if (names.some((name) => written.has(name))) return true;
  return beginnings.some((start) => start !== '' && names.some((name) => name.startsWith(start)));
}

const namespaces = [...catalogue.fr.keys()];

describe.each(namespaces)('messages %s', (namespace) => {
  const french = catalogue.fr.get(namespace) ?? new Map<string, string>();
  const english = catalogue.en.get(namespace) ?? new Map<string, string>();

  it('says the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it('fills in the same blanks in both languages', () => {
    for (const [key, text] of french) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
      expect([key, tags(english.get(key) ?? '')]).toEqual([key, tags(text)]);
    }
  });

  it('counts with one and other', () => {
    for (const key of french.keys()) {
      const counted = /^(.+)_(?:one|other)$/.exec(key)?.[1];
      if (counted)
        expect([french.has(`${counted}_one`), french.has(`${counted}_other`)]).toEqual([true, true]);
    }
  });

  it('has no empty word, and none that a program wrote for a person', () => {
    for (const [key, text] of [...french, ...english]) {
      expect([key, text.trim()]).toEqual([key, text]);
      expect([key, text.length > 0 && !/\b(undefined|null|TODO|lorem)\b/i.test(text)]).toEqual([key, true]);
    }
  });

  it('follows French typography (node client/src/i18n/fix-typography.ts puts it right)', () => {
    for (const [key, text] of french) expect([key, text]).toEqual([key, frenchTypography(text)]);
  });

  it('says nothing that no page says', () => {
    expect([...french.keys()].filter((key) => !isUsed(namespace, key))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has every module in both languages', () => {
    expect(namespaces.length).toBeGreaterThan(0);
    expect([...catalogue.en.keys()].sort()).toEqual(namespaces.sort());
  });
});
