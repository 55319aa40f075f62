import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import { type Comparison, MOST_COMPARED } from '@sentiers/shared/territories/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PlaceSearch } from '../../../components/PlaceSearch.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ComparisonState } from '../components/ComparisonState.tsx';
import { CriteriaPart } from '../components/CriteriaPart.tsx';
import { DecisionTable } from '../components/DecisionTable.tsx';
import { LevelChoice } from '../components/LevelChoice.tsx';
import { RemoveComparison } from '../components/RemoveComparison.tsx';
import { ResultPart } from '../components/ResultPart.tsx';
import { useComparisonDraft } from '../hooks/use-comparison-draft.ts';
import { useComparison } from '../hooks/use-comparisons.ts';
import { withAdded } from '../logic/comparison.ts';

/** A table to decide which territory to go to. */
export function ComparisonPage() {
  const { t } = useTranslation('territories');
  const { comparisonId = '' } = useParams();
  const comparison = useComparison(comparisonId);
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  if (comparison.data && me.data) {
    return <Grid key={comparisonId} comparison={comparison.data} account={me.data.id} />;
  }
  if (comparison.error instanceof AppError && comparison.error.code === 'not_found') {
    return (
      <EmptyState
        rank={1}
        title={t('comparison.emptyTitle')}
        action={<LinkButton to={paths.comparisons}>{t('comparison.title')}</LinkButton>}
      >
        {t('comparison.notYours')}
      </EmptyState>
    );
  }
  const failed = [comparison, me].filter((one) => !one.data && (one.isError || one.isPaused));
  if (failed.length > 0) {
    return (
      <PageFailure
        rank={1}
        onRetry={() => {
          for (const one of failed) void one.refetch();
        }}
      />
    );
  }
  return <PageSkeleton />;
}

function Grid({ comparison, account }: { comparison: Comparison; account: string }) {
  const { t } = useTranslation('territories');
  const { input, change, state, error, clashes, settle, settling, forget } = useComparisonDraft(
    comparison,
    account,
  );
  const words = useErrorWords(error);
  const [added, setAdded] = useState<Record<string, string>>({});
  const mayEdit = comparison.abilities.edit;
  const nameOf = (code: string) =>
    comparison.territories.find((one) => one.code === code)?.label ?? added[code] ?? code;
  const editing = { comparison, input, change, mayEdit, nameOf };
  const add = (code: string, label: string) => {
    setAdded((before) => ({ ...before, [code]: label }));
    change((before) => withAdded(before, code));
  };
  return (
    <>
      <PageHeader
        title={input.title}
        back={paths.comparisons}
        backUntil="md"
        meta={
          mayEdit ? (
            <ComparisonState
              {...{ state, error, clashes, settling, input, nameOf }}
              onSettle={(which) => void settle(which)}
            />
          ) : (
            t('comparison.readOnly', { name: comparison.organisation.name })
          )
        }
      />
      <PageBody data-wide>
        {mayEdit && (
          <Top>
            {input.territories.length < MOST_COMPARED ? (
              <PlaceSearch
                label={t('comparison.add')}
                onChoose={({ code, label }) => add(code, label)}
                optional={input.territories.length > 0}
              />
            ) : (
              <p>{t('comparison.full')}</p>
            )}
          </Top>
        )}
        <DecisionTable {...editing} />
        <ResultPart {...editing} />
        <CriteriaPart {...editing} />
        {mayEdit && (
          <PageSection>
            <Settings>
              <FormField
                label={t('comparison.name')}
                error={input.title.trim() === '' ? t('comparison.titleMissing') : words.field('title')}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    maxLength={120}
                    value={input.title}
                    onChange={({ target }) => change((before) => ({ ...before, title: target.value }))}
                  />
                )}
              </FormField>
              <LevelChoice
                level={input.level}
                onChange={(level) => change((before) => ({ ...before, level }))}
              />
              <RemoveComparison comparison={comparison} onRemoved={forget} />
            </Settings>
          </PageSection>
        )}
      </PageBody>
    </>
  );
}

const Top = styled('div')({ '& > *': { maxWidth: 520 } });

const Settings = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(5),
  maxWidth: 520,
  '& > div': { width: '100%' },
}));
