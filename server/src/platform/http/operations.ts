import { getRouter, isProcedure } from '@orpc/server';
import { accessRules } from '@sentiers/shared/access.ts';
import { contract } from '@sentiers/shared/contract.ts';
import type { ApiRouter } from './api-handler.ts';

/** Dotted names of all that the contract promises. */
export function contractOperations(): string[] {
  return Object.entries(contract).flatMap(([feature, routes]) =>
    Object.keys(routes).map((name) => `${feature}.${name}`),
  );
}

/**
 * Refuses to start where an operation of the contract has no implementation, or no access rule.
 *
 * @throws Error that names them
 */
export function requireEveryOperation(router: ApiRouter): void {
  const names = contractOperations();
  const missing = names.filter((name) => !isProcedure(getRouter(router, name.split('.'))));
  const ruleless = names.filter((name) => !Object.hasOwn(accessRules, name));
  if (missing.length > 0) throw new Error(`operations without implementation: ${missing.join(', ')}`);
  if (ruleless.length > 0) throw new Error(`operations without access rule: ${ruleless.join(', ')}`);
}
