import type { NewExperience } from '@sentiers/shared/experiences/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { paths } from '../../../lib/paths.ts';
import { placesOf, sourceIn } from '../logic/new-experience.ts';
import { useMe } from './use-me.ts';

/** What is kept of the form by the device until the experience is begun. */
interface Written {
  /** Of its creation, so that sending it again makes no second one. */
  clientId: string;
  kindId: string | null;
  title: string;
}

/** The form of a new experience; begun without a network, what was typed stays, and nothing is made twice. */
export function useNewExperience() {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const source = useMemo(() => sourceIn(parameters), [parameters]);
  const me = useMe();
  const places = placesOf({ grants: me?.grants ?? [] }, me?.person.organisationId ?? null);
  const kept = useMemo(() => keptForm<Written>(account, 'new-experience'), [account]);
  const [written, setWritten] = useState<Written>(
    () => kept.read() ?? { clientId: systemRandom.uuid(), kindId: null, title: '' },
  );
  const [cohortId, chooseCohort] = useState<string | null>(null);
  const [organisationId, chooseOrganisation] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (written.title !== '' || written.kindId !== null) kept.write(written);
  }, [kept, written]);
  const action = useMutation({
    mutationFn: (input: NewExperience) => api.experiences.create(input),
    onSuccess: ({ id }) => {
      kept.forget();
      void navigate(paths.writeExperience(id), { replace: true });
    },
  });
  const failure = useErrorWords(action.error);
  const missing = {
    kind: written.kindId === null ? t('new.kindMissing') : null,
    title: written.title.trim().length < 3 ? t('head.short') : null,
    cohort: places.cohortIds.length > 1 && cohortId === null ? t('new.cohortMissing') : null,
    organisation:
      places.organisationIds.length > 1 && organisationId === null ? t('new.organisationMissing') : null,
  };
  return {
    ...{ source, places, cohortId, organisationId, chooseCohort, chooseOrganisation },
    kindId: written.kindId,
    title: written.title,
    chooseKind: (kindId: string) => setWritten((before) => ({ ...before, kindId })),
    write: (title: string) => setWritten((before) => ({ ...before, title })),
    problems: tried ? missing : { kind: null, title: null, cohort: null, organisation: null },
    failure: failure.whole ?? (action.isError ? t('new.failed') : null),
    isSending: action.isPending,
    submit: () => {
      setTried(true);
      const { clientId, kindId, title } = written;
      if (kindId === null || Object.values(missing).some(Boolean) || action.isPending) return;
      action.mutate({ clientId, kindId, title: title.trim(), source, cohortId, organisationId });
    },
  };
}

export type NewExperienceForm = ReturnType<typeof useNewExperience>;
