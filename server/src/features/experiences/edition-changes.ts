import { type Level, widest, widthOf } from '@sentiers/shared/experiences/levels.ts';
import type { Change } from '../../platform/journal/types.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { channelsChanged, loadChannelFacts } from '../channels/channels.access.ts';
import {
  findExperienceChannels,
  planExperienceChannelReaders,
} from '../channels/experience-channels.access.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { type EditionDoc, EditionModel } from './editions.model.ts';

/** What is read of an experience now, with what it was made of; null where nothing is. */
export function findCurrentEdition(experienceId: string): Promise<EditionDoc | null> {
  return EditionModel.findOne({ experienceId, current: true }).lean<EditionDoc>();
}

/** A new edition, as part of the unit that publishes it. */
export function planEdition(edition: EditionDoc): Change {
  return {
    entity: { kind: 'experience-edition', id: edition._id },
    streams: [{ kind: 'channel', id: edition.channelId }],
    write: ({ version }) => ({ insert: { ...edition, version } }),
  };
}

/** What becomes of the edition that is read, as part of the unit that decides it: its experience's version guards both. */
export function planEditionChange(
  { _id, channelId }: Pick<EditionDoc, '_id' | 'channelId'>,
  set: Partial<Pick<EditionDoc, 'current' | 'sections' | 'levels' | 'reviewerIds'>>,
): Change {
  return {
    entity: { kind: 'experience-edition', id: _id },
    streams: [{ kind: 'channel', id: channelId }],
    write: ({ at }) => ({ update: { $set: { ...set, changedAt: at } } }),
  };
}

/**
 * Closes the channels of levels at which an experience isn't talked about any more, and opens those at which it is
 * again, as part of the unit that changes who reads it.
 *
 * @param reach its levels from now on; `withdrawn`: of its draft, whoever was asked to read it sees nothing any more
 */
export async function planReach(
  experienceId: string,
  reach: readonly Level[] | 'withdrawn',
): Promise<Change[]> {
  const most = reach === 'withdrawn' ? null : widest(reach);
  return (await findExperienceChannels(experienceId)).flatMap(({ _id, experience }) => {
    if (!experience) return [];
    const { level } = experience;
    const closed =
      level === 'draft' ? reach === 'withdrawn' : most === null || widthOf(level) > widthOf(most);
    return closed === experience.closed ? [] : [planExperienceChannelReaders(_id, { closed })];
  });
}

/**
 * Carries out what changes who reads the channels of an experience: once it answers, nothing more of them reaches those
 * who read them no more.
 */
export async function changingReaders<Result>(
  experienceId: string,
  change: () => Promise<Result>,
): Promise<Result> {
  const ids = (await findExperienceChannels(experienceId)).map(({ _id }) => _id);
  const before = await readersOf(ids);
  const result = await change();
  channelsChanged(ids);
  const after = await readersOf(ids);
  const lost = [...before].flatMap(([id, people]) => people.filter((one) => !after.get(id)?.includes(one)));
  if (lost.length > 0) await forgetRights([...new Set(lost)]);
  return result;
}

async function readersOf(channelIds: readonly string[]): Promise<Map<string, string[]>> {
  const readers = new Map<string, string[]>();
  for (const [id, facts] of await loadChannelFacts(channelIds)) {
    readers.set(id, await listChannelReaderIds(facts));
  }
  return readers;
}
