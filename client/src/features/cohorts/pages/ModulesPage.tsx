import { styled } from '@mui/material/styles';
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CheckField } from '../../../components/CheckField.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useModuleSwitch } from '../hooks/use-module-switch.ts';

/** What people may begin in a cohort, for those who animate it: a switch for each module. */
export function ModulesPage() {
  const { t } = useTranslation('modules');
  const { cohortId = '' } = useParams();
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  if (cohorts.isPending) return <PageSkeleton />;
  if (!cohorts.data) return <PageFailure rank={1} onRetry={() => void cohorts.refetch()} />;
  const cohort = cohorts.data.items.find(({ id }) => id === cohortId);
  if (!cohort?.abilities.setModules) {
    return (
      <EmptyState
        rank={1}
        title={t('closedTitle')}
        action={<LinkButton to={paths.home}>{t('toHome')}</LinkButton>}
      >
        {t('closed')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} meta={cohort.name} back={paths.home} backUntil="md" />
      <PageBody>
        <p>{t('lede')}</p>
        <Switches cohort={cohort} />
        <Note>{t('kept')}</Note>
      </PageBody>
    </>
  );
}

function Switches({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('modules');
  const { isOn, turn } = useModuleSwitch(cohort);
  return (
    <List>
      {cohortModules.map((module) => (
        <li key={module}>
          <CheckField
            label={<b>{t(`name.${module}`)}</b>}
            hint={t(`gives.${module}`)}
            checked={isOn(module)}
            onChange={({ target }) => turn(module, target.checked)}
          />
        </li>
      ))}
    </List>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  margin: theme.spacing(5, 0),
  padding: 0,
  '& > li': { padding: theme.spacing(2, 0, 3.5), borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > li:last-child': { borderBottom: 'none' },
}));

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));
