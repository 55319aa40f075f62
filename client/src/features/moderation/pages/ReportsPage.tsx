import Button from '@mui/material/Button';
import { type Report, reportStatuses } from '@sentiers/shared/reports/schema.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ReportCard } from '../components/ReportCard.tsx';

type Status = Report['status'];

/** What members asked moderation to look at, in one list. */
export function ReportsPage() {
  const { t } = useTranslation('moderation');
  const [status, setStatus] = useState<Status>('open');
  const { data: me } = useQuery(queries.me.get.queryOptions({ input: {} }));
  const coordinates = me?.grants.some(({ role }) => role === 'coordinator');
  return (
    <>
      <PageHeader
        title={t('reports.title')}
        meta={t('reports.lede')}
        back={paths.home}
        backUntil="md"
        actions={coordinates && <LinkButton to={paths.audit}>{t('audit.title')}</LinkButton>}
      >
        <FilterRow
          label={t('reports.statusLabel')}
          value={status}
          onChange={setStatus}
          options={reportStatuses.map((value) => ({ value, label: t(`reports.status.${value}`) }))}
        />
      </PageHeader>
      <ReportList status={status} />
    </>
  );
}

function ReportList({ status }: { status: Status }) {
  const { t } = useTranslation('moderation');
  const reports = useInfiniteQuery(
    queries.reports.list.infiniteOptions({
      input: (before: string | undefined) => ({ status, ...(before && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (reports.isPending) return <PageSkeleton />;
  if (reports.isError) return <PageFailure onRetry={() => void reports.refetch()} />;
  const items = reports.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState title={t('reports.emptyTitle')}>
        {status === 'open' ? t('reports.empty') : t('reports.emptyClosed')}
      </EmptyState>
    );
  }
  return (
    <PaneScroll>
      {items.map((report) => (
        <ReportCard key={report.id} report={report} />
      ))}
      {reports.hasNextPage && (
        <Button onClick={() => void reports.fetchNextPage()} disabled={reports.isFetchingNextPage}>
          {t('reports.more')}
        </Button>
      )}
    </PaneScroll>
  );
}
