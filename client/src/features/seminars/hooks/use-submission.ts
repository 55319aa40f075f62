import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { faultyItems, missingIn, refusedIn, stillIn } from '../logic/faults.ts';
import { formOf, inputOf, type SeminarForm } from '../logic/seminar-form.ts';
import { type AgendaFiles, useAgendaFiles } from './use-agenda-files.ts';
import { useSaveSeminar, versionOfOther } from './use-save-seminar.ts';
import type { SeminarEditor } from './use-seminar-form.ts';

export interface Submission {
  /** The form itself: what is wrong in it is looked for there. */
  place: RefObject<HTMLFormElement | null>;
  /** Saves, over what was read or over a later revision. */
  submit: (revision?: number) => void;
  isSaving: boolean;
  faults: readonly FieldIssue[];
  /** Why it was not saved, where no field and no other version is why. */
  error: unknown;
  /** What another person saved meanwhile. */
  theirs: Seminar | null;
  /** Goes on from theirs; what was written is put aside. */
  takeTheirs: () => void;
  /** Begins anew from what stands there: what was written and added here goes. */
  restart: () => void;
  /** The parts of the agenda whose fields are shown. */
  open: ReadonlySet<string>;
  toggle: (itemId: string, shown: boolean) => void;
}

/** Saves what is written of a seminar: what is missing or refused is shown at its field, and the first gets the keyboard. */
export function useSubmission(
  seminarId: string | null,
  editor: SeminarEditor,
  onSaved: (seminar: Seminar) => void,
): Submission {
  const { written, set } = editor;
  const { form } = written;
  const files = useAgendaFiles();
  const save = useSaveSeminar(seminarId);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ faults: FieldIssue[]; form: SeminarForm } | null>(null);
  const { place, showFirst } = useFirstFault();
  const show = (faults: readonly FieldIssue[]) => {
    setOpen((before) => new Set([...before, ...faultyItems(faults, form)]));
    showFirst();
  };
  const submit = (revision = written.revision) => {
    const missing = missingOf(editor, files);
    setTried(true);
    if (missing.length > 0) return show(missing);
    if (save.isPending) return;
    const { cohortId, clientId, sent } = written;
    const onSent = (seminar: typeof sent) => set({ sent: seminar });
    const onStored = () => {
      files.settle({ saved: form.items.map(({ id }) => id), removed: written.removed });
      editor.forget();
    };
    const seminar = inputOf(form, files.added);
    save.mutate(
      { cohortId, clientId, sent, seminar, revision, onSent, onStored },
      {
        onSuccess: onSaved,
        onError: (error) => {
          const faults = refusedIn(error);
          setRefused({ faults, form });
          if (faults.length > 0) show(faults);
        },
      },
    );
  };
  const theirs = versionOfOther(save.error);
  const faults = [
    ...(tried ? missingOf(editor, files) : []),
    ...(refused ? stillIn(refused.faults, refused.form, form) : []),
  ];
  return {
    ...{ place, submit, faults, theirs, open },
    isSaving: save.isPending,
    error: theirs === null && refusedIn(save.error).length === 0 ? save.error : null,
    takeTheirs: () => {
      if (!theirs) return;
      const base = formOf(theirs);
      set({ base, form: base, revision: theirs.revision, aside: form });
      save.reset();
    },
    restart: () => {
      files.settle({ saved: [], removed: [...written.removed, ...form.items.map(({ id }) => id)] });
      editor.restart();
    },
    toggle: (itemId, shown) =>
      setOpen(
        (before) => new Set([...[...before].filter((id) => id !== itemId), ...(shown ? [itemId] : [])]),
      ),
  };
}

/** What can't be sent yet: what is missing, and documents that have not arrived. */
function missingOf({ written: { form, cohortId } }: SeminarEditor, files: AgendaFiles): FieldIssue[] {
  const away = form.items.flatMap(({ id }, index): FieldIssue[] =>
    files.areThere(id) ? [] : [{ path: ['items', index, 'documentIds'], reason: 'on_its_way' }],
  );
  const cohort: FieldIssue[] = cohortId === '' ? [{ path: ['cohortId'], reason: 'required' }] : [];
  return [...cohort, ...missingIn(form), ...away];
}

/** Gives the keyboard to the first field with something wrong, once it is drawn so. */
function useFirstFault() {
  const place = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  return { place, showFirst: () => setAsked((before) => before + 1) };
}
