import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { videoUploads } from '../logic/video-uploads.ts';

/** The video that is on its way to a replay; it goes on when one leaves the page. */
export function useVideoUpload(replayId: string) {
  const cache = useQueryClient();
  const upload = useSyncExternalStore(videoUploads.subscribe, () => videoUploads.of(replayId));
  const onDone = useCallback(
    (replay: Replay) => {
      cache.setQueryData(queries.replays.get.queryKey({ input: { replayId } }), replay);
    },
    [cache, replayId],
  );
  return {
    upload,
    isAtHand: videoUploads.hasFile(replayId),
    begin: (file: File) => videoUploads.begin(replayId, file, onDone),
    isSame: (file: File) => videoUploads.isSame(replayId, file),
    resume: () => videoUploads.resume(replayId, onDone),
    pause: () => videoUploads.pause(replayId),
    discard: () => videoUploads.discard(replayId),
  };
}
