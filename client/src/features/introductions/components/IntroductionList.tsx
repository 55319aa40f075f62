import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Lines } from '../../../components/doors/door-parts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import type { Reader } from '../logic/reader.ts';
import { IntroductionLine } from './IntroductionLine.tsx';

interface IntroductionListProps {
  title: string;
  reader: Reader;
  query: UseQueryResult<{ items: Introduction[] }>;
  /** Said where there is none; nothing by default. */
  empty?: { title: string; words: string; action?: ReactNode };
  /** Under the title. */
  children?: ReactNode;
}

/** Requests of one kind, on their way, failed, or there. */
export function IntroductionList({ title, reader, query, empty, children }: IntroductionListProps) {
  const { t } = useTranslation('introductions');
  const id = useId();
  const items = query.data?.items;
  return (
    <PageSection aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {!items && query.isPending && <LinesSkeleton />}
      {!items && query.isError && (
        <QuietFailure retry={{ label: t('retry'), onClick: () => void query.refetch() }}>
          {t('failed')}
        </QuietFailure>
      )}
      {items?.length === 0 && empty && (
        <EmptyState title={empty.title} action={empty.action}>
          {empty.words}
        </EmptyState>
      )}
      {items && items.length > 0 && (
        <Lines>
          {items.map((introduction) => (
            <IntroductionLine key={introduction.id} introduction={introduction} reader={reader} />
          ))}
        </Lines>
      )}
    </PageSection>
  );
}
