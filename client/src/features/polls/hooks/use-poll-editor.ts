import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Poll, PollInput } from '@sentiers/shared/polls/schema.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import {
  emptyPoll,
  inputOf,
  missingInPoll,
  type PollFault,
  placedFaults,
  type WrittenPoll,
  writtenOf,
} from '../logic/poll-form.ts';
import { draftOfOther, useSavePoll } from './use-save-poll.ts';

interface Kept {
  poll: WrittenPoll;
  clientId: string;
  revision: number;
  sent: PollInput | null;
}

export interface PollEditor {
  poll: WrittenPoll;
  change: (changed: Partial<WrittenPoll>) => void;
  /** Saves it, over what was read or over a later revision; `open`: to votes at once. */
  save: (open: boolean, revision?: number) => void;
  isSaving: boolean;
  faults: readonly PollFault[];
  /** Why it was not saved, where no field and no other version is why. */
  error: unknown;
  /** What another person saved meanwhile. */
  theirs: Poll | null;
  takeTheirs: () => void;
  /** What was typed goes. */
  forget: () => void;
}

/** A poll that is being written: kept by the tab at each keystroke until it is saved or given up. */
export function usePollEditor(
  conversationId: string,
  draft: Poll | null,
  onSaved: (poll: Poll) => void,
): PollEditor {
  const { account } = useJournal();
  const kept = useMemo(
    () => keptForm<Kept>(account, `poll-${draft?.id ?? conversationId}`),
    [account, conversationId, draft?.id],
  );
  const [before] = useState(() => kept.read() ?? fresh(draft));
  const [written, setWritten] = useState(before);
  const [faults, setFaults] = useState<readonly PollFault[]>([]);
  const saving = useSavePoll();
  const isStored = useRef(false);
  useEffect(() => {
    if (written !== before && !isStored.current) kept.write(written);
  }, [kept, written, before]);
  const set = (changed: Partial<Kept>) => setWritten((one) => ({ ...one, ...changed }));
  const { poll, clientId, sent } = written;
  const save = (open: boolean, revision = written.revision) => {
    const missing = missingInPoll(poll);
    setFaults(missing);
    if (missing.length > 0 || saving.isPending) return;
    saving.mutate(
      {
        ...{ conversationId, clientId, sent, open },
        draft: draft && { id: draft.id, revision },
        poll: inputOf(poll),
        onSent: (input) => set({ sent: input }),
        onStored: () => {
          isStored.current = true;
          kept.forget();
        },
      },
      {
        onSuccess: onSaved,
        onError: (error) => setFaults(placedFaults(fieldsOf(error), poll)),
      },
    );
  };
  const theirs = draftOfOther(saving.error);
  return {
    ...{ poll, save, faults, theirs },
    change: (changed) => setWritten((one) => ({ ...one, poll: { ...one.poll, ...changed } })),
    isSaving: saving.isPending,
    error: theirs === null && fieldsOf(saving.error).length === 0 ? saving.error : null,
    takeTheirs: () => {
      if (!theirs) return;
      set({ poll: writtenOf(theirs, systemRandom.uuid), revision: theirs.revision });
      saving.reset();
    },
    forget: kept.forget,
  };
}

function fresh(draft: Poll | null): Kept {
  const { uuid } = systemRandom;
  return {
    poll: draft ? writtenOf(draft, uuid) : emptyPoll(uuid),
    ...{ clientId: uuid(), revision: draft?.revision ?? 0, sent: null },
  };
}

function fieldsOf(error: unknown): readonly FieldIssue[] {
  return error instanceof AppError ? (error.details?.fields ?? []) : [];
}
