import { AppError } from '@sentiers/shared/errors.ts';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, queries } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { emptyMilestone, formOf, type MilestoneForm, sentMilestone } from '../logic/milestone-form.ts';

interface Written {
  clientId: string;
  /** Of the balise as it was read when one began; 0 for a new one. */
  version: number;
  form: MilestoneForm;
}

/** A balise as the coordination writes it: kept by the device until it is saved. */
export function useMilestoneEditor(milestone: Milestone | null, step: TrailStep) {
  const { account } = useJournal();
  const cache = useQueryClient();
  const name = `milestone-${milestone?.id ?? `new-${step}`}`;
  const kept = useMemo(() => keptForm<Written>(account, name), [account, name]);
  const fresh = (): Written => ({
    clientId: systemRandom.uuid(),
    version: milestone?.version ?? 0,
    form: milestone ? formOf(milestone) : emptyMilestone(step),
  });
  const [before] = useState(() => kept.read());
  const [written, setWritten] = useState(() => ({ ...fresh(), ...before }));
  const [isTouched, setTouched] = useState(before !== null);
  useEffect(() => {
    if (isTouched) kept.write(written);
  }, [isTouched, kept, written]);
  const key = queries.milestones.list.queryKey({ input: {} });
  const save = useMutation({
    mutationFn: (version: number): Promise<Milestone> => {
      const sent = sentMilestone(written.form);
      return milestone
        ? api.milestones.update({ milestoneId: milestone.id, version, milestone: sent })
        : api.milestones.create({ clientId: written.clientId, milestone: sent });
    },
    onSuccess: () => kept.forget(),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  // Who saves again, once told that someone else changed it, saves over that.
  const version = milestone && isConflict(save.error) ? milestone.version : written.version;
  return {
    ...{ form: written.form, save, version },
    wasKept: before !== null && isTouched,
    change: (changed: Partial<MilestoneForm>) => {
      setTouched(true);
      setWritten((one) => ({ ...one, form: { ...one.form, ...changed } }));
    },
    restart: () => {
      kept.forget();
      setTouched(false);
      setWritten(fresh());
    },
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.code === 'revision_conflict';
}
