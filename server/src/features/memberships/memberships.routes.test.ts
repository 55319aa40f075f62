import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildMembership } from '../../test/factories/build-membership.ts';
import { buildThread } from '../../test/factories/build-thread.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

let cohortId: string;
let channelId: string;
let nora: { personId: string };
let member: Visitor;
let facilitator: Visitor;
let coordinator: Visitor;

beforeEach(async () => {
  cohortId = (await buildCohort())._id;
  channelId = (await buildChannel({ cohortId }))._id;
  nora = await buildActorOfCohort(cohortId);
  member = await app.signIn(nora);
  facilitator = await app.signIn(await buildActorOfCohort(cohortId, 'facilitator'));
  coordinator = await app.signIn(await buildCoordinator());
});

describe('removing someone from a cohort', () => {
  it('takes them out of all that is the cohort’s, and of nothing else', async () => {
    const restricted = await buildChannel({ cohortId, membership: 'restricted' });
    const elsewhere = await buildChannel({ membership: 'restricted' });
    for (const { _id: id } of [restricted, elsewhere]) {
      await buildMembership({ personId: nora.personId, role: 'expert', scope: { kind: 'channel', id } });
    }
    await coordinator.delete(`/api/cohorts/${cohortId}/people/${nora.personId}`).expect(204);
    await member.get(`/api/channels/${channelId}`).expect(404);
    await member.get(`/api/channels/${restricted._id}`).expect(404);
    await member.get(`/api/cohorts/${cohortId}/people`).expect(404);
    await member.get(`/api/channels/${elsewhere._id}`).expect(200);
  });

  it('puts their sockets out before it answers, and tells them what they lost', async () => {
    const socket = await member.connect();
    expect(await socket.openChannel(channelId)).toMatchObject({ ok: true });
    await coordinator.delete(`/api/cohorts/${cohortId}/people/${nora.personId}`).expect(204);
    expect(await socket.waitFor('access.changed')).toEqual({ lost: [channelId] });
    expect(await socket.openChannel(channelId)).toMatchObject({ error: { code: 'not_found' } });
  });

  it('lets nothing more through, from them or to them, once it has answered', async () => {
    const writer = await buildActorOfCohort(cohortId);
    const { id: conversationId } = await buildThread({ channelId, actor: writer });
    const socket = await member.connect();
    expect(await socket.openConversation(conversationId)).toMatchObject({ ok: true });
    const visitor = await app.signIn(writer);
    const post = async () => {
      const message = { clientId: newId(), body: 'Un message parmi d’autres' };
      return (await visitor.post(`/api/conversations/${conversationId}/messages`, message)).body.id;
    };
    let isRemoved = false;
    const posting = [1, 2, 3].map(async () => {
      while (!isRemoved) await post();
    });
    await socket.waitFor('journal.advanced');
    const opening = socket.openConversation(conversationId);
    await coordinator.delete(`/api/cohorts/${cohortId}/people/${nora.personId}`).expect(204);
    const after = [await post(), await post()];
    isRemoved = true;
    await Promise.all([...posting, opening]);
    await socket.settled();
    const received = socket
      .received('journal.advanced')
      .flatMap(({ changes }) => changes.map(({ id }) => id));
    expect(received.filter((id) => after.includes(id))).toEqual([]);
    expect(received.length).toBeGreaterThan(0);
    const message = { conversationId, clientId: newId(), body: 'Encore moi' };
    expect(await socket.call('messages.post', message)).toMatchObject({ error: { code: 'not_found' } });
    expect(await socket.call('conversations.changes', { conversationId, after: 0 })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('is the coordination’s alone', async () => {
    const address = `/api/cohorts/${cohortId}/people/${nora.personId}`;
    await facilitator.delete(address).expect(403);
    await member.delete(address).expect(403);
    const stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
    await stranger.delete(address).expect(404);
    await app.visitor().delete(address).expect(401);
    await member.get(`/api/channels/${channelId}`).expect(200);
  });

  it('finds nobody who is not there', async () => {
    const other = await buildActorOfCohort((await buildCohort())._id);
    await coordinator.delete(`/api/cohorts/${cohortId}/people/${other.personId}`).expect(404);
  });
});

describe('suspending someone', () => {
  it('closes everything but what is theirs, and ends when it is lifted', async () => {
    const address = `/api/people/${nora.personId}/suspended`;
    await coordinator.put(address, { suspended: true }).expect(204);
    await coordinator.put(address, { suspended: true }).expect(204);
    const during = await app.signIn(nora);
    await during.get(`/api/channels/${channelId}`).expect(404);
    await during.get('/api/channels').expect(403);
    await coordinator.put(address, { suspended: false }).expect(204);
    await (await app.signIn(nora)).get(`/api/channels/${channelId}`).expect(200);
  });

  it('closes their sockets at once, and says why', async () => {
    const socket = await member.connect();
    await coordinator.put(`/api/people/${nora.personId}/suspended`, { suspended: true }).expect(204);
    expect(await socket.waitFor('session.ended')).toEqual({ reason: 'suspended' });
    await socket.disconnected();
  });

  it('is the coordination’s, of others than oneself', async () => {
    const address = `/api/people/${nora.personId}/suspended`;
    await facilitator.put(address, { suspended: true }).expect(403);
    await member.put(address, { suspended: true }).expect(403);
    const coordination = await buildCoordinator();
    const visitor = await app.signIn(coordination);
    await visitor.put(`/api/people/${coordination.personId}/suspended`, { suspended: true }).expect(403);
    const nobody = '0198a000-0000-7000-8000-000000000000';
    await coordinator.put(`/api/people/${nobody}/suspended`, { suspended: true }).expect(404);
    await coordinator.put(address, { suspended: 'oui' }).expect(400);
  });
});
