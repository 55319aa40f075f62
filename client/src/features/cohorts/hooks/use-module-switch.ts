import { type CohortModule, cohortModules, isOff } from '@sentiers/shared/cohorts/modules.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';

interface Turn {
  module: CohortModule;
  on: boolean;
}

const list = queries.cohorts.list.queryKey({ input: {} });

/**
 * Turns a cohort's modules on and off, one after the other: each over how the cohort stands by then. What is under way
 * is shown as it is wanted.
 */
export function useModuleSwitch(cohort: Cohort) {
  const { t } = useTranslation('modules');
  const { t: refusals } = useTranslation('errors');
  const notify = useNotice();
  const cache = useQueryClient();
  const [wanted, setWanted] = useState<Partial<Record<CohortModule, boolean>>>({});
  const current = () => cache.getQueryData(list)?.items.find(({ id }) => id === cohort.id) ?? cohort;
  const turning = useMutation({
    scope: { id: `modules-${cohort.id}` },
    mutationFn: ({ module, on }: Turn) => {
      const { id: cohortId, modulesRevision: revision, modules } = current();
      const next = cohortModules.filter((each) => (each === module ? on : modules.includes(each)));
      return api.cohorts.setModules({ cohortId, revision, modules: next });
    },
    onSuccess: (changed, { module, on }) => {
      cache.setQueryData(list, (known) => known && withCohort(known, changed));
      notify({ text: t(on ? 'saved.on' : 'saved.off', { name: t(`name.${module}`) }) });
    },
    onError: (error) => {
      const isLate = error instanceof AppError && error.code === 'revision_conflict';
      const words = errorWords(error, refusals).whole ?? refusals('network');
      notify({ text: isLate ? t('changedMeanwhile') : words });
    },
    onSettled: async (_changed, _error, { module }) => {
      // What one may begin oneself goes by it too.
      await cache.invalidateQueries({ queryKey: list });
      setWanted(({ [module]: _done, ...others }) => others);
    },
  });
  return {
    isOn: (module: CohortModule) => wanted[module] ?? !isOff(cohort.modules, module),
    turn: (module: CohortModule, on: boolean) => {
      setWanted((others) => ({ ...others, [module]: on }));
      turning.mutate({ module, on });
    },
  };
}

function withCohort<Known extends { items: Cohort[] }>(known: Known, changed: Cohort): Known {
  return { ...known, items: known.items.map((each) => (each.id === changed.id ? changed : each)) };
}
