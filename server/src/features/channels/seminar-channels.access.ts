import type { ClientSession } from 'mongoose';
import { removeChannelStreams } from '../../platform/journal/removed-streams.ts';
import type { Change } from '../../platform/journal/types.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/**
 * The channel of a seminar, as part of the unit that makes it: read by those who prepare it and those invited to it by
 * name, until it is opened. Its name is nowhere shown, but a cohort's channels have each their own.
 */
export function planSeminarChannel({
  id,
  cohortId,
  rehearses,
}: {
  id: string;
  cohortId: string | null;
  /** The channel of the seminar that is rehearsed in it. */
  rehearses?: string;
}): Change {
  return {
    entity: { kind: 'channel', id },
    streams: [{ kind: 'channel', id }],
    write: ({ at, version }) => ({
      insert: {
        _id: id,
        cohortId,
        kind: 'seminar',
        membership: 'restricted',
        name: id,
        description: '',
        themeKey: null,
        territoryCode: null,
        openAfterEnd: false,
        position: 0,
        createdAt: at,
        direct: null,
        version,
        ...(rehearses !== undefined && { rehearses }),
      } satisfies ChannelDoc,
    }),
  };
}

/** The same, read by the cohort's people from now on: as part of the unit that announces the seminar. */
export function planSeminarChannelOpening(id: string): Change {
  return {
    entity: { kind: 'channel', id },
    streams: [{ kind: 'channel', id }],
    write: () => ({ update: { $set: { membership: 'open' } } }),
  };
}

/**
 * Takes the channel of a seminar away with all that stands in it, and those where it is rehearsed, within the
 * transaction that takes the seminar away. Call `channelsChanged` with what it answers after the commit: whatever stood
 * in them is read by nobody any more.
 */
export async function removeSeminarChannel(id: string, session: ClientSession): Promise<string[]> {
  const seminar = { kind: 'seminar' } as const;
  const channels = await ChannelModel.find({ ...seminar, $or: [{ _id: id }, { rehearses: id }] }, { _id: 1 })
    .session(session)
    .lean<Pick<ChannelDoc, '_id'>[]>();
  const ids = channels.map(({ _id }) => _id);
  for (const each of ids) await removeChannelStreams(each, session);
  await ChannelModel.deleteMany({ _id: { $in: ids }, ...seminar }, { session });
  return ids;
}

/** Channels of rehearsals that began before a moment: their facilitators forgot them. */
export function findRehearsalChannels(before: Date): Promise<string[]> {
  return ChannelModel.distinct('_id', { rehearses: { $exists: true }, createdAt: { $lt: before } });
}
