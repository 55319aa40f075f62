import { useTranslation } from 'react-i18next';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts } from '../../../lib/use-modules.ts';
import { RequestEditor } from '../components/RequestEditor.tsx';
import { useMentoringSync, useOwnMentoring } from '../hooks/use-mentoring.ts';

/** Where a newcomer asks for a mentor. */
export function RequestPage() {
  const { t } = useTranslation('mentoring');
  useMentoringSync();
  const off = useClosedCohorts('mentoring');
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
        ) : off.length > 0 ? (
          <ModuleOff
            module="mentoring"
            closed={off}
            rank={1}
            action={<LinkButton to={paths.mentoring}>{t('title')}</LinkButton>}
          />
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
