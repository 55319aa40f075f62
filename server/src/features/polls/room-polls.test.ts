import { beforeAll, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoom } from '../../test/factories/build-room.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

it('is led to and put on the big screen as long as the readers of the room have it', async () => {
  const room = async () => (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
  const [roomId, elsewhere] = [await room(), await room()];
  const show = (id: string | null, where: 'stage' | 'focus' = 'stage') =>
    d.elise.visitor.put(`/api/rooms/${roomId}/${where}`, { target: { kind: 'poll', id } });
  const draft = await buildPoll(d.elise.actor, roomId, { open: false });
  await show(null).expect(200);
  await show(draft.id).expect(400);
  await d.elise.visitor.post(`/api/polls/${draft.id}/opening`).expect(200);
  await show(draft.id).expect(200);
  await show(draft.id, 'focus').expect(200);
  await d.elise.visitor.post(`/api/polls/${draft.id}/closing`).expect(200);
  await show(draft.id).expect(200);
  await show((await buildPoll(d.elise.actor, elsewhere)).id).expect(400);
});
