import { isCoordinator } from '@sentiers/shared/actor.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton, PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { PageLinks } from '../components/PageLinks.tsx';
import { WordsForm } from '../components/WordsForm.tsx';
import { usePublicWords } from '../hooks/use-public-words.ts';

/** Where the coordination edits the words of the pages that anyone reads. */
export function PublicWordsPage() {
  const { t } = useTranslation('public-words');
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  if (!me) return <PageSkeleton />;
  if (!isCoordinator({ personId: me.id, grants: me.grants, suspended: me.suspended })) {
    return (
      <EmptyState
        rank={1}
        title={t('refusedTitle')}
        action={<LinkButton to={paths.home}>{t('toHome')}</LinkButton>}
      >
        {t('refused')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} meta={t('lede')} back={paths.home} backUntil="md" />
      <PageBody>
        <PageLinks />
        <Words />
      </PageBody>
    </>
  );
}

function Words() {
  const words = usePublicWords();
  if (words.data) return <WordsForm read={words.data} />;
  if (words.isPending && !words.isPaused) return <LinesSkeleton count={5} />;
  return <PageFailure onRetry={() => void words.refetch()} />;
}
