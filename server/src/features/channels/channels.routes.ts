import { signedIn } from '../../platform/http/procedures.ts';
import { listChannelReaders } from './channel-readers.queries.ts';
import { readChannel } from './channels.access.ts';
import { listChannels, loadChannel, loadChannelChanges } from './channels.queries.ts';
import { createChannel, updateChannel } from './channels.service.ts';

/** Who is invited by name is for `memberships`, which serves `channels.addPerson` and `removePerson`. */
export const channelsRouter = {
  list: signedIn.channels.list.handler(async ({ context }) => ({
    items: await listChannels(context.actor),
  })),
  get: signedIn.channels.get.handler(({ input, context }) => loadChannel(context.actor, input.channelId)),
  create: signedIn.channels.create.handler(({ input, context }) => createChannel(context.actor, input)),
  update: signedIn.channels.update.handler(({ input, context }) => updateChannel(context.actor, input)),
  people: signedIn.channels.people.handler(async ({ input, context }) => {
    const { facts } = await readChannel(context.actor, input.channelId);
    return { items: await listChannelReaders(facts) };
  }),
  changes: signedIn.channels.changes.handler(({ input, context }) =>
    loadChannelChanges(context.actor, input),
  ),
};
