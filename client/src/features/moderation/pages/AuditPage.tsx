import Button from '@mui/material/Button';
import { auditActionSchema } from '@sentiers/shared/audit/schema.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { AuditLine } from '../components/AuditLine.tsx';

const filters = ['every', ...auditActionSchema.options] as const;
type Filter = (typeof filters)[number];

/** Who moved, exported or hid what, for the coordination. */
export function AuditPage() {
  const { t } = useTranslation('moderation');
  const [filter, setFilter] = useState<Filter>('every');
  return (
    <>
      <PageHeader title={t('audit.title')} meta={t('audit.lede')} back={paths.home} backUntil="md">
        <FilterRow
          label={t('audit.filterLabel')}
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: t(`audit.filter.${value}`) }))}
        />
      </PageHeader>
      <AuditList filter={filter} />
    </>
  );
}

function AuditList({ filter }: { filter: Filter }) {
  const { t } = useTranslation('moderation');
  const audit = useInfiniteQuery(
    queries.audit.list.infiniteOptions({
      input: (before: string | undefined) => ({
        ...(filter !== 'every' && { action: filter }),
        ...(before && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (audit.isPending) return <PageSkeleton />;
  if (audit.isError) return <PageFailure onRetry={() => void audit.refetch()} />;
  const items = audit.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('audit.emptyTitle')}>{t('audit.empty')}</EmptyState>;
  return (
    <PaneScroll>
      {items.map((entry) => (
        <AuditLine key={entry.id} entry={entry} />
      ))}
      {audit.hasNextPage && (
        <Button onClick={() => void audit.fetchNextPage()} disabled={audit.isFetchingNextPage}>
          {t('audit.more')}
        </Button>
      )}
    </PaneScroll>
  );
}
