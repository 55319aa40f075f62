import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { keptForm } from '../../../../lib/kept-form.ts';
import { serverNow } from '../../../../lib/server-clock.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useSaveTrial } from '../../hooks/use-trial.ts';
import { faultsOf, type TrialForm, trialForm, trialInput } from '../../logic/trial-form.ts';
import { TrialFields } from './TrialFields.tsx';

interface TrialDialogProps {
  article: Article;
  /** The one to correct, or to report on; null: a new one. */
  trial: Trial | null;
  onClose: () => void;
}

/** What is kept by the device while it is written. */
interface Kept {
  clientId: string;
  form: TrialForm;
}

/** « Je l’ai essayé », and later what came of it. What is written stays on the device until it is sent. */
export function TrialDialog({ article, trial, onClose }: TrialDialogProps) {
  const { t } = useTranslation('experience');
  const { t: common } = useTranslation('common');
  const notify = useNotice();
  const id = useId();
  const { me } = useMe();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const kept = useMemo(
    () => keptForm<Kept>(me?.id ?? '', `trial-${trial?.id ?? article.id}`),
    [me?.id, trial?.id, article.id],
  );
  const [{ clientId, form }, setWritten] = useState<Kept>(
    () => kept.read() ?? { clientId: newId(), form: startOf(trial, me?.person.organisationId ?? null) },
  );
  const [tried, setTried] = useState(false);
  const { saving, words } = useSaveTrial(article.id, trial, clientId);
  const faults = tried ? faultsOf(form) : [];
  const change = (part: Partial<TrialForm>) => {
    const next = { clientId, form: { ...form, ...part } };
    setWritten(next);
    kept.write(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faultsOf(form).length > 0 || saving.isPending) return;
    saving.mutate(trialInput(form), {
      onSuccess: () => {
        kept.forget();
        notify({ text: trial ? t('trial.saved') : t('trial.declared') });
        onClose();
      },
    });
  };
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault ? t(`trial.fault.${fault.reason}`) : words.field(field);
  };
  return (
    <Dialog open onClose={onClose} fullScreen={narrow} fullWidth maxWidth="sm" aria-labelledby={id}>
      <Form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{trial ? t('trial.editTitle') : t('trial.title')}</DialogTitle>
        <DialogContent>
          <TrialFields
            form={form}
            onChange={change}
            errorOf={errorOf}
            organisation={me?.person.organisation ?? null}
            organisationId={me?.person.organisationId ?? null}
          />
          {saving.isError && <FormAlert>{words.whole ?? null}</FormAlert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={saving.isPending}>
            {trial ? t('trial.save') : t('trial.declare')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function startOf(trial: Trial | null, organisationId: string | null): TrialForm {
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  return trialForm(today, organisationId, trial ?? undefined);
}

const Form = styled('form')({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 });
