import type { OwnProfile, ProfileInput } from '@sentiers/shared/directory/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, queries } from '../../../lib/api/api.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../../lib/use-asked-before-leaving.ts';

/** What one says of oneself, the list of skills and the themes to choose among. */
export function useOwnProfile() {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  const own = useQuery(queries.directory.mine.queryOptions({ input: {} }));
  const skills = useQuery(queries.skills.list.queryOptions({ input: {} }));
  const themes = useQuery({ ...queries.themes.list.queryOptions({ input: {} }), staleTime: 10 * 60_000 });
  return { me, own, skills, themes };
}

interface Kept {
  revision: number;
  form: ProfileInput;
  places: Record<string, string>;
}

/** A profile as it is saved, with nothing changed. */
function standing({ profile: form, revision, places }: OwnProfile): Kept {
  return { form, revision, places: Object.fromEntries(places.map(({ code, label }) => [code, label])) };
}

/** The form over what is saved: kept by the device until it is, and guarded by its revision. */
export function useProfileForm(own: OwnProfile, account: string) {
  const cache = useQueryClient();
  const [kept] = useState(() => keptForm<Kept>(account, 'profile'));
  const [written, setWritten] = useState<Kept>(() => kept.read() ?? standing(own));
  const { form, revision, places } = written;
  const latest = useRef(written);
  latest.current = written;
  const [isChanged, setChanged] = useState(() => kept.read() !== null);
  useAskedBeforeLeaving(isChanged);
  const write = (next: Kept) => {
    kept.write(next);
    setWritten(next);
    setChanged(true);
  };
  /** What was saved stands; what was changed while it was on its way is still to be saved. */
  const stand = (saved: OwnProfile, sent: ProfileInput) => {
    const now = latest.current;
    if (now.form !== sent) return write({ ...now, revision: saved.revision });
    kept.forget();
    setChanged(false);
    setWritten({ ...now, form: saved.profile, revision: saved.revision });
  };
  const saving = useMutation({
    mutationFn: (sent: Kept) => api.directory.save({ revision: sent.revision, profile: sent.form }),
    onSuccess: (saved, { form: sent }) => {
      stand(saved, sent);
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
    saving.reset();
    stand(saved, form);
  };
  /** Lets go of what was changed here, for what was saved elsewhere. */
  const takeOther = async () => {
    const theirs = await cache.fetchQuery({
      ...queries.directory.mine.queryOptions({ input: {} }),
      staleTime: 0,
    });
    saving.reset();
    kept.forget();
    setChanged(false);
    setWritten(standing(theirs));
  };
  return {
    ...{ form, places, isChanged, saving, isConflict, saveOver, takeOther },
    save: () => saving.mutate(written),
    change: (part: Partial<ProfileInput>) => write({ form: { ...form, ...part }, revision, places }),
    addPlace: (code: string, label: string) =>
      write({
        form: { ...form, territories: [...new Set([...form.territories, code])] },
        revision,
        places: { ...places, [code]: label },
      }),
  };
}
