import { styled } from '@mui/material/styles';
import { type OpportunityType, opportunityTypes } from '@sentiers/shared/threads/opportunity.ts';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DatedLine } from '../../../components/DatedLine.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { formatCalendarDay, formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

const shownTypes = ['all', ...opportunityTypes, 'past'] as const;
type Shown = (typeof shownTypes)[number];

/** « Opportunités »: calls, posts, places and dates, the nearest deadline first. */
export function OpportunitiesPage() {
  const { t } = useTranslation('discussion');
  const [parameters, setParameters] = useSearchParams();
  const shown = shownTypes.find((one) => one === parameters.get('type')) ?? 'all';
  return (
    <>
      <PageHeader
        title={t('opportunity.title')}
        meta={t('opportunity.lede')}
        back={paths.channels}
        backUntil="md"
        actions={
          <LinkButton to={paths.account} size="small">
            {t('opportunity.calendar')}
          </LinkButton>
        }
      >
        <FilterRow
          label={t('opportunity.shown')}
          value={shown}
          onChange={(type) => setParameters(type === 'all' ? {} : { type }, { replace: true })}
          options={shownTypes.map((type) => ({
            value: type,
            label:
              type === 'all' || type === 'past' ? t(`opportunity.${type}`) : t(`opportunity.types.${type}`),
          }))}
        />
      </PageHeader>
      <PaneBody>
        <Opportunities shown={shown} />
      </PaneBody>
    </>
  );
}

function Opportunities({ shown }: { shown: Shown }) {
  const { t } = useTranslation('discussion');
  const type = shown === 'all' || shown === 'past' ? undefined : (shown satisfies OpportunityType);
  const found = useQuery(
    queries.threads.listOpportunities.queryOptions({
      input: { ...(type && { type }), past: shown === 'past' ? 'true' : 'false' },
    }),
  );
  if (found.isPending) {
    return (
      <Column>
        <NoticesSkeleton />
      </Column>
    );
  }
  if (!found.data) {
    return (
      <ErrorState
        title={t('opportunity.failedTitle')}
        retry={{ label: t('channel.retry'), onClick: () => void found.refetch() }}
      >
        {t('opportunity.failed')}
      </ErrorState>
    );
  }
  if (found.data.items.length === 0) {
    return (
      <EmptyState
        title={t('opportunity.emptyTitle')}
        action={
          <LinkButton to={paths.write} variant="contained">
            {t('write.title')}
          </LinkButton>
        }
      >
        {t('opportunity.empty')}
      </EmptyState>
    );
  }
  return (
    <Column>
      {found.data.items.map((thread) => (
        <Row key={thread.id} thread={thread} />
      ))}
    </Column>
  );
}

function Row({ thread }: { thread: ThreadSummary }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const { opportunity } = thread;
  if (!opportunity) return null;
  const facts = [
    t(`opportunity.types.${opportunity.type}`),
    opportunity.territory?.label ?? t('opportunity.everywhere'),
    thread.author.name,
  ];
  return (
    <Line>
      <When dateTime={opportunity.deadline}>
        {formatCalendarDay(opportunity.deadline, language)}
        <small>{formatTime(opportunity.deadline, language)}</small>
      </When>
      <div>
        <h2>
          <Link to={paths.thread(thread.channelId, thread.id)}>{thread.title}</Link>
        </h2>
        <p>{facts.join(' · ')}</p>
      </div>
    </Line>
  );
}

const Column = styled('div')(({ theme }) => ({
  width: '100%',
  maxWidth: 820,
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(10)}`,
}));

/** Wide enough for a long day with its hour under it. */
const Line = styled(DatedLine)({ '--when': '150px' });

const When = styled('time')(({ theme }) => ({
  ...theme.typography.subtitle2,
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('md')]: { '& small': { display: 'inline', marginLeft: theme.spacing(2) } },
}));
