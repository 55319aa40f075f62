import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import ThumbsUpIcon from 'lucide-react/icons/thumbs-up';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { underFinger } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';
import { useSetUseful } from '../../hooks/use-article.ts';

const reasons = ['unblocked', 'convinced', 'avoided', 'prepared', 'inspired'] as const;
type Reason = (typeof reasons)[number];

/** To whom it was useful and how; one says so oneself, with a reason, and takes it back as one likes. */
export function UsefulPart({ article: { id, useful } }: { article: Article }) {
  const { t } = useTranslation('experience');
  const [open, setOpen] = useState(false);
  const set = useSetUseful(id);
  const failure = useErrorWords(set.error);
  const panel = useId();
  const { mine, count } = useful;
  const told = useful.reasons
    .filter((one) => one.count > 0)
    .map((one) => t(`useful.count.${one.reason as Reason}`, { count: one.count }));
  return (
    <Part>
      <Row>
        <Button
          variant={mine ? 'contained' : 'outlined'}
          aria-pressed={mine !== null}
          {...(!mine && { 'aria-expanded': open, 'aria-controls': panel })}
          startIcon={<Icon of={ThumbsUpIcon} />}
          disabled={set.isPending}
          onClick={() => (mine ? set.mutate(null) : setOpen((before) => !before))}
        >
          {mine ? t('useful.mine') : t('useful.say')}
        </Button>
        <p>{count > 0 ? [t('useful.people', { count }), ...told].join(' · ') : t('useful.nobody')}</p>
      </Row>
      {set.isError && <FormAlert>{failure.whole ?? t('failed')}</FormAlert>}
      <div id={panel}>
        {open && !mine && (
          <UsefulForm
            busy={set.isPending}
            onSay={(reason, words) => set.mutate({ reason, words }, { onSuccess: () => setOpen(false) })}
          />
        )}
      </div>
    </Part>
  );
}

function UsefulForm({ busy, onSay }: { busy: boolean; onSay: (reason: Reason, words: string) => void }) {
  const { t } = useTranslation('experience');
  const name = useId();
  const [reason, setReason] = useState<Reason | null>(null);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) onSay(reason, words.trim());
  };
  return (
    <Form onSubmit={submit}>
      <fieldset>
        <legend>{t('useful.how')}</legend>
        {reasons.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === reason} onChange={() => setReason(one)} />
            {t(`useful.reason.${one}`)}
          </label>
        ))}
      </fieldset>
      <FormField label={t('useful.words')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </FormField>
      <Button type="submit" variant="contained" disabled={reason === null || busy}>
        {t('useful.confirm')}
      </Button>
    </Form>
  );
}

const Part = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3) }));

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2, 4),
  '& > p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
}));

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(4),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  '& > *:not(button)': { width: '100%' },
  '& fieldset': { margin: 0, padding: 0, border: 0 },
  '& legend': { ...theme.typography.subtitle2, padding: theme.spacing(0, 0, 1.5) },
  '& label:has([type="radio"])': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2.5),
    minHeight: 34,
    cursor: 'pointer',
    [underFinger]: { minHeight: sizes.touch },
  },
  '& [type="radio"]': {
    width: 18,
    height: 18,
    margin: 0,
    accentColor: theme.vars.palette.primary.main,
  },
}));
