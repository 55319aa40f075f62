import { isListedChannel } from '@sentiers/shared/channels/policy.ts';
import type { SearchSource } from '../../platform/search/sources.ts';
import { listReadableChannels } from './channels.access.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/** Channels are found by their name and their description; those on no list by what is said in them, if at all. */
export const channelsToSearch: SearchSource = {
  kind: 'channel',
  version: 1,
  named: true,
  load: async (ids) => {
    const channels = await ChannelModel.find({ _id: { $in: [...ids] } }).lean<ChannelDoc[]>();
    return channels.filter(isListedChannel).map(({ _id, name, description }) => ({
      id: _id,
      place: _id,
      title: name,
      body: description,
    }));
  },
  list: async (after, limit) => {
    const channels = await ChannelModel.find({ _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<ChannelDoc, '_id'>[]>();
    return channels.map(({ _id }) => _id);
  },
  scopes: async (actor) => {
    const channels = await listReadableChannels(actor);
    return [{ places: channels.map(({ facts }) => facts.id) }];
  },
  present: async (actor, ids) => {
    const wanted = new Set(ids);
    const channels = (await listReadableChannels(actor)).filter(({ facts }) => wanted.has(facts.id));
    return new Map(
      channels.map(({ channel: { _id, name, description } }) => [
        _id,
        { title: name, body: description, fields: { channelId: _id, channelName: name } },
      ]),
    );
  },
};
