import type { ExperienceChannelFacts } from '@sentiers/shared/channels/policy.ts';
import type { ClientSession } from 'mongoose';
import { removeChannelStreams } from '../../platform/journal/removed-streams.ts';
import type { Change } from '../../platform/journal/types.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/**
 * A channel of an experience, as part of the unit that needs it: of its draft, whose journal it carries, or in which it
 * is talked about at one level. Its name is nowhere shown, but a cohort's channels have each their own.
 */
export function planExperienceChannel({
  id,
  cohortId,
  experience,
}: {
  id: string;
  cohortId: string | null;
  experience: ExperienceChannelFacts;
}): Change {
  return {
    entity: { kind: 'channel', id },
    streams: [{ kind: 'channel', id }],
    write: ({ at, version }) => ({ insert: experienceChannel({ id, cohortId, experience, at, version }) }),
  };
}

/** Such a channel as it is stored. */
export function experienceChannel({
  id,
  cohortId,
  experience,
  at,
  version,
}: {
  id: string;
  cohortId: string | null;
  experience: ExperienceChannelFacts;
  at: Date;
  version: number;
}): ChannelDoc {
  return {
    ...{ _id: id, cohortId, kind: 'experience', membership: 'restricted', name: id, description: '' },
    ...{ themeKey: null, territoryCode: null, openAfterEnd: false, position: 0, createdAt: at },
    ...{ direct: null, version, experience },
  } satisfies ChannelDoc;
}

/**
 * Other readers of a channel of an experience, as part of the unit that changes who they are. Call `channelsChanged`
 * after the commit, and take out whoever lost it (`onRightsChanged` of memberships does it for people).
 */
export function planExperienceChannelReaders(
  id: string,
  readers: Partial<Pick<ExperienceChannelFacts, 'closed' | 'authorIds' | 'reviewerIds'>>,
): Change {
  const set = Object.fromEntries(Object.entries(readers).map(([key, value]) => [`experience.${key}`, value]));
  return {
    entity: { kind: 'channel', id },
    streams: [{ kind: 'channel', id }],
    write: () => ({ update: { $set: set } }),
  };
}

/** The channels of an experience: that of its draft, and those in which it is talked about. */
export function findExperienceChannels(experienceId: string): Promise<ChannelDoc[]> {
  return ChannelModel.find({ 'experience.id': experienceId }).lean<ChannelDoc[]>();
}

/**
 * Takes the channels of an experience away with all that stands in them, within the transaction that takes it away. Call
 * `channelsChanged` with what it answers after the commit.
 */
export async function removeExperienceChannels(
  experienceId: string,
  session: ClientSession,
): Promise<string[]> {
  const of = { 'experience.id': experienceId };
  const channels = await ChannelModel.find(of, { _id: 1 }).session(session).lean<Pick<ChannelDoc, '_id'>[]>();
  const ids = channels.map(({ _id }) => _id);
  for (const each of ids) await removeChannelStreams(each, session);
  await ChannelModel.deleteMany({ _id: { $in: ids } }, { session });
  return ids;
}
