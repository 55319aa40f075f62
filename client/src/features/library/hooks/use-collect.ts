import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';

/** My own collections, each with whether it holds this experience. */
export function useMyCollections(experienceId: string) {
  const found = useQuery({
    ...queries.collections.list.queryOptions({ input: { experienceId } }),
    staleTime: 0,
  });
  return {
    collections: found.data?.items.filter(({ abilities }) => abilities.edit),
    failed: found.isError || found.isPaused,
    retry: () => void found.refetch(),
  };
}

type Into = { note: string } & ({ collectionId: string } | { title: string });

/** Puts an experience in a collection, made on the way where it is a new one. */
export function useCollect(experienceId: string) {
  const cache = useQueryClient();
  const notify = useNotice();
  const { t } = useTranslation('experience');
  // Sent again after a lost answer, it makes the same collection.
  const clientId = useRef(newId());
  const collect = useMutation({
    mutationFn: async ({ note, ...into }: Into) => {
      const collectionId =
        'collectionId' in into
          ? into.collectionId
          : (
              await api.collections.create({
                clientId: clientId.current,
                collection: { title: into.title },
              })
            ).id;
      return api.collections.setItem({ collectionId, experienceId, item: { note } });
    },
    onSuccess: ({ title }) => {
      notify({ text: t('collect.done', { title }) });
      return cache.invalidateQueries({ queryKey: queries.collections.key() });
    },
  });
  return { collect, words: useErrorWords(collect.error) };
}
