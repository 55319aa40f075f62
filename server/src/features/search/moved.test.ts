import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';

const app = useTestApp();
let d: Discussion;
/** Of the same cohort, read by its facilitator only. */
let restrictedId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  restrictedId = (await buildChannel({ cohortId: d.cohortId, membership: 'restricted' }))._id;
});

async function find(speaker: Speaker, q: string): Promise<{ id: string; threadId: string }[]> {
  await consequences();
  const { body } = await speaker.visitor.get(`/api/search?q=${encodeURIComponent(q)}`).expect(200);
  expect(body.total).toBe(body.results.length);
  return body.results;
}

it('what was moved is found where it is, by who reads it there, and by nobody else', async () => {
  const thread = await d.nora.open(d.channelId, { title: 'Un séchoir', body: 'Des plantes à tisanes' });
  const message = await d.karim.say(thread.id, 'Un séchoir solaire à claies');
  expect(await find(d.karim, 'claies')).toMatchObject([{ id: message.id, threadId: thread.id }]);
  const { body } = await d.elise.visitor
    .post(`/api/conversations/${thread.id}/moves`, {
      operationId: newId(),
      messageIds: [message.id],
      to: { channelId: restrictedId, title: 'Entre nous' },
    })
    .expect(200);
  expect(await find(d.karim, 'claies')).toEqual([]);
  expect(await find(d.elise, 'claies')).toMatchObject([{ id: message.id, threadId: body.threadId, seq: 1 }]);
});

it('so is a whole thread, with each of its messages', async () => {
  const thread = await d.nora.open(d.channelId, { title: 'La cuverie', body: 'Une cuverie inox' });
  const message = await d.karim.say(thread.id, 'Avec un refroidisseur');
  expect(await find(d.karim, 'refroidisseur')).toMatchObject([{ id: message.id }]);
  await d.elise.visitor.put(`/api/threads/${thread.id}/channel`, { channelId: restrictedId }).expect(200);
  for (const words of ['refroidisseur', 'cuverie']) {
    expect(await find(d.karim, words)).toEqual([]);
    expect((await find(d.elise, words)).length).toBeGreaterThan(0);
  }
});
