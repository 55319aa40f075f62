import { styled } from '@mui/material/styles';
import type { CodevSheet } from '@sentiers/shared/codev/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts, useIsOff } from '../../../lib/use-modules.ts';
import { NewCommitmentsForm } from '../components/NewCommitmentsForm.tsx';
import { useSource } from '../hooks/use-new-commitments.ts';

/** Making one to three promises, at a seminar, from a session of codéveloppement, or at any time. */
export function NewCommitmentsPage() {
  const { t } = useTranslation('commitments');
  const trails = useQuery(queries.trails.mine.queryOptions({ input: {} }));
  const { source, isPending, seminar, sheet } = useSource();
  const isOff = useIsOff('commitments');
  const off = useClosedCohorts('commitments');
  if (trails.isPending || isPending) return <PageSkeleton />;
  if (!trails.data) return <PageFailure rank={1} onRetry={() => void trails.refetch()} />;
  const { own } = trails.data;
  if (!own) {
    return (
      <EmptyState
        rank={1}
        title={t('noOrganisationTitle')}
        action={<LinkButton to={paths.trails}>{t('toTrails')}</LinkButton>}
      >
        {t('noOrganisation')}
      </EmptyState>
    );
  }
  if (isOff) {
    const toAll = <LinkButton to={paths.commitments}>{t('all')}</LinkButton>;
    return <ModuleOff module="commitments" closed={off} rank={1} action={toAll} />;
  }
  return (
    <>
      <PageHeader title={t('form.title')} back={paths.commitments} backUntil="md" meta={t('form.lede')} />
      <PageBody>
        <From seminarTitle={seminar?.title} sheet={sheet} />
        <NewCommitmentsForm
          organisationId={own.organisation.id}
          source={source}
          name={seminar?.id ?? sheet?.id ?? 'anytime'}
          first={sheet?.commitment ?? {}}
        />
      </PageBody>
    </>
  );
}

interface FromProps {
  seminarTitle: string | undefined;
  sheet: CodevSheet | undefined;
}

function From({ seminarTitle, sheet }: FromProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  if (seminarTitle)
    return <Where>{t('form.atSeminar', { title: innerQuotes(seminarTitle, language) })}</Where>;
  if (sheet) return <Where>{t('form.fromSheet', { title: innerQuotes(sheet.title, language) })}</Where>;
  return null;
}

const Where = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  marginBottom: theme.spacing(5),
  fontWeight: 600,
  overflowWrap: 'anywhere',
}));
