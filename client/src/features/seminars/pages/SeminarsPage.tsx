import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody, PaneColumn } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { SeminarLine } from '../components/SeminarLine.tsx';
import { type Period, useMayPrepare, useSeminars } from '../hooks/use-seminars.ts';

/** What stands in this section: the seminars, and what can be watched of them. */
const shown = ['ahead', 'past', 'replays'] as const satisfies readonly (Period | 'replays')[];

/** « Séminaires »: those ahead, the nearest first, and those past. */
export function SeminarsPage() {
  const { t } = useTranslation('seminars');
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const mayPrepare = useMayPrepare();
  const when: Period = parameters.get('quand') === 'passes' ? 'past' : 'ahead';
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lede')}
        back={paths.channels}
        backUntil="md"
        actions={
          mayPrepare && (
            <LinkButton to={paths.newSeminar} variant="contained" size="small">
              {t('prepare')}
            </LinkButton>
          )
        }
      >
        <FilterRow
          label={t('period')}
          value={when}
          onChange={(period) =>
            period === 'replays'
              ? void navigate(paths.replays)
              : setParameters(period === 'past' ? { quand: 'passes' } : {}, { replace: true })
          }
          options={shown.map((value) => ({ value, label: t(value) }))}
        />
      </PageHeader>
      <PaneBody>
        <Seminars when={when} />
      </PaneBody>
    </>
  );
}

function Seminars({ when }: { when: Period }) {
  const { t } = useTranslation('seminars');
  const found = useSeminars(when);
  if (found.isPending) {
    return (
      <PaneColumn>
        <NoticesSkeleton />
      </PaneColumn>
    );
  }
  if (!found.data) {
    return (
      <ErrorState title={t('failedTitle')} retry={{ label: t('retry'), onClick: () => void found.refetch() }}>
        {t('failed')}
      </ErrorState>
    );
  }
  const seminars = found.data.pages.flatMap(({ items }) => items);
  if (seminars.length === 0) return <NoSeminar when={when} />;
  return (
    <PaneColumn>
      {seminars.map((seminar) => (
        <SeminarLine key={seminar.id} seminar={seminar} />
      ))}
      {found.hasNextPage && (
        <Button onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </PaneColumn>
  );
}

function NoSeminar({ when }: { when: Period }) {
  const { t } = useTranslation('seminars');
  if (when === 'ahead') return <EmptyState title={t('emptyAheadTitle')}>{t('emptyAhead')}</EmptyState>;
  return (
    <EmptyState
      title={t('emptyPastTitle')}
      action={<LinkButton to={paths.seminars}>{t('seeAhead')}</LinkButton>}
    >
      {t('emptyPast')}
    </EmptyState>
  );
}
