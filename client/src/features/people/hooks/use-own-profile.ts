import type { OwnProfile, ProfileInput } from '@sentiers/shared/directory/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queries } from '../../../lib/api/api.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';

/** What one says of oneself, the list of skills and the themes to choose among. */
export function useOwnProfile() {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  const own = useQuery(queries.directory.mine.queryOptions({ input: {} }));
  const skills = useQuery(queries.skills.list.queryOptions({ input: {} }));
  const known = useQuery(queries.directory.find.queryOptions({ input: { limit: 1 } }));
  return { me, own, skills, themes: known.data?.facets.themes ?? [] };
}

interface Kept {
  revision: number;
  form: ProfileInput;
  places: Record<string, string>;
}

/** The form over what is saved: kept by the device until it is, and guarded by its revision. */
export function useProfileForm(own: OwnProfile, account: string) {
  const cache = useQueryClient();
  const [kept] = useState(() => keptForm<Kept>(account, 'profile'));
  const [{ form, revision, places }, setWritten] = useState<Kept>(
    () =>
      kept.read() ?? {
        form: own.profile,
        revision: own.revision,
        places: Object.fromEntries(own.places.map(({ code, label }) => [code, label])),
      },
  );
  const [isChanged, setChanged] = useState(() => kept.read() !== null);
  useAskedBeforeLeaving(isChanged);
  const write = (next: Kept) => {
    kept.write(next);
    setWritten(next);
    setChanged(true);
  };
  const saving = useMutation({
    mutationFn: () => api.directory.save({ revision, profile: form }),
    onSuccess: (saved) => {
      kept.forget();
      setChanged(false);
      setWritten({ form: saved.profile, revision: saved.revision, places });
      cache.setQueryData(queries.directory.mine.queryKey({ input: {} }), saved);
      void cache.invalidateQueries({ queryKey: queries.directory.key() });
      void cache.invalidateQueries({ queryKey: queries.people.key() });
    },
  });
  const isConflict = saving.error instanceof AppError && saving.error.code === 'revision_conflict';
  /** Saves over what was changed elsewhere (another tab, another device), once one said so. */
  const saveOver = async () => {
    const theirs = await cache.fetchQuery({
      ...queries.directory.mine.queryOptions({ input: {} }),
      staleTime: 0,
    });
    const saved = await api.directory.save({ revision: theirs.revision, profile: form });
    kept.forget();
    setChanged(false);
    saving.reset();
    setWritten({ form: saved.profile, revision: saved.revision, places });
  };
  return {
    ...{ form, places, isChanged, saving, isConflict, saveOver },
    change: (part: Partial<ProfileInput>) => write({ form: { ...form, ...part }, revision, places }),
    addPlace: (code: string, label: string) =>
      write({
        form: { ...form, territories: [...new Set([...form.territories, code])] },
        revision,
        places: { ...places, [code]: label },
      }),
  };
}
