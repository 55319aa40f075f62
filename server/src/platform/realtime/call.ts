import { createProcedureClient, getRouter, isProcedure } from '@orpc/server';
import { socketOperations } from '@sentiers/shared/callable.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ApiRouter } from '../http/api-handler.ts';
import type { RequestContext } from '../http/request-context.ts';

interface CallResult {
  status: number;
  data: unknown;
}

type Operation = (input: unknown, context: RequestContext) => Promise<CallResult>;

/** Calls the operation of this dotted name: the very procedure that HTTP reaches. */
export type CallOperation = (name: unknown, input: unknown, context: RequestContext) => Promise<CallResult>;

/** Prepares every operation that a socket may call. */
export function createCall(router: ApiRouter): CallOperation {
  const operations = new Map<string, Operation>();
  for (const name of socketOperations) {
    const operation = prepare(router, name);
    if (operation) operations.set(name, operation);
  }
  return async (name, input, context) => {
    if (typeof name !== 'string') throw new AppError('invalid_input');
    const operation = operations.get(name);
    if (operation) return operation(input, context);
    throw new AppError(exists(router, name) ? 'method_not_allowed' : 'not_found');
  };
}

function prepare(router: ApiRouter, name: string): Operation | null {
  const path = name.split('.');
  const procedure = getRouter(router, path);
  if (!isProcedure(procedure)) return null;
  const client = createProcedureClient(procedure, { path, context: (given: RequestContext) => given });
  const { route } = procedure['~orpc'];
  const status = route.successStatus ?? 200;
  return async (input, context) => {
    const output = await client(input, { context });
    return route.outputStructure === 'detailed' ? unwrap(output) : { status, data: output };
  };
}

/** An operation that tells its own status answers `{status, body}`. */
function unwrap(output: unknown): CallResult {
  const { status, body } = output as { status: number; body: unknown };
  return { status, data: body };
}

function exists(router: ApiRouter, name: string): boolean {
  try {
    return isProcedure(getRouter(router, name.split('.')));
  } catch {
    return false;
  }
}
