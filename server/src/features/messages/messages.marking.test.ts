import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildThread } from '../../test/factories/build-thread.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Visitor;
let nora: Visitor;
let roomId: string;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  leading = await app.signIn(facilitator);
  nora = await app.signIn(await buildActorOfCohort(cohortId));
  roomId = (await buildRoom(facilitator, { cohortId })).id;
});

async function said(body = 'On garde la navette du mardi'): Promise<string> {
  const { body: message } = await nora
    .post(`/api/conversations/${roomId}/messages`, { clientId: newId(), body })
    .expect(201);
  return message.id;
}
const mark = (visitor: Visitor, messageId: string, what: string | null) =>
  visitor.put(`/api/messages/${messageId}/mark`, { mark: what });

describe('a mark', () => {
  it('is put, changed and taken back by those who animate the room, and seen by all who read it, at once', async () => {
    const socket = await nora.connect();
    await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: roomId });
    const id = await said();
    for (const what of ['decision', 'open-question', null]) {
      const { body } = await mark(leading, id, what).expect(200);
      expect(body.mark).toBe(what);
      await socket.waitFor('journal.advanced', ({ changes }) =>
        changes.some((change) => change.kind === 'message' && change.id === id && change.mark === what),
      );
    }
    socket.raw.disconnect();
  });

  it('is refused to those who only read, and in words we don’t have', async () => {
    const id = await said();
    await mark(nora, id, 'decision').expect(403);
    await mark(leading, id, 'important').expect(400);
    expect((await leading.get(`/api/messages/${id}`).expect(200)).body.message.mark).toBeNull();
  });

  it('leaves with the words that their author takes back', async () => {
    const id = await said();
    await mark(leading, id, 'resource').expect(200);
    await nora.delete(`/api/messages/${id}`).expect(200);
    expect((await leading.get(`/api/messages/${id}`).expect(200)).body.message.mark).toBeNull();
    await mark(leading, id, 'decision').expect(403);
  });

  it('is for live rooms only', async () => {
    const channel = await buildChannel({ cohortId });
    const thread = await buildThread({ actor: facilitator, channelId: channel._id });
    await mark(leading, thread.latest?.id ?? '', 'decision').expect(403);
  });
});
