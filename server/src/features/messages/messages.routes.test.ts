import type { Actor } from '@sentiers/shared/actor.ts';
import type { Message, MessagePage } from '@sentiers/shared/messages/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildThread } from '../../test/factories/build-thread.ts';
import type { Visitor } from '../../test/visitor.ts';
import { MessageModel } from './messages.model.ts';

const app = useTestApp();

let nora: Visitor;
let karim: Visitor;
let elise: Visitor;
let stranger: Visitor;
let members: { nora: Actor; karim: Actor; elise: Actor };
let channel: Awaited<ReturnType<typeof buildChannel>>;
let threadId: string;
let conversation: string;

beforeAll(async () => {
  channel = await buildChannel();
  const cohortId = channel.cohortId ?? '';
  members = {
    nora: await buildActorOfCohort(cohortId, 'member', { name: 'Nora Petit' }),
    karim: await buildActorOfCohort(cohortId, 'member', { name: 'Karim Haddad' }),
    elise: await buildActorOfCohort(cohortId, 'facilitator', { name: 'Élise Morel' }),
  };
  [nora, karim, elise] = await Promise.all([
    app.signIn(members.nora),
    app.signIn(members.karim),
    app.signIn(members.elise),
  ]);
  stranger = await app.signIn(await buildActorOfCohort((await buildChannel()).cohortId ?? ''));
  threadId = (await buildThread({ actor: members.nora, channelId: channel._id })).id;
  conversation = `/api/conversations/${threadId}`;
});

async function post(who: Visitor, body: string, clientId = newId()): Promise<Message> {
  const response = await who.post(`${conversation}/messages`, { clientId, body });
  expect(response.status).toBe(201);
  return response.body as Message;
}

async function page(who: Visitor, query = ''): Promise<MessagePage> {
  const response = await who.get(`${conversation}/messages${query}`);
  expect(response.status).toBe(200);
  return response.body as MessagePage;
}

describe('posting', () => {
  it('answers 201 with the message, then 200 with the same one', async () => {
    const sent = { clientId: newId(), body: '**Bonjour** à toutes' };
    const first = await nora.post(`${conversation}/messages`, sent);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      clientId: sent.clientId,
      body: sent.body,
      seq: 2,
      revision: 1,
      state: 'published',
      author: { name: 'Nora Petit' },
      conversationId: threadId,
      hiddenReason: null,
      reactions: [],
    });
    const again = await nora.post(`${conversation}/messages`, sent);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });
});
