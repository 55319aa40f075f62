import type { SeminarInput } from '@sentiers/shared/seminars/schema.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';
import { changedParts, type SeminarForm } from '../logic/seminar-form.ts';

/** What is being written of a seminar, and over what. */
export interface Written {
  form: SeminarForm;
  /** What stood there when it was opened. */
  base: SeminarForm;
  /** Of what stood there; 0 while the server has nothing of it. */
  revision: number;
  /** Of its creation, so that sending it again makes no second one. */
  clientId: string;
  cohortId: string;
  /** What was sent to create it, while nobody knows whether it arrived. */
  sent: SeminarInput | null;
  /** Parts that were taken out of its agenda: their files go when it is saved. */
  removed: readonly string[];
  /** What was written here, where another person's version was taken in its place. */
  aside: SeminarForm | null;
}

export interface SeminarEditor {
  written: Written;
  /** Changes fields; what it is given may depend on how they stand. */
  change: (changed: Partial<SeminarForm> | ((form: SeminarForm) => Partial<SeminarForm>)) => void;
  /** Changes what is known beside them. */
  set: (changed: Partial<Written>) => void;
  /** Whether something was written since it was opened or saved. */
  isDirty: boolean;
  /** Whether it goes on from what this device had kept. */
  wasKept: boolean;
  /** Begins anew from what stands there. */
  restart: () => void;
  /** It is saved: there is nothing to keep. */
  forget: () => void;
}

/** Under which what is written of a seminar is kept; `new`: of one that the server has nothing of. */
export function formNameOf(seminarId: string): string {
  return `seminar-${seminarId}`;
}

/**
 * A seminar that is being written: kept by the device at each keystroke. What stands on the server takes its place as long
 * as nothing was written.
 */
export function useSeminarForm(name: string, fresh: () => Written): SeminarEditor {
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<Written>(account, formNameOf(name)), [account, name]);
  const [before] = useState(() => kept.read());
  const [written, setWritten] = useState(() => before ?? fresh());
  const [wasKept, setWasKept] = useState(before !== null);
  const isDirty = written.aside !== null || changedParts(written.base, written.form).length > 0;
  const now = fresh();
  if (!isDirty && now.revision > written.revision) setWritten(now);
  const [isLoose, setLoose] = useState(false);
  const holds = useRef(before !== null);
  useEffect(() => {
    if (isDirty) setLoose(!kept.write(written));
    // Another tab may be writing what this one only shows.
    else if (holds.current) kept.forget();
    holds.current = isDirty;
  }, [isDirty, kept, written]);
  useAskedBeforeLeaving(isDirty && isLoose);
  return {
    ...{ written, isDirty, wasKept },
    change: (changed) =>
      setWritten((one) => ({
        ...one,
        form: { ...one.form, ...(typeof changed === 'function' ? changed(one.form) : changed) },
      })),
    set: (changed) => setWritten((one) => ({ ...one, ...changed })),
    restart: () => {
      setWritten(fresh());
      setWasKept(false);
    },
    forget: kept.forget,
  };
}
