import type { CommitmentSource } from '@sentiers/shared/commitments/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import type { WrittenPromise } from '../logic/commitment-form.ts';

/** What is being promised: kept by the device until it was sent. */
export interface WrittenPromises {
  /** So that sending it again makes no others. */
  clientId: string;
  promises: WrittenPromise[];
}

/** Where promises come from, as the address says it. */
export function useSource() {
  const [search] = useSearchParams();
  const seminarId = search.get('seminaire');
  const [roomId = '', sheetId = ''] = search.get('fiche')?.split(':') ?? [];
  const seminar = useQuery({
    ...queries.seminars.get.queryOptions({ input: { seminarId: seminarId ?? '' } }),
    enabled: seminarId !== null,
  });
  const sheet = useQuery({
    ...queries.codev.sheet.queryOptions({ input: { roomId, sheetId } }),
    enabled: sheetId !== '',
  });
  const source: CommitmentSource = seminar.data
    ? { from: 'seminar', seminarId: seminar.data.id }
    : sheet.data
      ? { from: 'codev', roomId, sheetId }
      : { from: 'anytime' };
  const isPending = (seminarId !== null && seminar.isPending) || (sheetId !== '' && sheet.isPending);
  return { source, isPending, seminar: seminar.data, sheet: sheet.data };
}

/** Promises as they are being written; kept under the place that they come from. */
export function useNewCommitments(name: string, first: () => WrittenPromise) {
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<WrittenPromises>(account, `commitments-${name}`), [account, name]);
  const fresh = (): WrittenPromises => ({ clientId: systemRandom.uuid(), promises: [first()] });
  const [before] = useState(() => kept.read());
  const [written, setWritten] = useState(() => before ?? fresh());
  const [isTouched, setTouched] = useState(before !== null);
  useEffect(() => {
    if (isTouched) kept.write(written);
  }, [isTouched, kept, written]);
  return {
    written,
    wasKept: before !== null && isTouched,
    change: (promises: WrittenPromise[]) => {
      setTouched(true);
      setWritten((one) => ({ ...one, promises }));
    },
    restart: () => {
      kept.forget();
      setTouched(false);
      setWritten(fresh());
    },
    forget: kept.forget,
  };
}
