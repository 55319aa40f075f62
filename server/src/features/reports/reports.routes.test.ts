import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { ReportModel } from './reports.model.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId)).id;
});

const report = (messageId: string, fields: object = {}) =>
  d.karim.visitor.put(`/api/messages/${messageId}/report`, { reason: 'disrespect', ...fields });

describe('reporting', () => {
  it('is in the facilitators’ list and inbox, once however often one reports', async () => {
    const message = await d.nora.say(threadId, 'Bande de…');
    const first = await report(message.id, { note: 'Le ton' }).expect(200);
    expect(first.body.status).toBe('open');
    const again = await report(message.id, { reason: 'spam' }).expect(200);
    expect(again.body).toEqual(first.body);
    const { body } = await d.elise.visitor.get('/api/reports').expect(200);
    expect(body.items.filter(({ id }: { id: string }) => id === first.body.id)).toMatchObject([
      {
        reason: 'disrespect',
        note: 'Le ton',
        reporter: { id: d.karim.id },
        channelId: d.channelId,
        threadId,
        message: { id: message.id, body: 'Bande de…' },
        closed: null,
      },
    ]);
    await consequences();
    const received = (await d.elise.inbox()).filter(({ messageId }) => messageId === message.id);
    expect(received).toMatchObject([
      { reason: 'report-received', actor: { id: d.karim.id }, note: 'Le ton' },
    ]);
    expect((await d.elise.badges()).reports).toBeGreaterThan(0);
    expect((await d.nora.inbox()).filter(({ messageId }) => messageId === message.id)).toEqual([]);
    expect(await ReportModel.countDocuments({ messageId: message.id })).toBe(1);
  });

  it('of words about someone accompanied veils them at once, in nobody’s name, and tells the author why', async () => {
    const message = await d.nora.say(threadId, 'Madame Untel, de tel village');
    await report(message.id, { reason: 'accompanied-person' }).expect(200);
    expect(await d.karim.see(message.id)).toMatchObject({ state: 'hidden', body: '' });
    expect(await d.elise.see(message.id)).toMatchObject({ state: 'hidden', body: message.body });
    await consequences();
    const told = (await d.nora.inbox()).find(({ messageId }) => messageId === message.id);
    expect(told).toMatchObject({ reason: 'message-hidden', actor: null });
    expect(told?.note).toContain('personne accompagnée');
    await report(message.id, { reason: 'accompanied-person' }).expect(200);
    await d.elise.visitor.delete(`/api/messages/${message.id}/hidden`).expect(200);
    expect((await d.karim.see(message.id)).body).toBe(message.body);
  });

  it('is not for one’s own words, nor for what one may not read', async () => {
    const message = await d.nora.say(threadId);
    const url = `/api/messages/${message.id}/report`;
    await d.nora.visitor.put(url, { reason: 'spam' }).expect(403);
    expectNotFound(await d.stranger.visitor.put(url, { reason: 'spam' }));
    expectNotFound(await d.karim.visitor.put(`/api/messages/${newId()}/report`, { reason: 'spam' }));
    await report(message.id, { reason: 'because' }).expect(400);
    await report(message.id, { note: 'é'.repeat(1001) }).expect(400);
    expect(await ReportModel.countDocuments({ messageId: message.id })).toBe(0);
  });
});

describe('closing a report', () => {
  it('tells its reporter with the note, and waits for no other moderator', async () => {
    const message = await d.nora.say(threadId);
    const { body: made } = await report(message.id).expect(200);
    const url = `/api/reports/${made.id}/status`;
    await consequences();
    const sent = { status: 'resolved', note: 'Nous en avons parlé ensemble.' };
    expectNotFound(await d.karim.visitor.put(url, sent));
    expectNotFound(await d.stranger.visitor.put(url, sent));
    const { body } = await d.elise.visitor.put(url, sent).expect(200);
    expect(body).toMatchObject({ status: 'resolved', closed: { by: { id: d.elise.id }, note: sent.note } });
    await d.elise.visitor.put(url, sent).expect(200);
    const other = await d.elise.visitor.put(url, { status: 'rejected' });
    expect([other.status, other.body.code]).toEqual([409, 'already_done']);
    await consequences();
    const about = ({ messageId }: { messageId: string | null }) => messageId === message.id;
    expect((await d.karim.inbox()).filter(about)).toMatchObject([
      { reason: 'report-closed', note: sent.note },
    ]);
    expect((await d.elise.inbox()).filter(about)).toEqual([]);
    const { body: open } = await d.elise.visitor.get('/api/reports').expect(200);
    const { body: closed } = await d.elise.visitor.get('/api/reports?status=resolved').expect(200);
    const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
    expect(ids(open)).not.toContain(made.id);
    expect(ids(closed)).toContain(made.id);
  });
});

describe('the list', () => {
  it('is that of the channels one moderates, page by page; its badge counts it', async () => {
    for (const who of [d.nora, d.karim, d.stranger]) {
      const { body } = await who.visitor.get('/api/reports').expect(200);
      expect(body).toEqual({ items: [], next: null });
      expect((await who.badges()).reports).toBe(0);
    }
    for (let i = 0; i < 3; i += 1) await report((await d.nora.say(threadId)).id).expect(200);
    const seen = new Set<string>();
    for (let before = ''; before !== 'end'; ) {
      const { body } = await d.elise.visitor.get(`/api/reports?limit=2${before}`).expect(200);
      for (const { id } of body.items) seen.add(id);
      before = body.next === null ? 'end' : `&before=${body.next}`;
    }
    expect((await d.elise.badges()).reports).toBe(seen.size);
  });
});
