import { signedIn } from '../../platform/http/procedures.ts';
import { listChannelReaders } from './channel-readers.queries.ts';
import { readChannel } from './channels.access.ts';
import { listChannels, loadChannel } from './channels.queries.ts';
import { addPerson, createChannel, removePerson, updateChannel } from './channels.service.ts';

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
  addPerson: signedIn.channels.addPerson.handler(async ({ input, context }) => ({
    items: await addPerson(context.actor, input),
  })),
  removePerson: signedIn.channels.removePerson.handler(async ({ input, context }) => ({
    items: await removePerson(context.actor, input),
  })),
};
