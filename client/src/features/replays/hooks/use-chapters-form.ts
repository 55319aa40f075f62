import type { Replay, ReplayProposals } from '@sentiers/shared/replays/schema.ts';
import { useState } from 'react';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { type ChaptersForm, formOf, readRows, rowOf } from '../logic/chapters-form.ts';
import { fromClockField, writeMoment } from '../logic/moments.ts';
import { useMyId } from './use-replay.ts';
import { useReplayChange } from './use-replay-change.ts';

/** Chapters and the beginning of a video, as they are being written: kept by the device until they are saved. */
export function useChaptersForm(replay: Replay) {
  const kept = keptForm<ChaptersForm>(useMyId(), `replay-${replay.id}`);
  const [written, setWritten] = useState<ChaptersForm | null>(() => kept.read());
  const form = written ?? formOf(replay);
  const write = (changed: Partial<ChaptersForm>) => {
    const now = { ...form, ...changed };
    setWritten(now);
    kept.write(now);
  };
  const { chapters, faults } = readRows(form.rows);
  const saving = useReplayChange(replay.id, (duration: number | null) =>
    api.replays.update({
      ...{ replayId: replay.id, revision: form.revision, duration, chapters },
      startsAt: fromClockField(form.startsAt),
    }),
  );
  const setRow = (key: string, change: { at?: string; title?: string }) =>
    write({ rows: form.rows.map((row) => (row.key === key ? { ...row, ...change } : row)) });
  return {
    ...{ form, faults, saving, setRow },
    isChanged: written !== null,
    setStartsAt: (startsAt: string) => write({ startsAt }),
    add: (second: number) =>
      write({
        rows: [...form.rows, { key: systemRandom.uuid(), at: writeMoment(second), title: '' }],
      }),
    remove: (key: string) => write({ rows: form.rows.filter((row) => row.key !== key) }),
    propose: (proposals: ReplayProposals['chapters']) => write({ rows: proposals.map(rowOf) }),
    save: () =>
      saving.mutate(replay.duration, {
        onSuccess: () => {
          kept.forget();
          setWritten(null);
        },
      }),
    /** Takes up what stands on the server in place of what was written over another version. */
    takeUp: () => write({ revision: replay.revision }),
  };
}
