import type { Collection, CollectionInput } from '@sentiers/shared/collections/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';

/** A collection, with those of its experiences that I may read. */
export function useCollection(collectionId: string) {
  return useQuery(queries.collections.get.queryOptions({ input: { collectionId } }));
}

/** Puts what the server answered where it is shown, and has the lists read again. */
function useKeepCollection() {
  const cache = useQueryClient();
  return (collection: Collection) => {
    cache.setQueryData(
      queries.collections.get.queryKey({ input: { collectionId: collection.id } }),
      collection,
    );
    void cache.invalidateQueries({ queryKey: queries.collections.list.key() });
  };
}

/** Makes a collection, or says anew what it is called and who reads it. */
export function useSaveCollection(before: Collection | null) {
  const keep = useKeepCollection();
  const clientId = useRef(newId());
  const saving = useMutation({
    mutationFn: (collection: CollectionInput) =>
      before
        ? api.collections.update({ collectionId: before.id, revision: before.revision, collection })
        : api.collections.create({ clientId: clientId.current, collection }),
    onSuccess: keep,
  });
  return { saving, words: useErrorWords(saving.error) };
}

/** What its owner does in a collection: order, notes, taking out, with a way back. */
export function useCollectionActs({ id: collectionId, items }: Collection) {
  const cache = useQueryClient();
  const keep = useKeepCollection();
  const notify = useNotice();
  const { t } = useTranslation('library');
  const { act, busy } = useAct(t('collections.failed'));
  const queryKey = queries.collections.get.queryKey({ input: { collectionId } });
  const idsNow = () => (cache.getQueryData(queryKey)?.items ?? items).map(({ experience }) => experience.id);
  const order = (experienceIds: string[]) =>
    api.collections.order({ collectionId, experienceIds }).then(keep);
  const setItem = (experienceId: string, item: { note: string } | null) =>
    api.collections.setItem({ collectionId, experienceId, item }).then(keep);
  return {
    busy,
    /** Moves one up (-1) or down (1). */
    move: (experienceId: string, step: -1 | 1) =>
      act(() => {
        const ids = idsNow();
        const at = ids.indexOf(experienceId);
        const [moved] = ids.splice(at, 1);
        if (moved !== undefined) ids.splice(at + step, 0, moved);
        return order(ids);
      }),
    setNote: setItem,
    takeOut: (experienceId: string, note: string) => {
      const before = idsNow();
      return act(async () => {
        await setItem(experienceId, null);
        const putBack = () =>
          void act(async () => {
            await setItem(experienceId, { note });
            await order(before);
          });
        notify({ text: t('collections.takenOut'), undo: putBack });
      });
    },
    remove: () =>
      act(async () => {
        await api.collections.remove({ collectionId });
        cache.removeQueries({ queryKey });
        void cache.invalidateQueries({ queryKey: queries.collections.list.key() });
      }),
  };
}
