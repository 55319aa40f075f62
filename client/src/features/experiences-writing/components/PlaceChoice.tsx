import { skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { queries } from '../../../lib/api/api.ts';
import type { NewExperienceForm } from '../hooks/use-new-experience.ts';

/** For which cohort and which organisation it is written, where there is a choice. */
export function PlaceChoice({ form }: { form: NewExperienceForm }) {
  const { t } = useTranslation('experience-writing');
  const { cohortIds, organisationIds } = form.places;
  const cohorts = useQuery(
    queries.cohorts.list.queryOptions({ input: cohortIds.length > 1 ? {} : skipToken }),
  );
  const organisations = useQueries({
    queries: (organisationIds.length > 1 ? organisationIds : []).map((organisationId) =>
      queries.organisations.get.queryOptions({ input: { organisationId } }),
    ),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const ofCohort = (cohorts.data?.items ?? []).filter(({ id }) => cohortIds.includes(id));
  return (
    <>
      {cohortIds.length > 1 && (
        <FormField label={t('new.cohort')} hint={t('new.cohortHint')} error={form.problems.cohort}>
          {(control) => (
            <SelectInput
              {...control}
              value={form.cohortId ?? ''}
              onChange={({ target }) => form.chooseCohort(target.value || null)}
            >
              <option value="">{t('new.choose')}</option>
              {ofCohort.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
      {organisationIds.length > 1 && (
        <FormField label={t('new.organisation')} error={form.problems.organisation}>
          {(control) => (
            <SelectInput
              {...control}
              value={form.organisationId ?? ''}
              onChange={({ target }) => form.chooseOrganisation(target.value || null)}
            >
              <option value="">{t('new.choose')}</option>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
    </>
  );
}
