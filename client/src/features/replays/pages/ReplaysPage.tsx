import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody, PaneColumn } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { ReplayLine } from '../components/ReplayLine.tsx';
import { useReplayPlaces } from '../hooks/use-replay.ts';

const periods = ['ahead', 'past', 'replays'] as const;
const places = { ahead: paths.seminars, past: paths.pastSeminars, replays: paths.replays };

/** « Replays »: what can be watched again, and the webinars that wait for theirs. */
export function ReplaysPage() {
  const { t } = useTranslation('seminars');
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('replays')} meta={t('replaysLede')} back={paths.channels} backUntil="md">
        <FilterRow
          label={t('period')}
          value="replays"
          onChange={(period) => void navigate(places[period], { replace: true })}
          options={periods.map((value) => ({ value, label: t(value) }))}
        />
      </PageHeader>
      <PaneBody>
        <Places />
      </PaneBody>
    </>
  );
}

function Places() {
  const { t } = useTranslation('replays');
  const found = useReplayPlaces();
  if (found.isPending) {
    return (
      <PaneColumn>
        <NoticesSkeleton />
      </PaneColumn>
    );
  }
  if (!found.data) {
    return (
      <ErrorState
        title={t('listFailedTitle')}
        retry={{ label: t('retry'), onClick: () => void found.refetch() }}
      >
        {t('listFailed')}
      </ErrorState>
    );
  }
  if (found.data.items.length === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={<LinkButton to={paths.seminars}>{t('toSeminars')}</LinkButton>}
      >
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <PaneColumn>
      {found.data.items.map((place) => (
        <ReplayLine key={place.replay?.id ?? place.seminar.id} place={place} />
      ))}
    </PaneColumn>
  );
}
