import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import HistoryIcon from 'lucide-react/icons/history';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { keepsFoot } from '../../../../components/PaneLayout.tsx';
import type { SeminarEditor } from '../../hooks/use-seminar-form.ts';
import { type Submission, useSubmission } from '../../hooks/use-submission.ts';
import { changedParts, formOf } from '../../logic/seminar-form.ts';
import { AgendaFields } from './AgendaFields.tsx';
import { useSays } from './form-parts.ts';
import { KeptNotice } from './KeptNotice.tsx';
import { CohortField, MainFields } from './MainFields.tsx';
import { OtherSeminar } from './OtherSeminar.tsx';
import { Registrations, WhenAndWhere } from './WhenAndWhere.tsx';

interface SeminarFormProps {
  /** Null while the server has nothing of it. */
  seminarId: string | null;
  editor: SeminarEditor;
  /** Those it may be prepared for, where that is a choice. */
  cohorts?: readonly Cohort[];
  onSaved: (seminar: Seminar) => void;
  /** Words of the button. */
  save: string;
  /** Over it: who reads what is saved. */
  note: ReactNode;
}

/** A seminar and its agenda, written whole; nothing typed is lost, whatever becomes of its saving. */
export function SeminarForm({ seminarId, editor, cohorts, onSaved, save, note }: SeminarFormProps) {
  const { t } = useTranslation('seminar-form');
  const submission = useSubmission(seminarId, editor, onSaved);
  const { written, change } = editor;
  const says = useSays(submission.faults);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (submission.isSaving) button.current?.focus({ preventScroll: true }); // a field that had it can't keep it
  }, [submission.isSaving]);
  const fields = { form: written.form, onChange: change, says };
  return (
    <Form
      ref={submission.place}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submission.submit();
      }}
    >
      <Fields inert={submission.isSaving}>
        {editor.wasKept && editor.isDirty && (
          <KeptNotice isNew={seminarId === null} onRestart={submission.restart} />
        )}
        {cohorts && (
          <CohortField
            cohorts={cohorts}
            value={written.cohortId}
            onChange={(cohortId) => editor.set({ cohortId })}
            says={says}
          />
        )}
        <MainFields {...fields} />
        <WhenAndWhere {...fields} />
        <Registrations {...fields} />
        <AgendaFields editor={editor} says={says} open={submission.open} onToggle={submission.toggle} />
      </Fields>
      <Foot>
        <Outcome editor={editor} submission={submission} />
        <Note>{note}</Note>
        <Send className={keepsFoot}>
          <Button
            ref={button}
            type="submit"
            variant="contained"
            aria-disabled={submission.isSaving || undefined}
          >
            {submission.isSaving ? t('saving') : save}
          </Button>
        </Send>
      </Foot>
    </Form>
  );
}

/** Why it is not saved. */
function Outcome({ editor, submission }: { editor: SeminarEditor; submission: Submission }) {
  const { t } = useTranslation('seminar-form');
  const words = useErrorWords(submission.error);
  const { written, set } = editor;
  const { theirs, faults } = submission;
  if (theirs) {
    return (
      <OtherSeminar
        by={theirs.changed}
        changed={changedParts(written.base, formOf(theirs))}
        busy={submission.isSaving}
        onTheirs={submission.takeTheirs}
        onMine={() => submission.submit(theirs.revision)}
      />
    );
  }
  if (written.aside) {
    const { aside } = written;
    return (
      <Callout
        tone="waiting"
        icon={HistoryIcon}
        live
        action={
          <Button size="small" onClick={() => set({ form: aside, aside: null })}>
            {t('takeMine')}
          </Button>
        }
      >
        {t('tookTheirs')}
      </Callout>
    );
  }
  if (faults.length > 0) return <FormAlert>{t('toCorrect', { count: faults.length })}</FormAlert>;
  return <FormAlert>{words.whole}</FormAlert>;
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(6),
  maxWidth: 760,
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(8)}`,
  [theme.breakpoints.down('md')]: { paddingTop: theme.spacing(4), paddingBottom: 0 },
}));

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(6),
  minWidth: 0,
  '&[inert]': { color: theme.vars.palette.text.secondary },
}));

const Foot = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  paddingTop: theme.spacing(6),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { display: 'contents' },
}));

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));

const Send = styled('div')(({ theme }) => ({
  '& > [aria-disabled="true"]': { opacity: 0.6, cursor: 'default' },
  /* On a phone it stays under the thumb, however long the agenda is. */
  [theme.breakpoints.down('md')]: {
    position: 'sticky',
    bottom: 0,
    margin: '0 calc(-1 * var(--gutter))',
    padding: `${theme.spacing(2)} var(--gutter)`,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    backgroundColor: theme.vars.palette.background.paper,
    '& > button': { width: '100%' },
  },
}));
