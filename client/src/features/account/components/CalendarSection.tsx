import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { AccountSection } from './AccountSection.tsx';

/** The secret address to which one's calendar subscribes: to make, copy, renew or close. */
export function CalendarSection() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const notify = useNotice();
  const known = useQuery(queries.calendar.get.queryOptions({ input: {} }));
  const action = useMutation({
    mutationFn: (what: 'renew' | 'revoke') => api.calendar[what]({}),
    onSuccess: (answer) => cache.setQueryData(queries.calendar.get.queryKey({ input: {} }), answer),
  });
  const failure = useErrorWords(action.error);
  const address = known.data?.address ?? null;
  const copy = () =>
    void navigator.clipboard.writeText(address ?? '').then(
      () => notify({ text: t('calendar.copied') }),
      () => notify({ text: t('calendar.notCopied') }),
    );
  return (
    <AccountSection title={t('calendar.title')} lede={t('calendar.lede')}>
      {address !== null && (
        <FormField label={t('calendar.address')} hint={t('calendar.secret')}>
          {({ 'aria-required': _, ...control }) => (
            <TextInput {...control} readOnly value={address} onFocus={(event) => event.target.select()} />
          )}
        </FormField>
      )}
      <Buttons>
        {address !== null && <Button onClick={copy}>{t('calendar.copy')}</Button>}
        <Button disabled={known.isPending || action.isPending} onClick={() => action.mutate('renew')}>
          {t(address === null ? 'calendar.make' : 'calendar.renew')}
        </Button>
        {address !== null && (
          <Button disabled={action.isPending} onClick={() => action.mutate('revoke')}>
            {t('calendar.revoke')}
          </Button>
        )}
      </Buttons>
      <FormAlert>{failure.whole}</FormAlert>
    </AccountSection>
  );
}

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
