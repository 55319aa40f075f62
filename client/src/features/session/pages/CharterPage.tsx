import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useAcceptedWords } from '../../../components/use-accepted-words.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { lastAccount } from '../../../lib/last-account.ts';
import { paths } from '../../../lib/paths.ts';

/** The charter, for anyone to read; whoever is signed in reads the version they accepted, and when. */
export function CharterPage() {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const acceptedWords = useAcceptedWords();
  const isKnown = lastAccount() !== null;
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), enabled: isKnown, retry: false });
  const accepted = me.data?.charterAccepted;
  const charter = useQuery({
    ...queries.charter.get.queryOptions({
      input: { locale: language, ...(accepted && { version: String(accepted) }) },
    }),
    enabled: !isKnown || !me.isPending,
  });
  return (
    <SignInLayout title={t('charter.title')} lede={me.data && acceptedWords(me.data)}>
      {charter.data ? (
        <section lang={language} aria-label={t('charter.title')}>
          <LazyMarkdown>{charter.data.text}</LazyMarkdown>
        </section>
      ) : charter.isError ? (
        <ErrorState
          title={t('charter.failed')}
          retry={{ label: t('charter.retry'), onClick: () => void charter.refetch() }}
        >
          {t('charter.failedBody')}
        </ErrorState>
      ) : (
        <PageSkeleton />
      )}
      {me.data && <LinkButton to={paths.account}>{t('charter.backToAccount')}</LinkButton>}
    </SignInLayout>
  );
}
