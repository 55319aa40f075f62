import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FileButton } from '../../../components/FileButton.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ImportReport } from '../components/imports/ImportReport.tsx';
import { useImport } from '../hooks/use-import.ts';
import { useMe } from '../hooks/use-me.ts';

/** Bringing experiences from a table or a folder: tried first, with a report by line, then made. */
export function ImportPage() {
  const { t } = useTranslation('library');
  const { me, coordinates } = useMe();
  if (!me) return <PageSkeleton />;
  if (!coordinates) {
    return (
      <EmptyState
        rank={1}
        title={t('imports.refusedTitle')}
        action={<LinkButton to={paths.library}>{t('collections.toLibrary')}</LinkButton>}
      >
        {t('imports.refused')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('imports.title')} back={paths.library} backUntil="md" />
      <PageBody data-wide>
        <Trying />
      </PageBody>
    </>
  );
}

function Trying() {
  const { t } = useTranslation('library');
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data?.items ?? [];
  const [cohortId, setCohortId] = useState<string | null>(null);
  const { sent, check, run, report, words } = useImport();
  const label = () => {
    if (check.isPending) {
      return sent < 1 ? t('imports.sending', { percent: Math.floor(sent * 100) }) : t('imports.checking');
    }
    return report ? t('imports.another') : t('imports.choose');
  };
  return (
    <Steps>
      <p>{t('imports.lede')}</p>
      <p>
        <a href="/api/library/import-template.csv" download>
          {t('imports.template')}
        </a>
      </p>
      <Narrow>
        <FormField label={t('imports.cohort')} optional>
          {(control) => (
            <SelectInput
              {...control}
              value={cohortId ?? ''}
              onChange={({ target }) => setCohortId(target.value || null)}
            >
              <option value="">{t('imports.noCohort')}</option>
              {cohorts.map((cohort) => (
                <option key={cohort.id} value={cohort.id}>
                  {cohort.name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      </Narrow>
      <FileButton
        name={t('imports.choose')}
        accept=".csv,.zip,text/csv,application/zip"
        variant={report ? 'outlined' : 'contained'}
        disabled={check.isPending || run.isPending}
        onFile={(file) => check.mutate({ file, cohortId })}
      >
        {label()}
      </FileButton>
      <FormAlert>{words.whole ?? words.field('fileId') ?? words.field('cohortId')}</FormAlert>
      {report && !check.isPending && (
        <ImportReport report={report} running={run.isPending} onRun={() => run.mutate(report.id)} />
      )}
    </Steps>
  );
}

const Steps = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  '& > p': { margin: 0, maxWidth: '60ch' },
  '& > p > a': { color: theme.vars.palette.knowledge.main },
}));

const Narrow = styled('div')({ maxWidth: 380 });
