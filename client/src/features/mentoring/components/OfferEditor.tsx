import Button from '@mui/material/Button';
import type { MentorOffer } from '@sentiers/shared/mentoring/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Buttons, Fields } from '../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { hoursIn, type OfferForm, offerFormOf, offerInputOf } from '../logic/offer-form.ts';
import { OfferFields } from './OfferFields.tsx';

/** Writes what one offers, or takes it back; kept by the device until it is saved. */
export function OfferEditor({ personId, offer }: { personId: string; offer: MentorOffer | null }) {
  const { t } = useTranslation('mentoring');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const revision = offer?.revision ?? 0;
  const { written, change, forget } = useKeptState<OfferForm>(`mentoring-offer-${revision}`, () =>
    offerFormOf(offer),
  );
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const done = async () => {
    forget();
    await cache.invalidateQueries({ queryKey: queries.mentoring.key() });
    await navigate(paths.mentoring);
  };
  const save = useMutation({
    mutationFn: (form: OfferForm) =>
      api.mentoring.saveOffer({ personId, revision, offer: offerInputOf(form) }),
    onSuccess: done,
  });
  const remove = useMutation({ mutationFn: () => api.mentoring.removeOffer({ personId }), onSuccess: done });
  const failure = useErrorWords(save.error ?? remove.error);
  const isWrong = hoursIn(written.hours) === null;
  const hasNoForm = written.forms.length === 0;
  const problem = (name: string) =>
    tried && name === 'hoursPerQuarter' && isWrong ? t('offer.hoursWrong') : failure.field(name);
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWrong && !hasNoForm && !save.isPending) save.mutate(written);
      }}
    >
      <OfferFields form={written} onChange={change} problem={problem} />
      <FormAlert>{tried && hasNoForm ? t('offer.formMissing') : failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {t('save')}
        </Button>
        <LinkButton to={paths.mentoring}>{t('leave')}</LinkButton>
        {offer && <Button onClick={() => setRemoving(true)}>{t('offer.remove')}</Button>}
      </Buttons>
      <LateConfirmDialog
        open={removing}
        destructive
        title={t('offer.removeTitle')}
        confirm={t('offer.remove')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setRemoving(false) })}
        onCancel={() => setRemoving(false)}
      >
        {t('offer.removeWords')}
      </LateConfirmDialog>
    </Fields>
  );
}
