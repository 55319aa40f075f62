import type { Actor } from '@sentiers/shared/actor.ts';
import { canDescribeChannel } from '@sentiers/shared/channels/policy.ts';
import type { Channel, channelCreationSchema } from '@sentiers/shared/channels/schema.ts';
import { canCreateChannel } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { isKnownPlace, loadThemeLabels } from '../programme/programme.queries.ts';
import { listChannelReaderIds } from './channel-readers.queries.ts';
import { channelsChanged, loadChannelFacts, requireChannel } from './channels.access.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';
import { loadChannel } from './channels.queries.ts';

type ChannelCreation = z.infer<typeof channelCreationSchema>;

/** Opens a channel in a cohort. Throws `already_done` where the cohort has one of this name. */
export async function createChannel(
  actor: Actor,
  { cohortId, ...creation }: ChannelCreation & { cohortId: string },
): Promise<Channel> {
  const cohort = await requireCohort(actor, cohortId, canCreateChannel);
  await refuseUnknownMarks(creation);
  const channel: ChannelDoc = {
    _id: newId(),
    cohortId: cohort._id,
    kind: creation.kind,
    membership: creation.membership,
    name: creation.name,
    description: creation.description,
    themeKey: creation.kind === 'theme' ? creation.themeKey : null,
    territoryCode: creation.kind === 'territory' ? creation.territoryCode : null,
    openAfterEnd: false,
    position: await ChannelModel.countDocuments({ cohortId: cohort._id }),
    createdAt: new Date(),
  };
  await refuseSameName(() => ChannelModel.insertOne(channel));
  channelsChanged([channel._id]);
  return loadChannel(actor, channel._id);
}

/**
 * Renames or describes a channel anew, opens or restricts it; absent fields stay as they are. Once it answers, nothing
 * more reaches those who no longer read it.
 */
export async function updateChannel(
  actor: Actor,
  {
    channelId,
    name,
    description,
    membership,
  }: {
    channelId: string;
    name?: string | undefined;
    description?: string | undefined;
    membership?: ChannelDoc['membership'] | undefined;
  },
): Promise<Channel> {
  const accessed = await requireChannel(actor, channelId, canDescribeChannel);
  const { channel } = accessed;
  const changes = {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(membership === undefined ? {} : { membership }),
  };
  const restricts = membership === 'restricted' && channel.membership === 'open';
  const before = restricts ? await listChannelReaderIds(accessed.facts) : [];
  await refuseSameName(() => ChannelModel.updateOne({ _id: channel._id }, { $set: changes }));
  channelsChanged([channel._id]);
  await putOut(before, channel._id);
  return loadChannel(actor, channel._id);
}

/** Those of these people who no longer read the channel. */
async function putOut(before: readonly string[], channelId: string): Promise<void> {
  const facts = (await loadChannelFacts([channelId])).get(channelId);
  if (before.length === 0 || !facts) return;
  const still = new Set(await listChannelReaderIds(facts));
  const lost = before.filter((personId) => !still.has(personId));
  if (lost.length > 0) await forgetRights(lost);
}

async function refuseUnknownMarks({ kind, themeKey, territoryCode }: ChannelCreation): Promise<void> {
  const unknown = (path: string) =>
    new AppError('invalid_input', { fields: [{ path: [path], reason: 'unknown' }] });
  if (kind === 'theme' && !(await loadThemeLabels()).has(themeKey ?? '')) throw unknown('themeKey');
  if (kind === 'territory' && !isKnownPlace(territoryCode ?? '')) throw unknown('territoryCode');
}

async function refuseSameName(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new AppError('already_done', { fields: [{ path: ['name'], reason: 'taken' }] }, { cause: error });
  }
}
