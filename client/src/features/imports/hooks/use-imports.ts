import type { Import } from '@sentiers/shared/imports/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { api, queries } from '../../../lib/api/api.ts';
import { sendBytes } from '../../../lib/api/send-bytes.ts';

/** Others answer while it is open. */
const ASK_AGAIN_MS = 15_000;

/** What waits in a channel, the latest first. */
export function useImports(channelId: string) {
  return useQuery({
    ...queries.imports.listOfChannel.queryOptions({ input: { channelId } }),
    staleTime: 0,
    refetchInterval: ASK_AGAIN_MS,
  });
}

/** Takes the file that was chosen. */
export function useBeginImport(channelId: string) {
  return useImportChange(channelId, (file: File) =>
    sendBytes<Import>(`/channels/${channelId}/imports/${newId()}`, file),
  );
}

/** A change whose answer is how the import stands afterwards. */
export function useImportChange<Input>(channelId: string, change: (input: Input) => Promise<Import>) {
  const queryClient = useQueryClient();
  const queryKey = queries.imports.listOfChannel.queryKey({ input: { channelId } });
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) =>
      queryClient.setQueryData(queryKey, (before) => {
        const others = (before?.items ?? []).filter(({ id }) => id !== changed.id);
        return { items: changed.state === 'draft' ? [changed, ...others] : others };
      }),
    // What someone answered meanwhile is why it was refused.
    onError: () => {
      void queryClient.invalidateQueries({ queryKey });
    },
  });
}

export function useDiscardImport(channelId: string) {
  const queryClient = useQueryClient();
  const queryKey = queries.imports.listOfChannel.queryKey({ input: { channelId } });
  return useMutation({
    mutationFn: (importId: string) => api.imports.discard({ importId }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}
