import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const page = '/client/src/features/session/pages/SignInPage.tsx';
const words = ['session', 'errors'];
const bootTag = '<script src="/boot.js"';

/**
 * Tells `/boot.js` the names of the sign-in's own files, with its words in each language: whoever isn't signed in gets
 * them beside the libraries, not a round trip after them. Vite alone would ask for them once the rest has come and run.
 */
export function wayInPlugin(): Plugin {
  return {
    name: 'sentiers-way-in',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        if (!bundle || !chunk || !html.includes(bootTag))
          throw new Error('index.html has no /boot.js to tell');
        const already = withImports(bundle, [chunk]);
        const needed = (language: string) =>
          [...withImports(bundle, [page, ...words.map(fileOf(language))].map(chunkOf(bundle)))]
            .filter((file) => !already.has(file))
            .map((file) => `/${file}`)
            .join(' ');
        const told = ['fr', 'en'].map((language) => `data-way-in-${language}="${needed(language)}"`);
        return html.replace(bootTag, `${bootTag} ${told.join(' ')}`);
      },
    },
  };
}

const fileOf = (language: string) => (namespace: string) => `/client/src/i18n/${language}/${namespace}.ts`;

const chunkOf = (bundle: Bundle) => (module: string) => {
  const found = Object.values(bundle).find(
    (file): file is Chunk => file.type === 'chunk' && (file.facadeModuleId?.endsWith(module) ?? false),
  );
  if (!found) throw new Error(`No file of the build is ${module}`);
  return found;
};

/** The files of these chunks and of all that they import. */
function withImports(bundle: Bundle, chunks: readonly Chunk[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    file.imports.forEach(visit);
  };
  for (const { fileName } of chunks) visit(fileName);
  return files;
}
