import type { ClientSession } from 'mongoose';
import { removeStream } from '../../platform/journal/removed-streams.ts';
import type { Change } from '../../platform/journal/types.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/**
 * The channel of a seminar, as part of the unit that makes it: read by those who prepare it and those invited to it by
 * name, until it is opened. Its name is nowhere shown, but a cohort's channels have each their own.
 */
export function planSeminarChannel({ id, cohortId }: { id: string; cohortId: string }): Change {
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
 * Takes the channel of a seminar away with its journal, within the transaction that takes the seminar away. Call
 * `channelsChanged` after the commit: whatever stands in it is read by nobody any more.
 */
export async function removeSeminarChannel(id: string, session: ClientSession): Promise<void> {
  await ChannelModel.deleteOne({ _id: id, kind: 'seminar' }, { session });
  await removeStream(id, session);
}
