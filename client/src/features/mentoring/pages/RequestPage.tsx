import { useTranslation } from 'react-i18next';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { paths } from '../../../lib/paths.ts';
import { RequestEditor } from '../components/RequestEditor.tsx';
import { useOwnMentoring } from '../hooks/use-mentoring.ts';

/** Where a newcomer asks for a mentor. */
export function RequestPage() {
  const { t } = useTranslation('mentoring');
  const query = useOwnMentoring();
  const closed = {
    ...{ title: t('closedTitle'), words: t('closed') },
    ...{ back: paths.mentoring, backLabel: t('title') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {({ asksIn: [cohortId] }) =>
        cohortId ? (
          <>
            <PageHeader title={t('request.ask')} back={paths.mentoring} backUntil="md" />
            <PageBody>
              <RequestEditor cohortId={cohortId} />
            </PageBody>
          </>
        ) : (
          <EmptyState
            rank={1}
            title={t('request.ask')}
            action={<LinkButton to={paths.mentoring}>{t('title')}</LinkButton>}
          >
            {t('request.notYours')}
          </EmptyState>
        )
      }
    </PageOf>
  );
}
