import type { Actor } from '@sentiers/shared/actor.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildGuest } from '../../test/factories/build-guest.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildThread } from '../../test/factories/build-thread.ts';
import type { TestSocket, Visitor } from '../../test/visitor.ts';
import { peopleToSearch } from '../people/people.search.ts';
import { listReadablePeople } from '../people/people-pages.queries.ts';
import { setGuests } from '../rooms/rooms.service.ts';

const app = useTestApp();

let facilitator: Actor;
let guest: Actor;
let visitor: Visitor;
let socket: TestSocket;
let [room, other, seminarId, channelId, threadId] = ['', '', '', '', ''];

async function aRoom(cohortId: string): Promise<{ id: string; seminarId: string }> {
  const made = await buildRoom(facilitator, { cohortId });
  await setGuests(facilitator, { roomId: made.id, allowed: true });
  return made;
}

beforeAll(async () => {
  const cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  ({ id: room, seminarId } = await aRoom(cohortId));
  ({ id: other } = await aRoom(cohortId));
  channelId = (await buildChannel({ cohortId }))._id;
  threadId = (await buildThread({ actor: facilitator, channelId })).id;
  guest = await buildGuest(room);
  visitor = await app.signIn(guest);
  socket = await visitor.connect();
});

describe('a guest of a room', () => {
  it('reads it, and no other: by HTTP nor by the socket', async () => {
    await visitor.get(`/api/threads/${room}`).expect(200);
    expect(await socket.openConversation(room)).toMatchObject({ ok: true });
    for (const id of [other, threadId]) {
      await visitor.get(`/api/threads/${id}`).expect(404);
      await visitor.get(`/api/conversations/${id}/messages`).expect(404);
      expect(await socket.openConversation(id)).toMatchObject({ ok: false, error: { code: 'not_found' } });
      expect(await socket.call('conversations.changes', { conversationId: id, after: 0 })).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      });
    }
    expect(await socket.openChannel(channelId)).toMatchObject({ ok: false });
  });

  it('is refused all that is not theirs before it is looked for', async () => {
    const paths = [
      `/api/seminars/${seminarId}`,
      `/api/seminars/${seminarId}/rooms`,
      `/api/channels/${channelId}`,
      `/api/people/${facilitator.personId}`,
      `/api/people/${guest.personId}`,
      '/api/channels',
      '/api/search?q=atelier',
      '/api/direct',
      '/api/drafts',
      '/api/sessions',
    ];
    for (const path of paths) {
      expect((await visitor.get(path).expect(403)).body.code).toBe('forbidden');
    }
    // Refused as such even where what is asked for makes no sense.
    await visitor.put('/api/files/nonsense', {}).expect(403);
    await visitor.patch('/api/me/preferences', { lightMode: true }).expect(403);
  });

  it('reads no picture of people nor document of the seminar', async () => {
    await visitor.get(`/api/people/${facilitator.personId}/photo`).expect(404);
    await visitor.get(`/api/seminars/${seminarId}/calendar.ics`).expect(404);
    await visitor.get(`/api/threads/${threadId}/export?format=markdown&words=mine`).expect(404);
  });

  it('is on no list of people, and has no page, for the coordination neither', async () => {
    const coordinator = await buildCoordinator();
    for (const actor of [facilitator, coordinator]) {
      const reading = await app.signIn(actor);
      await reading.get(`/api/people/${guest.personId}`).expect(404);
      await reading.post('/api/direct', { clientId: room, personIds: [guest.personId] }).expect(404);
    }
    expect(await listReadablePeople(facilitator)).not.toContain(guest.personId);
    expect(await peopleToSearch.load([guest.personId])).toEqual([]);
    expect(await peopleToSearch.list('', 1_000)).not.toContain(guest.personId);
    const reading = await app.signIn(facilitator);
    const { body } = await reading.get(`/api/seminars/${seminarId}/roster`).expect(200);
    expect(JSON.stringify(body)).not.toContain(guest.personId);
  });
});
