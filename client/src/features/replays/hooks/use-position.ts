import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../lib/api/api.ts';
import { deviceNote } from '../../../lib/device-notes.ts';
import { PositionKeeper, type Stop, startOf } from '../logic/position-keeper.ts';
import { useMyId } from './use-replay.ts';

/** Where this reader begins, and how where they are is kept: on this device, and for their others. */
export function usePosition({ id: replayId, position, duration }: Replay) {
  const me = useMyId();
  const [parameters] = useSearchParams();
  const note = useMemo(() => deviceNote<Stop>(me, `replay-${replayId}`), [me, replayId]);
  // Once: what is kept meanwhile is where one is, not where one began.
  const [start] = useState(() => {
    const asked = Number(parameters.get('t') ?? Number.NaN);
    const stops = { here: note.read(), there: position };
    return startOf({ asked: asked >= 0 ? asked : null, ...stops }, duration);
  });
  const keeper = useMemo(
    () =>
      new PositionKeeper({
        keep: note.write,
        send: (seconds) => api.replays.setPosition({ replayId, seconds }),
      }),
    [note, replayId],
  );
  return { start, keeper };
}
