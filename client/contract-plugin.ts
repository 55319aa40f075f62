import { fileURLToPath } from 'node:url';
import { type AnyContractRouter, minifyContractRouter } from '@orpc/contract';
import { type Plugin, runnerImport } from 'vite';

const first = 'virtual:contract';
const late = 'virtual:late-contract';
/** Features that no page needs at once: their routes travel when one of them is called. */
const lateFeatures: ReadonlySet<string> = new Set([
  'accompaniments',
  'collections',
  'commitments',
  'comparisons',
  'contacts',
  'directory',
  'experienceKinds',
  'experiences',
  'imports',
  'introductions',
  'library',
  'mentoring',
  'mentorships',
  'milestones',
  'offNotes',
  'publicFace',
  'recaps',
  'replays',
  'skills',
  'trailMap',
  'trails',
  'trials',
  'weekly',
]);
const source = fileURLToPath(new URL('../shared/src/contract.ts', import.meta.url));

/**
 * `virtual:contract` and `virtual:late-contract` are the API's contract reduced to its routes (method and path), in two
 * parts: the browser needs no schema to call it, so zod and the schemas stay out of what travels. The first is typed as the
 * whole contract (virtual-contract.d.ts): the client asks for the other when it needs it (`lib/api/create-api.ts`).
 */
export function contractPlugin(): Plugin {
  return {
    name: 'sentiers-contract',
    resolveId: (asked) => (asked === first || asked === late ? `\0${asked}` : null),
    async load(asked) {
      const wanted = asked.slice(1);
      if (wanted !== first && wanted !== late) return null;
      const { module, dependencies } = await runnerImport<{ contract: AnyContractRouter }>(source);
      for (const file of [source, ...dependencies]) this.addWatchFile(file);
      const features = Object.entries(minifyContractRouter(module.contract)).filter(
        ([name]) => lateFeatures.has(name) === (wanted === late),
      );
      return `${made}export const contract = ${written(Object.fromEntries(features))};`;
    },
  };
}

const forReaders = new Set(['summary', 'description', 'tags', 'operationId', 'deprecated']);

/** What all operations have alike is said once: written out for each, it would weigh more than what they are called by. */
const made = `const route = (method, path, more) => ({ '~orpc': { errorMap: {}, meta: {}, route: { method, path, ...more } } });
`;

interface Minified {
  errorMap: object;
  meta: object;
  route: { method?: string; path?: string; [more: string]: unknown };
}

/** The routes as a program makes them. @throws Error for an operation that has more than a route */
function written(part: object): string {
  if ('~orpc' in part) return writtenRoute(part['~orpc'] as Minified);
  const parts = Object.entries(part).map(([name, inner]) => `${JSON.stringify(name)}: ${written(inner)}`);
  return `{ ${parts.join(', ')} }`;
}

/** What documents it stays out: a client needs method, path and the shape of what comes back. */
function writtenRoute({ errorMap, meta, route: { method, path, ...others } }: Minified): string {
  if (Object.keys(errorMap).length + Object.keys(meta).length > 0) {
    throw new Error(
      `${method} ${path} has errors or a meta of its own: they would be lost on the way to the browser`,
    );
  }
  const more = Object.entries(others).filter(([name]) => !forReaders.has(name));
  const given = [method, path, ...(more.length > 0 ? [Object.fromEntries(more)] : [])];
  return `route(${given.map((each) => JSON.stringify(each)).join(', ')})`;
}
