import type { Actor } from '@sentiers/shared/actor.ts';
import type { DirectFacts } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { channelsChanged } from './channels.access.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/**
 * The channel of a direct conversation, made once: its id says between whom it is, or what its opener chose.
 *
 * @throws AppError `client_id_conflict` where this id was chosen for other people
 */
export async function ensureDirectChannel(
  id: string,
  { participants, group }: Pick<DirectFacts, 'participants' | 'group'>,
): Promise<void> {
  const known = await findDirect(id);
  if (known) {
    mustBeBetween(known, participants);
    return;
  }
  try {
    await ChannelModel.insertOne(newChannel(id, [...participants], group));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    mustBeBetween(await findDirect(id), participants);
  }
}

/** Takes the actor out of a group: answers once nothing more of it reaches them. The others keep it. */
export async function leaveDirectChannel(actor: Actor, channelId: string): Promise<void> {
  await ChannelModel.updateOne(
    { _id: channelId, kind: 'direct' },
    { $pull: { 'direct.participants': actor.personId } },
  );
  channelsChanged([channelId]);
  await forgetRights([actor.personId]);
}

/** Ids of the channels of the actor's direct conversations. */
export async function listDirectChannelIds(actor: Actor): Promise<string[]> {
  const found = await ChannelModel.find({ 'direct.participants': actor.personId }, { _id: 1 }).lean();
  return found.map(({ _id }) => _id);
}

function findDirect(id: string): Promise<Pick<ChannelDoc, 'direct'> | null> {
  return ChannelModel.findById(id, { direct: 1 }).lean<Pick<ChannelDoc, 'direct'>>();
}

/** Someone who left meanwhile doesn't make it another one. */
function mustBeBetween(channel: Pick<ChannelDoc, 'direct'> | null, participants: readonly string[]): void {
  const opened = channel?.direct?.openedFor ?? [];
  const same = opened.length === participants.length && opened.every((id) => participants.includes(id));
  if (!same) throw new AppError('client_id_conflict');
}

/** Its name is nowhere shown; a cohort's, or the programme's, may hold no other of the same. */
function newChannel(_id: string, participants: string[], group: boolean): ChannelDoc {
  return {
    _id,
    cohortId: null,
    kind: 'direct',
    membership: 'restricted',
    name: _id,
    description: '',
    themeKey: null,
    territoryCode: null,
    openAfterEnd: false,
    position: 0,
    createdAt: new Date(),
    direct: { openedFor: participants, participants, group },
  };
}
