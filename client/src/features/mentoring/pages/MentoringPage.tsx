import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Body, Buttons, Lines } from '../../../components/doors/door-parts.ts';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts, useIsOff } from '../../../lib/use-modules.ts';
import { MentorshipLine } from '../components/MentorshipLine.tsx';
import { OfferSection } from '../components/OfferSection.tsx';
import { RequestSection } from '../components/RequestSection.tsx';
import { useMentoringSync, useOwnId, useOwnMentoring } from '../hooks/use-mentoring.ts';

/** « Mentorat »: my mentorships, what I offer, what I ask; the desk for those who match. */
export function MentoringPage() {
  const { t } = useTranslation('mentoring');
  useMentoringSync();
  const query = useOwnMentoring();
  const closed = { title: t('closedTitle'), words: t('closed'), back: paths.home, backLabel: t('toHome') };
  return (
    <PageOf query={query} closed={closed}>
      {(mine) => (
        <>
          <PageHeader title={t('title')} meta={t('lede')} back={paths.people} backUntil="md" />
          <Body>
            <Mine mine={mine} reread={() => query.refetch()} />
          </Body>
        </>
      )}
    </PageOf>
  );
}

interface MineProps {
  mine: OperationOutput<'mentoring.mine'>;
  reread: () => Promise<unknown>;
}

function Mine({ mine, reread }: MineProps) {
  const { t } = useTranslation('mentoring');
  const ownId = useOwnId();
  const id = useId();
  const { offer, offers, requests, asksIn, matchesIn, mentorships } = mine;
  const asks = asksIn.length > 0;
  const isOff = useIsOff('mentoring');
  const off = useClosedCohorts('mentoring');
  const isApart = !offers && !asks && requests.length + mentorships.length + matchesIn.length === 0;
  if (isApart && isOff) return <ModuleOff module="mentoring" closed={off} />;
  if (isApart) return <EmptyState title={t('apartTitle')}>{t('apart')}</EmptyState>;
  return (
    <>
      {matchesIn.length > 0 && (
        <Buttons>
          {matchesIn.map((cohort) => (
            <LinkButton key={cohort.id} to={paths.mentoringDesk(cohort.id)} variant="outlined">
              {t('desk.open', { name: cohort.name })}
            </LinkButton>
          ))}
        </Buttons>
      )}
      {mentorships.length > 0 && (
        <PageSection aria-labelledby={id}>
          <h2 id={id}>{t('mentorships')}</h2>
          <Lines>
            {mentorships.map((mentorship) => (
              <MentorshipLine key={mentorship.id} mentorship={mentorship} ownId={ownId} />
            ))}
          </Lines>
        </PageSection>
      )}
      {(asks || requests.length > 0) && <RequestSection requests={requests} asks={asks} reread={reread} />}
      {(offers || offer) && <OfferSection offer={offer} />}
      {isOff && (
        <ModuleOff module="mentoring" closed={off} beside={requests.length + mentorships.length > 0} />
      )}
    </>
  );
}
