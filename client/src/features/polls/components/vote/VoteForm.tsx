import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import type { KeptForm } from '../../../../lib/kept-form.ts';
import { type Answering, answeringOf, choiceOf, missingIn } from '../../logic/answering.ts';
import { AnswerFields } from './AnswerFields.tsx';

interface VoteFormProps {
  form: PollForm;
  /** Id of the question. */
  labelledBy: string;
  /** What I answered before; null the first time. */
  before: Choice | null;
  /** Where what is being answered is kept until it is sent. */
  kept?: KeptForm<Answering> | undefined;
  onVote: (choice: Choice | null) => void;
  /** Leaves the answer as it was; only where there is one. */
  onCancel: () => void;
}

/** Where one answers a poll, or answers it otherwise. */
export function VoteForm({ form, labelledBy, before, kept, onVote, onCancel }: VoteFormProps) {
  const { t } = useTranslation('polls');
  const [answering, setAnswering] = useState(() => restored(form, kept) ?? answeringOf(form, before));
  const [tried, setTried] = useState(false);
  const place = useFirstControl(before !== null);
  const missing = missingIn(form, answering);
  const change = (changed: Partial<Answering>) => {
    const next = { ...answering, ...changed };
    setAnswering(next);
    kept?.write(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    kept?.forget();
    onVote(choiceOf(form, answering));
  };
  return (
    <form noValidate onSubmit={submit} ref={place}>
      <Group aria-labelledby={labelledBy}>
        <AnswerFields form={form} answering={answering} onChange={change} />
      </Group>
      {tried && missing && <FormAlert>{t(`missing.${missing}`)}</FormAlert>}
      <Acts>
        <Button type="submit" variant="contained">
          {t(before ? 'saveVote' : 'vote')}
        </Button>
        {before && (
          <>
            <Button
              variant="text"
              onClick={() => {
                kept?.forget();
                onCancel();
              }}
            >
              {t('keepVote')}
            </Button>
            <Button
              variant="text"
              color="error"
              onClick={() => {
                kept?.forget();
                onVote(null);
              }}
            >
              {t('takeBack')}
            </Button>
          </>
        )}
      </Acts>
    </form>
  );
}

/** What was being answered here, if that is the same form still. */
function restored(form: PollForm, kept: KeptForm<Answering> | undefined): Answering | null {
  const before = kept?.read();
  if (!before) return null;
  const fresh = answeringOf(form);
  const known = 'options' in form ? form.options.map(({ id }) => id) : [];
  return {
    ...before,
    chosen: before.chosen.filter((id) => known.includes(id)),
    words: fresh.words.map((_, index) => before.words[index] ?? ''),
  };
}

/** Who answers otherwise goes on there with the keyboard. */
function useFirstControl(asked: boolean) {
  const place = useRef<HTMLFormElement>(null);
  const [first] = useState(asked);
  useEffect(() => {
    const controls = 'input:checked, input, textarea, button';
    if (first) place.current?.querySelector<HTMLElement>(controls)?.focus({ preventScroll: true });
  }, [first]);
  return place;
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& + [role="status"]': { marginTop: theme.spacing(3) },
}));

const Acts = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(3),
  [theme.breakpoints.down('sm')]: { '& > [type="submit"]': { flex: '1 0 100%' } },
}));
