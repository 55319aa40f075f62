import { ancestorsOf } from './territory-tree.ts';

/** Two places of which one lies in the other, or that are the same: who knows one may be asked about the other. */
export function isAround(code: string, asked: string): boolean {
  return code === asked || ancestorsOf(code).includes(asked) || ancestorsOf(asked).includes(code);
}
