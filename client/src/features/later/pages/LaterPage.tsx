import { styled } from '@mui/material/styles';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody, PaneColumn } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { useHandedFocus } from '../../../components/use-handed-focus.ts';
import { paths } from '../../../lib/paths.ts';
import { RemindersSection } from '../components/RemindersSection.tsx';
import { ScheduledSection } from '../components/ScheduledSection.tsx';
import { useLater } from '../hooks/use-later.ts';

/** « Plus tard »: what leaves by itself, and what one is to be reminded of. */
export function LaterPage() {
  const { t } = useTranslation('later');
  const { t: common } = useTranslation('common');
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lede')}
        back={paths.write}
        backUntil="md"
        actions={
          <LinkButton to={paths.bookmarks} size="small">
            {common('navigation.bookmarks')}
          </LinkButton>
        }
      />
      <Lists />
    </>
  );
}

function Lists() {
  const { t } = useTranslation('later');
  const later = useLater();
  const list = useRef<HTMLDivElement>(null);
  const items = [...(later.scheduled.data?.items ?? []), ...(later.reminders.data?.items ?? [])];
  const handFocusOn = useHandedFocus(list, items.map(({ id }) => id).join());
  return (
    <PaneBody ref={list} tabIndex={-1} role="region" aria-label={t('title')}>
      <Parts {...later} onLeaving={handFocusOn} />
    </PaneBody>
  );
}

interface PartsProps extends ReturnType<typeof useLater> {
  onLeaving: (pressed: Element) => void;
}

function Parts({ scheduled, reminders, onLeaving }: PartsProps) {
  const { t } = useTranslation('later');
  if (scheduled.isPending || reminders.isPending) return <NoticesSkeleton />;
  if (scheduled.data?.items.length === 0 && reminders.data?.items.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>;
  }
  return (
    <Column>
      <Part title={t('scheduled')} list={scheduled}>
        {(items) => <ScheduledSection items={items} onLeaving={onLeaving} />}
      </Part>
      <Part title={t('reminders')} list={reminders}>
        {(items) => <RemindersSection items={items} onLeaving={onLeaving} />}
      </Part>
    </Column>
  );
}

interface PartProps<Item> {
  title: string;
  list: UseQueryResult<{ items: Item[] }>;
  children: (items: Item[]) => ReactNode;
}

/** One of the two lists; nothing where it is empty. */
function Part<Item>({ title, list, children }: PartProps<Item>) {
  const { t } = useTranslation('later');
  if (!list.data) {
    return (
      <ErrorState title={t('failedTitle')} retry={{ label: t('retry'), onClick: () => void list.refetch() }}>
        {t('failed')}
      </ErrorState>
    );
  }
  if (list.data.items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children(list.data.items)}
    </section>
  );
}

const Column = styled(PaneColumn)(({ theme }) => ({
  '& > section + section': { marginTop: theme.spacing(8) },
  '& h2': theme.typography.h2,
}));
