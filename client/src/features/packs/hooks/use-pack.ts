import { AppError } from '@sentiers/shared/errors.ts';
import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';
import { changesBetween, type PackChanges } from '../logic/pack-changes.ts';
import type { PackState, Packs } from '../logic/packs.ts';

interface Known {
  state: PackState;
  /** What it would be made of now; undefined as long as the server hasn't said. */
  now: Pack | undefined;
  /** What changed since it was taken along; null where nothing is known to have. */
  changes: PackChanges | null;
  /** The server could not be asked. */
  failed: boolean;
}

const aMinute = 60_000;

/** How a seminar stands on this device, and what it is by now. */
export function usePack(packs: Packs, seminarId: string): Known {
  const states = useSyncExternalStore(packs.subscribe, packs.getSnapshot);
  const state = states.get(seminarId) ?? packs.of(seminarId);
  useReread(queries.packs.key(), 'seminar.changed');
  const found = useQuery({
    ...queries.packs.get.queryOptions({ input: { seminarId } }),
    staleTime: aMinute,
  });
  const isRefused = found.error instanceof AppError && found.error.code === 'not_found';
  const now = isRefused ? undefined : found.data;
  return {
    state,
    now,
    changes: state.kept && now ? changesBetween(state.kept.pack, now) : null,
    failed: found.isError && !now,
  };
}
