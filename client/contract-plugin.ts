import { fileURLToPath } from 'node:url';
import { type AnyContractRouter, minifyContractRouter } from '@orpc/contract';
import { type Plugin, runnerImport } from 'vite';

const id = 'virtual:contract';
const resolved = `\0${id}`;
const source = fileURLToPath(new URL('../shared/src/contract.ts', import.meta.url));

/**
 * `virtual:contract` is the API's contract reduced to its routes (method and path): the browser needs no schema
 * to call it, so zod and the schemas stay out of what travels. Typed as the whole contract (virtual-contract.d.ts).
 */
export function contractPlugin(): Plugin {
  return {
    name: 'sentiers-contract',
    resolveId: (asked) => (asked === id ? resolved : null),
    async load(asked) {
      if (asked !== resolved) return null;
      const { module, dependencies } = await runnerImport<{ contract: AnyContractRouter }>(source);
      for (const file of [source, ...dependencies]) this.addWatchFile(file);
      return `export const contract = ${JSON.stringify(minifyContractRouter(module.contract), onlyWhatCalls)};`;
    },
  };
}

const forReaders = new Set(['summary', 'description', 'tags', 'operationId', 'deprecated']);

/** In a `route`, what documents it stays out: a client needs method, path and the shape of what comes back. */
function onlyWhatCalls(key: string, value: unknown): unknown {
  if (key !== 'route' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !forReaders.has(name)));
}
