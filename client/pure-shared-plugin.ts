import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shared = fileURLToPath(new URL('../shared/src', import.meta.url))
  .split(sep)
  .join('/');

/**
 * Modules of `shared` only define things. Told so, the bundler leaves out every schema that a page doesn't use, and
 * zod with them: a policy or a list of roles beside a schema costs the browser nothing more.
 */
export function pureSharedPlugin(): Plugin {
  return {
    name: 'sentiers-pure-shared',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(`${shared}/`)) return null;
      let pure = code;
      // From the last to the first, so that the places of those before stay right.
      for (const { start, end } of definitions(this.parse(code)).reverse()) {
        pure = `${pure.slice(0, start)}/* @__PURE__ */ (() => (${pure.slice(start, end)}))()${pure.slice(end)}`;
      }
      return { code: pure, map: null, moduleSideEffects: false };
    },
  };
}

interface Place {
  start: number;
  end: number;
}

interface TopLevel extends Place {
  type: string;
  declaration?: TopLevel | null;
  declarations?: { init?: (Place & { type: string }) | null }[];
}

/** Where the top-level constants that call something are defined. */
function definitions(program: { body: unknown[] }): Place[] {
  return (program.body as TopLevel[])
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .filter((statement) => statement?.type === 'VariableDeclaration')
    .flatMap((statement) => statement?.declarations ?? [])
    .flatMap(({ init }) =>
      init && init.type !== 'ArrowFunctionExpression' && init.type !== 'Literal' ? [init] : [],
    );
}
