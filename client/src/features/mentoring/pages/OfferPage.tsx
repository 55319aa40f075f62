import { useTranslation } from 'react-i18next';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts } from '../../../lib/use-modules.ts';
import { OfferEditor } from '../components/OfferEditor.tsx';
import { useMentoringSync, useOwnId, useOwnMentoring } from '../hooks/use-mentoring.ts';

/** Where an alumni declares the time they offer. */
export function OfferPage() {
  const { t } = useTranslation('mentoring');
  useMentoringSync();
  const off = useClosedCohorts('mentoring');
  const query = useOwnMentoring();
  const ownId = useOwnId();
  const closed = {
    ...{ title: t('closedTitle'), words: t('closed') },
    ...{ back: paths.mentoring, backLabel: t('title') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {({ offer, offers }) =>
        offers || offer ? (
          <>
            <PageHeader
              title={t('offer.title')}
              meta={t('offer.lede')}
              back={paths.mentoring}
              backUntil="md"
            />
            <PageBody>{ownId && <OfferEditor personId={ownId} offer={offer} />}</PageBody>
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
            title={t('apartTitle')}
            action={<LinkButton to={paths.mentoring}>{t('title')}</LinkButton>}
          >
            {t('offer.notYours')}
          </EmptyState>
        )
      }
    </PageOf>
  );
}
