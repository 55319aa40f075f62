import type { ConsentToReplay } from '@sentiers/shared/replays/schema.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { journal } from '../../platform/journal/journal.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { AttendanceModel } from './attendance.model.ts';
import { followOpenings } from './attendance.ts';
import { cutStreams } from './live-streams.ts';
import { type ReplayDoc, ReplayModel } from './replays.model.ts';

/** A replay, and the seminar it is of. */
interface Place {
  replayId: string;
  seminarId: string;
  channelId: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone who is seen or heard is asked whether it may be watched. */
    'replay.asked': Place & { personId: string; by: string };
    /** They answered, or changed their mind; `told`: those who prepared it. */
    'replay.answered': Place & { personId: string; answer: ConsentToReplay; told: readonly string[] };
    /** Another video stands in place of the one that these people had accepted. */
    'replay.replaced': Place & { personIds: readonly string[]; by: string };
    /** Someone was declared not to appear in it, or no longer. */
    'replay.declared-absent': Place & { roomId: string | null; personId: string; by: string };
  }
}

/** What a channel's journal keeps of replays. Once, before the server starts. */
export function registerReplays(): void {
  registerEntity<ReplayDoc>({
    kind: 'replay',
    model: ReplayModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Who may watch it changes with what people say of it: they are told to read it again.
    present: () => [],
  });
  clearWithConversations(({ conversationIds }, session) =>
    AttendanceModel.deleteMany({ roomId: { $in: [...conversationIds] } }, { session }),
  );
}

/** Tells those whom a replay concerns that it is not what it was, and cuts what they no longer watch. Answers how to stop. */
export function announceReplays(realtime: Realtime): () => void {
  const stops = [
    followOpenings(),
    journal.onFrame(({ stream, entities }) => {
      if (stream.kind !== 'channel') return;
      for (const { kind, doc } of entities) {
        if (kind !== 'replay') continue;
        const replay = doc as ReplayDoc;
        if (replay.state === 'preparing') cutStreams(replay._id);
        tell(realtime, replay).catch((err: unknown) =>
          logger.warn({ err }, 'a replay could not be announced'),
        );
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function tell(realtime: Realtime, { _id, seminarId, channelId, people }: ReplayDoc): Promise<void> {
  const channel = (await loadChannelFacts([channelId])).get(channelId);
  const readers = channel ? await listChannelReaderIds(channel) : [];
  for (const personId of new Set([...readers, ...people.map((asked) => asked.personId)])) {
    realtime.toPerson(personId, 'replay.changed', { replayId: _id, seminarId });
  }
}
