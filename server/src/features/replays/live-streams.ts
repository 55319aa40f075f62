import type { Response } from 'express';

const sending = new Map<string, Set<Response>>();

/** Notes that the video of a published replay is being sent, so that it can be cut. */
export function noteStream(replayId: string, response: Response): void {
  const streams = sending.get(replayId) ?? new Set();
  streams.add(response);
  sending.set(replayId, streams);
  response.once('close', () => {
    streams.delete(response);
    if (streams.size === 0) sending.delete(replayId);
  });
}

/** Cuts what is being sent of a video that is closed to its readers; who may still read it asks for the rest again. */
export function cutStreams(replayId: string): void {
  for (const response of sending.get(replayId) ?? []) response.destroy();
}
