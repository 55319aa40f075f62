import type { Import } from '@sentiers/shared/imports/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { api, queries } from '../../../lib/api/api.ts';
import { sendWholeFile } from '../../../lib/files/send-whole-file.ts';

/** Others answer while it is open. */
const ASK_AGAIN_MS = 15_000;
/** Its photos are being read. */
const ASK_SOON_MS = 1_500;

/** What waits in a channel, the latest first. */
export function useImports(channelId: string) {
  return useQuery({
    ...queries.imports.listOfChannel.queryOptions({ input: { channelId } }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ reading }) => reading !== null) ? ASK_SOON_MS : ASK_AGAIN_MS,
  });
}

/** Sends the file that was chosen, telling how far it has come (from 0 to 1), and has it read. */
export function useBeginImport(channelId: string, onProgress: (part: number) => void) {
  return useImportChange(channelId, async (file: File) => {
    const fileId = newId();
    onProgress(0);
    await sendWholeFile(file, { fileId, name: 'Export WhatsApp', onProgress });
    return api.imports.begin({ channelId, importId: newId(), fileId });
  });
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
