import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { paths } from '../../../lib/paths.ts';
import { type KindForm, kindForm, kindInput, missingInKind } from '../logic/kind-form.ts';

interface Written {
  form: KindForm;
  version: number;
  clientId: string;
}

/** A template that is being edited: kept by the device at each key stroke, saved over the version that was read. */
export function useKindEditor(kind: ExperienceKind | null) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotice();
  const name = `experience-kind-${kind?.id ?? 'new'}`;
  const kept = useMemo(() => keptForm<Written>(account, name), [account, name]);
  const [written, setWritten] = useState<Written>(
    () => kept.read() ?? { form: kindForm(kind), version: kind?.version ?? 0, clientId: systemRandom.uuid() },
  );
  const [tried, setTried] = useState(false);
  const isDirty = JSON.stringify(written.form) !== JSON.stringify(kindForm(kind));
  useEffect(() => {
    if (isDirty) kept.write(written);
  }, [isDirty, kept, written]);
  const action = useMutation({
    mutationFn: () => {
      const input = kindInput(written.form);
      return kind
        ? api.experienceKinds.update({ kindId: kind.id, version: written.version, kind: input })
        : api.experienceKinds.create({ clientId: written.clientId, kind: input });
    },
    onSuccess: async () => {
      kept.forget();
      await cache.invalidateQueries({
        queryKey: queries.experienceKinds.list.queryOptions({ input: {} }).queryKey,
      });
      notify({ text: t('kinds.saved') });
      void navigate(paths.experienceKinds, { replace: true });
    },
  });
  const missing = missingInKind(written.form);
  return {
    form: written.form,
    change: (changed: Partial<KindForm>) =>
      setWritten((before) => ({ ...before, form: { ...before.form, ...changed } })),
    missing: tried ? missing : [],
    tried,
    error: action.error,
    isSaving: action.isPending,
    save: () => {
      setTried(true);
      if (missing.length === 0 && !action.isPending) action.mutate();
    },
  };
}
