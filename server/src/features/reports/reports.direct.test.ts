import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  Speaker,
} from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';

const app = useTestApp();
let d: Discussion;
let coordinator: Speaker;
let id: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const actor = await buildCoordinator();
  coordinator = new Speaker(actor, await app.signIn(actor));
  const opened = await d.nora.visitor.post('/api/direct', { clientId: newId(), personIds: [d.karim.id] });
  id = opened.body.id;
});

const report = async (messageId: string, reason = 'disrespect') =>
  (await d.karim.visitor.put(`/api/messages/${messageId}/report`, { reason, note: 'Le ton' }).expect(200))
    .body;

const reportsOf = async ({ visitor }: Speaker) => (await visitor.get('/api/reports').expect(200)).body.items;

describe('a direct message that is reported', () => {
  it('reaches the coordination alone, with the five before it and nothing more', async () => {
    for (const words of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) await d.nora.say(id, words);
    const taken = await d.nora.say(id, 'Repris');
    await d.nora.visitor.delete(`/api/messages/${taken.id}`).expect(200);
    await d.karim.say(id, 'Six');
    const message = await d.nora.say(id, 'Bande de…');
    await d.nora.say(id, 'Après');
    const { id: reportId } = await report(message.id);
    expect(await reportsOf(d.elise)).toEqual([]);
    const [found] = await reportsOf(coordinator);
    expect(found).toMatchObject({
      id: reportId,
      note: 'Le ton',
      message: { body: 'Bande de…' },
      threadTitle: '',
    });
    expect(found.context.map(({ body }: { body: string }) => body)).toEqual([
      'Deux',
      'Trois',
      'Quatre',
      'Cinq',
      'Six',
    ]);
    expectNotFound(await coordinator.visitor.get(`/api/threads/${id}`));
    expectNotFound(await coordinator.visitor.get(`/api/messages/${message.id}`));
    expectNotFound(await coordinator.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'Non' }));
  });

  it('stands in the report as it was, whatever became of it', async () => {
    const message = await d.nora.say(id, 'Des mots durs');
    const { id: reportId } = await report(message.id);
    await d.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
    const found = (await reportsOf(coordinator)).find((each: { id: string }) => each.id === reportId);
    expect(found.message).toMatchObject({ body: 'Des mots durs', author: { id: d.nora.id } });
  });

  it('is a line “for you” that leads to the report only, and its end tells the reporter', async () => {
    const message = await d.nora.say(id, 'Et encore');
    const { id: reportId } = await report(message.id);
    await consequences();
    const received = (await coordinator.inbox()).filter(({ reason }) => reason === 'report-received');
    expect(received[0]).toMatchObject({ threadId: null, messageId: null, excerpt: '', note: 'Le ton' });
    expect((await d.elise.inbox()).filter(({ reason }) => reason === 'report-received')).toEqual([]);
    expect((await coordinator.badges()).reports).toBeGreaterThan(0);
    const close = (by: Speaker) =>
      by.visitor.put(`/api/reports/${reportId}/status`, { status: 'resolved', note: 'Nous lui parlons' });
    expectNotFound(await close(d.elise));
    expectNotFound(await close(d.karim));
    expect((await close(coordinator).expect(200)).body.status).toBe('resolved');
    await consequences();
    expect((await d.karim.inbox()).find(({ reason }) => reason === 'report-closed')).toMatchObject({
      note: 'Nous lui parlons',
      messageId: message.id,
    });
  });

  it('about someone accompanied is veiled at once; that it comes to nothing gives the words back', async () => {
    const message = await d.nora.say(id, 'Madame Untel, de tel village');
    const { id: reportId } = await report(message.id, 'accompanied-person');
    expect(await d.karim.see(message.id)).toMatchObject({ state: 'hidden', body: '' });
    const close = () =>
      coordinator.visitor.put(`/api/reports/${reportId}/status`, { status: 'rejected' }).expect(200);
    await close();
    await close();
    expect((await d.karim.see(message.id)).body).toBe('Madame Untel, de tel village');
  });
});
