import { AppError } from '@sentiers/shared/errors.ts';
import type { Unit } from '../../platform/journal/types.ts';
import type { Keeper } from '../files/kept-files.access.ts';
import type { ImportDoc } from './imports.model.ts';

/** Under whose name its files are kept until a thread shows them. */
export function keeperOf(importId: string): Keeper {
  return `import:${importId}`;
}

/** A step of a draft: its revision rises with it. */
export function changeOf(
  { _id, channelId }: ImportDoc,
  where: Record<string, unknown>,
  set: Record<string, unknown>,
): Pick<Unit, 'changes'> {
  return {
    changes: [
      {
        entity: { kind: 'import', id: _id },
        streams: [{ kind: 'channel', id: channelId }],
        write: () => ({ where: { ...where, state: 'draft' }, update: { $set: set, $inc: { revision: 1 } } }),
        refused: (current) =>
          new AppError(
            (current as ImportDoc | null)?.state === 'draft' ? 'revision_conflict' : 'already_done',
          ),
      },
    ],
  };
}
