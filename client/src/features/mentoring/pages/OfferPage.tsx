import { useTranslation } from 'react-i18next';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { paths } from '../../../lib/paths.ts';
import { NotToFill } from '../components/NotToFill.tsx';
import { OfferEditor } from '../components/OfferEditor.tsx';
import { useMentoringSync, useOwnId, useOwnMentoring } from '../hooks/use-mentoring.ts';

/** Where an alumni declares the time they offer. */
export function OfferPage() {
  const { t } = useTranslation('mentoring');
  useMentoringSync();
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
        ) : (
          <NotToFill title={t('apartTitle')}>{t('offer.notYours')}</NotToFill>
        )
      }
    </PageOf>
  );
}
