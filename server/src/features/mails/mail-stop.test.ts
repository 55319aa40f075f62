import type { MailSettings } from '@sentiers/shared/mails/schema.ts';
import request from 'supertest';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, mention } from '../../test/discussion.ts';
import { emlOf, MAIL_DELAY_MS, mailsBy, settings, timePasses } from '../../test/mailed.ts';
import { MailItemModel } from './mails.model.ts';

const app = useTestApp({ mailDelayMs: MAIL_DELAY_MS, publicUrl: 'https://sentiers.example.org' });
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  await MailItemModel.deleteMany({});
});

describe('the link in a mail', () => {
  const links = (mail: string) => [...mail.matchAll(/e-mails\/arret#(\S+)/g)].map(([, token = '']) => token);

  async function mailWithLinks(): Promise<{ threadId: string; tokens: string[] }> {
    const { id } = await d.nora.open(d.channelId, { title: 'La gare' });
    const [mail = ''] = await mailsBy(d.karim, async () => {
      await d.nora.say(id, mention(d.karim));
      await timePasses();
    });
    return { threadId: id, tokens: links(mail) };
  }
  const mine = async () => (await d.karim.visitor.get('/api/me/mails').expect(200)).body as MailSettings;

  it('stops a thread, a reason, or all, without signing in, and takes them up again', async () => {
    const { threadId, tokens } = await mailWithLinks();
    expect(tokens).toHaveLength(3);
    const nobody = app.visitor();
    const [thread = '', reason = '', all = ''] = tokens;
    const { body: before } = await nobody.post('/api/mails/stop/inspect', { token: thread }).expect(200);
    expect(before).toEqual({ scope: { kind: 'thread', threadId }, threadTitle: 'La gare', stopped: false });
    for (const token of tokens) {
      const { body } = await nobody.post('/api/mails/stop', { token }).expect(200);
      expect(body.stopped).toBe(true);
    }
    expect(await mine()).toMatchObject({
      rhythm: 'never',
      reasons: ['direct', 'answered', 'announcement', 'seminar', 'commitment', 'experience'],
      stoppedThreads: [{ id: threadId, title: 'La gare' }],
    });
    for (const token of [thread, reason, all]) {
      await nobody.post('/api/mails/stop', { token, stopped: false }).expect(200);
    }
    expect(await mine()).toMatchObject({ rhythm: 'at-once', stoppedThreads: [] });
    expect(new Set((await mine()).reasons)).toEqual(
      new Set(['direct', 'mentioned', 'answered', 'announcement', 'seminar', 'commitment', 'experience']),
    );
  });

  it('changes nothing when it is opened; one click of the mail program is enough', async () => {
    await mailWithLinks();
    const [, url = ''] = /^List-Unsubscribe: <(.*)>$/m.exec(emlOf(d.karim).replace(/\n\s+/g, ' ')) ?? [];
    const path = new URL(url).pathname;
    const opened = await request(app.url).get(path).expect(303);
    expect(opened.headers.location).toMatch(/^https:\/\/sentiers\.example\.org\/e-mails\/arret#/);
    expect((await mine()).reasons).toContain('mentioned');
    await request(app.url).post(path).type('form').send('List-Unsubscribe=One-Click').expect(204);
    expect((await mine()).reasons).not.toContain('mentioned');
    await settings(d.karim, { reasons: ['direct', 'mentioned', 'answered', 'announcement'] });
  });

  it('that nobody signed stops nothing', async () => {
    const { tokens } = await mailWithLinks();
    const [words] = tokens[2]?.split('.') ?? [];
    const forged = `${words}.${'A'.repeat(43)}`;
    for (const path of ['/api/mails/stop', '/api/mails/stop/inspect']) {
      expect((await app.visitor().post(path, { token: forged }).expect(410)).body.code).toBe('link_expired');
    }
    await request(app.url).post(`/api/mails/one-click/${forged}`).expect(410);
    await request(app.url).post('/api/mails/one-click/rien').expect(404);
    expect((await mine()).rhythm).toBe('at-once');
  });

  it('of a thread that is stopped keeps it out of the next mails', async () => {
    const { threadId } = await mailWithLinks();
    const url = `/api/threads/${threadId}/mails`;
    await d.karim.visitor.put(url, { stopped: true }).expect(200);
    const came = await mailsBy(d.karim, async () => {
      await d.nora.say(threadId, mention(d.karim));
      await timePasses();
    });
    expect(came).toEqual([]);
    expect((await d.karim.visitor.put(url, { stopped: false }).expect(200)).body.stoppedThreads).toEqual([]);
  });
});
