import { useTranslation } from 'react-i18next';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { paths } from '../../../lib/paths.ts';
import { NotToFill } from '../components/NotToFill.tsx';
import { RequestEditor } from '../components/RequestEditor.tsx';
import { useMentoringSync, useOwnMentoring } from '../hooks/use-mentoring.ts';

/** Where a newcomer asks for a mentor. */
export function RequestPage() {
  const { t } = useTranslation('mentoring');
  useMentoringSync();
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
          <NotToFill title={t('request.ask')}>{t('request.notYours')}</NotToFill>
        )
      }
    </PageOf>
  );
}
