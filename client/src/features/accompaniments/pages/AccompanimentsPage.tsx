import { styled } from '@mui/material/styles';
import type { AccompanimentLine } from '@sentiers/shared/accompaniments/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DatedLine } from '../../../components/DatedLine.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { formatCalendarDay, formatFull } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { CohortCounts } from '../components/CohortCounts.tsx';
import { useAccompanimentsSync } from '../hooks/use-accompaniment.ts';
import { useCountedCohorts } from '../hooks/use-counted-cohorts.ts';

/** The accompaniments one is part of; for who runs a cohort, the numbers and dates of the others. */
export function AccompanimentsPage() {
  const { t } = useTranslation('accompaniments');
  useAccompanimentsSync();
  const found = useQuery(queries.accompaniments.mine.queryOptions({ input: {} }));
  const cohorts = useCountedCohorts();
  const items = found.data?.items;
  return (
    <>
      <PageHeader title={t('title')} back={paths.trails} backUntil="md" meta={t('lede')} />
      <PageBody data-wide>
        {found.isPending && !found.isPaused && <LinesSkeleton count={3} />}
        {(found.isError || found.isPaused) && !items && <PageFailure onRetry={() => void found.refetch()} />}
        {items && items.length > 0 && <Lists items={items} />}
        {items?.length === 0 && cohorts.length === 0 && (
          <EmptyState
            title={t('noneTitle')}
            action={<LinkButton to={paths.trails}>{t('toTrails')}</LinkButton>}
          >
            {t('none')}
          </EmptyState>
        )}
        {items && cohorts.length > 0 && <CohortCounts cohorts={cohorts} />}
      </PageBody>
    </>
  );
}

function Lists({ items }: { items: readonly AccompanimentLine[] }) {
  const { t } = useTranslation('accompaniments');
  return (['running', 'over'] as const).map((which, index) => {
    const shown = items.filter(({ endedAt }) => (endedAt === null) === (which === 'running'));
    if (shown.length === 0) return null;
    return (
      <Section key={which} aria-label={t(which)} data-first={index === 0 || undefined}>
        {which === 'over' && <h2>{t(which)}</h2>}
        {shown.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </Section>
    );
  });
}

function Line({ line }: { line: AccompanimentLine }) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  const { id, organisation, territory, startedAt, endedAt, nextStep, nextMeetingAt } = line;
  return (
    <DatedLine style={{ ['--when' as string]: '200px' }}>
      <p>
        {endedAt
          ? t('endedOn', { date: formatCalendarDay(endedAt, language) })
          : t('since', { date: formatCalendarDay(startedAt, language) })}
      </p>
      <div>
        <h2>
          <Link to={paths.accompaniment(id)}>
            {t('on', { organisation: organisation.name, territory: territory?.label ?? t('noTerritory') })}
          </Link>
        </h2>
        {endedAt === null && (
          <p>
            {nextStep || t('noNextStep')}
            {nextMeetingAt && ` · ${t('nextMeeting', { when: formatFull(nextMeetingAt, language) })}`}
          </p>
        )}
      </div>
    </DatedLine>
  );
}

const Section = styled(PageSection)({ '&[data-first]': { marginTop: 0 } });
