import type { Change } from '../../platform/journal/types.ts';
import type { ChannelDoc } from './channels.model.ts';

/**
 * The channel of a seminar, as part of the unit that makes it: read by the cohort's people and those invited to it by
 * name. Its name is nowhere shown, but a cohort's channels have each their own.
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
        membership: 'open',
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
