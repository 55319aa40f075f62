import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useQuery } from '@tanstack/react-query';
import CalendarXIcon from 'lucide-react/icons/calendar-x';
import PencilLineIcon from 'lucide-react/icons/pencil-line';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Callout } from '../../../components/Callout.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { WithAside } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { Agenda } from '../components/Agenda.tsx';
import { PlaceCard } from '../components/PlaceCard.tsx';
import { Roster } from '../components/Roster.tsx';
import { SeminarHead } from '../components/SeminarHead.tsx';

interface SeminarPageProps {
  /** The way into the room of the seminar, or of an item of its agenda. */
  door?: (seminar: Seminar, item?: Seminar['items'][number]) => ReactNode;
  /** What its cohort promised before, and the way to promise something there. */
  commitments?: (seminar: Seminar) => ReactNode;
  /** What one takes along of it. */
  pack?: (seminar: Seminar) => ReactNode;
}

/** A seminar: when and where, my place, what happens there, who comes. */
export function SeminarPage({ door, commitments, pack }: SeminarPageProps) {
  const { t } = useTranslation('seminars');
  const { seminarId = '' } = useParams();
  const found = useQuery(queries.seminars.get.queryOptions({ input: { seminarId } }));
  if (found.isPending) return <PageSkeleton />;
  const seminar = found.data;
  if (!seminar || isClosed(found.error)) {
    return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  }
  const page = (
    <PageBody>
      <SeminarHead seminar={seminar} />
      <State seminar={seminar} />
      {door && <Door>{door(seminar)}</Door>}
      {seminar.state !== 'cancelled' && <PlaceCard seminar={seminar} />}
      {seminar.state === 'announced' && commitments && <Door>{commitments(seminar)}</Door>}
      {seminar.state !== 'draft' && pack?.(seminar)}
      {seminar.description && (
        <Description>
          <LazyMarkdown>{seminar.description}</LazyMarkdown>
        </Description>
      )}
      <Agenda seminar={seminar} {...(door && { door: (item) => door(seminar, item) })} />
    </PageBody>
  );
  if (seminar.state === 'draft') return page;
  return (
    <WithAside label={t('roster')} aside={<Roster seminar={seminar} />}>
      {page}
    </WithAside>
  );
}

/** What must be known before all else: that it is cancelled and why, or that it isn't announced yet. */
function State({ seminar: { state, cancellation } }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  if (state === 'announced') return null;
  return (
    <Banner>
      {state === 'draft' ? (
        <Callout tone="waiting" icon={PencilLineIcon}>
          {t('draftNotice')}
        </Callout>
      ) : (
        <Callout tone="now" icon={CalendarXIcon}>
          <b>{t('cancelledTitle')}</b>
          {cancellation && <p>{cancellation.reason}</p>}
        </Callout>
      )}
    </Banner>
  );
}

function isClosed(error: Error | null): boolean {
  return error instanceof AppError && error.code === 'not_found';
}

function Failure({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation('seminars');
  if (!isClosed(error)) return <PageFailure rank={1} onRetry={onRetry} />;
  return (
    <EmptyState
      rank={1}
      title={t('notFoundTitle')}
      action={<LinkButton to={paths.seminars}>{t('title')}</LinkButton>}
    >
      {t('notFound')}
    </EmptyState>
  );
}

const Banner = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(5),
  '& p': { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}));

const Door = styled('div')(({ theme }) => ({ '&:not(:empty)': { marginTop: theme.spacing(4) } }));

const Description = styled('div')(({ theme }) => ({ marginTop: theme.spacing(6) }));
