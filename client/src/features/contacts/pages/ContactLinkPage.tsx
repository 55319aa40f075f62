import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Facts, Quiet } from '../../../components/doors/door-parts.ts';
import { FailedLink } from '../../../components/doors/FailedLink.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';

/** Where the mail that tells someone they are in a contact book leads: what is kept of them, and how to have it erased. */
export function ContactLinkPage() {
  const { t } = useTranslation('door-links');
  const language = useLanguage();
  const token = useLinkToken();
  const [asking, setAsking] = useState(false);
  const queryKey = ['contacts', 'link', token];
  const kept = useQuery({ queryKey, queryFn: () => api.contacts.inspectLink({ token }), retry: false });
  const erase = useMutation({ mutationFn: () => api.contacts.eraseByLink({ token }) });
  const failure = useErrorWords(erase.error);
  if (erase.isSuccess) {
    return (
      <SignInLayout title={t('contact.erasedTitle')} lede={t('contact.erased')}>
        <Quiet>{t('over.nothingElse')}</Quiet>
      </SignInLayout>
    );
  }
  if (kept.isPending) {
    return (
      <SignInLayout title={t('contact.title')}>
        <PageSkeleton />
      </SignInLayout>
    );
  }
  if (!kept.data) return <FailedLink error={kept.error} onRetry={() => void kept.refetch()} />;
  const { incubator, keptUntil, ...said } = kept.data;
  const until = formatCalendarDay(`${keptUntil}T12:00:00`, language);
  return (
    <SignInLayout title={t('contact.title')} lede={t('contact.lede', { incubator })}>
      <Facts>
        {(['name', 'role', 'source'] as const).map(
          (fact) =>
            said[fact] && (
              <div key={fact}>
                <dt>{t(`contact.${fact}`)}</dt>
                <dd>{said[fact]}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{t('contact.until')}</dt>
          <dd>{until}</dd>
        </div>
      </Facts>
      <Quiet>{t('contact.who', { incubator })}</Quiet>
      <FormAlert>{failure.whole}</FormAlert>
      {asking ? (
        <section aria-labelledby="erase">
          <h2 id="erase">{t('contact.eraseTitle')}</h2>
          <p>{t('contact.eraseWords')}</p>
          <Buttons style={{ marginTop: 16 }}>
            <Button
              variant="contained"
              color="error"
              disabled={erase.isPending}
              onClick={() => erase.mutate()}
            >
              {t('contact.eraseSubmit')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('contact.keep')}</Button>
          </Buttons>
        </section>
      ) : (
        <Button variant="outlined" size="large" onClick={() => setAsking(true)}>
          {t('contact.erase')}
        </Button>
      )}
    </SignInLayout>
  );
}
