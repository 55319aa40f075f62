import { writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import type { Test } from 'supertest';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  type Discussion,
  expectNotFound,
  mention,
  type Speaker,
} from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { giveFile } from '../../test/send-file.ts';
import { AuditModel } from '../audit/audit.model.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;
let hiddenId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const thread = await d.nora.open(d.channelId, {
    title: 'Choisir un local : « où » & combien ?',
    kind: 'question',
    body: `Bonjour ${mention(d.karim)}, voyez #[Les loyers](thread:${newId()}) et #[Ouvrir à deux](experience:${newId()}).`,
  });
  threadId = thread.id;
  const answer = await d.karim.say(threadId, 'À **Gourin**, c’est moins cher.\n\n- un café\n- une salle');
  const edit = { operationId: newId(), revision: 1, body: `${answer.body}\n\n\`\`\`\nsans fin` };
  await d.karim.visitor.patch(`/api/messages/${answer.id}`, edit).expect(200);
  await d.nora.visitor.put(`/api/messages/${answer.id}/reactions/merci`, { active: true }).expect(200);
  hiddenId = (await d.karim.say(threadId, 'Madame Untel')).id;
  await d.elise.visitor.put(`/api/messages/${hiddenId}/hidden`, { reason: 'Un nom' }).expect(200);
  const taken = await d.nora.say(threadId, 'À oublier');
  await d.nora.visitor.delete(`/api/messages/${taken.id}`).expect(200);
  const aside = [await d.nora.say(threadId, 'Et le train ?'), await d.karim.say(threadId, 'À midi')];
  await d.elise.visitor
    .post(`/api/conversations/${threadId}/moves`, {
      operationId: newId(),
      messageIds: aside.map(({ id }) => id),
      to: { channelId: d.channelId, title: 'Venir en train' },
    })
    .expect(200);
});

const binary = (test: Test) =>
  test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
const get = (speaker: Speaker, query: string) =>
  binary(speaker.visitor.get(`/api/threads/${threadId}/export?${query}`));
const textOf = (response: { body: Buffer }) => response.body.toString('utf8');

describe('a thread as Markdown', () => {
  it('says what it is, then its days and who says what; what was taken away is told, without its words', async () => {
    const response = await get(d.elise, 'format=markdown&words=all').expect(200);
    expect(response.headers['content-type']).toContain('text/markdown');
    const name = encodeURIComponent('Choisir un local où combien.md');
    expect(response.headers['content-disposition']).toContain(`filename*=UTF-8''${name}`);
    const text = textOf(response);
    expect(text).toMatch(/^---\ntitre: "Choisir un local : « où » & combien \?"\ncanal: /);
    expect(text).toContain('personnes:\n  - "Nora Petit"\n  - "Karim Haddad"\n---\n');
    expect(text).toMatch(/\n## \p{L}+ \d+ \p{L}+ \d{4}\n\n\*\*Nora Petit\*\*/u);
    expect(text).toMatch(
      /Bonjour @Quelqu’un, voyez \[Les loyers\]\(http:\/\/[^)]+\/fils\/[0-9a-f-]{36}\) et /,
    );
    expect(text).toMatch(/ et \[Ouvrir à deux\]\(http:\/\/[^)]+\/retours\/[0-9a-f-]{36}\)\./);
    expect(text).toMatch(/\*\*Karim Haddad\*\* · .* · modifié \d\d:\d\d\n\nÀ \*\*Gourin\*\*/);
    expect(text).toContain('```\nsans fin\n```\n');
    expect(text).toContain('*Merci 1*');
    expect(text).toContain('*Message masqué par l’animation.*');
    expect(text).toContain('*Message supprimé par la personne qui l’avait écrit.*');
    expect(text).toContain('*2 messages déplacés vers « Venir en train ».*');
    for (const gone of ['Untel', 'oublier', 'midi']) expect(text).not.toContain(gone);
  });

  it('of someone who doesn’t moderate holds their own words only', async () => {
    const text = textOf(await get(d.karim, 'format=markdown&language=en').expect(200));
    expect(text).toContain('messages: "only mine"');
    expect(text).toContain('Gourin');
    for (const others of ['Bonjour', 'Nora', 'Untel']) expect(text).not.toContain(others);
    expect(
      (await d.karim.visitor.get(`/api/threads/${threadId}/export?format=pdf&words=all`)).body.code,
    ).toBe('forbidden');
    expect(textOf(await get(d.elise, 'format=markdown'))).toContain('*Aucun message.*');
  });
});

describe('a thread that shows files', () => {
  it('is an archive: its Markdown, and each file beside it under a name of its own', async () => {
    const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2E5B4B' } })
      .png()
      .toBuffer();
    const [first, second] = [
      await giveFile(d.nora.visitor, { name: 'plan à voir.png', content }),
      await giveFile(d.nora.visitor, { name: 'plan à voir.png', content }),
    ];
    const { id } = await d.nora.open(d.channelId, {
      title: 'Des plans',
      body: `![Le plan](file:${first.id}) puis [l’autre](file:${second.id}), et [rien](file:${newId()})`,
    });
    const path = `/api/threads/${id}/export?words=all&format=`;
    const { body, headers } = await binary(d.elise.visitor.get(`${path}markdown`)).expect(200);
    expect(headers['content-type']).toBe('application/zip');
    const files = unzipSync(body);
    const [markdown = '', ...beside] = Object.keys(files);
    expect(markdown).toBe('Des plans.md');
    expect(beside).toHaveLength(2);
    expect(new Set(beside).size).toBe(2);
    const text = Buffer.from(files[markdown] ?? []).toString('utf8');
    for (const name of beside) {
      expect(text).toContain(`](${name.split('/').map(encodeURIComponent).join('/')})`);
      expect(files[name]?.length).toBeGreaterThan(0);
    }
    expect(text).toContain(', et rien');
    const pdf = await binary(d.elise.visitor.get(`${path}pdf`)).expect(200);
    expect(pdf.body.toString('latin1')).toContain('/Subtype /Image');
  });
});

describe('a thread as PDF', () => {
  it('is a document with its title, its language and its letters', async () => {
    const response = await get(d.elise, 'format=pdf&words=all').expect(200);
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, response.body);
    expect(response.headers['content-type']).toBe('application/pdf');
    const bytes = response.body.toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(bytes).toContain('/Lang (fr-FR)');
    expect(bytes).toMatch(/\/FontName \/\w+\+AtkinsonHyperlegibleNext/);
    expect(bytes).toMatch(/\/FontName \/\w+\+BricolageGrotesque/);
  });

  it('takes words of any writing, however long', async () => {
    const thread = await d.nora.open(d.channelId, { title: '한국어 🏔️ Łódź', body: 'x'.repeat(20_000) });
    for (const body of [
      '# Titre\n\n> cité\n> > deux fois\n\n1. un\n   - deux\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      '🙂',
    ]) {
      await d.nora.say(thread.id, body);
    }
    const path = `/api/threads/${thread.id}/export?format=pdf&words=all`;
    const { body } = await d.elise.visitor.get(path).buffer(true).expect(200);
    expect(body.length).toBeGreaterThan(1_000);
  });
});

describe('who may', () => {
  it('is who reads the thread; what everyone said is kept in the audit, what one said oneself isn’t', async () => {
    expectNotFound(await d.stranger.visitor.get(`/api/threads/${threadId}/export?format=pdf`));
    await app.visitor().get(`/api/threads/${threadId}/export?format=pdf`).expect(401);
    const before = await AuditModel.countDocuments({ action: 'thread.exported' });
    await get(d.karim, 'format=markdown').expect(200);
    expect(await AuditModel.countDocuments({ action: 'thread.exported' })).toBe(before);
    await get(d.elise, 'format=markdown&words=all').expect(200);
    const coordinator = await app.signIn(await buildCoordinator());
    const { body } = await coordinator.get('/api/audit?action=thread.exported').expect(200);
    expect(body.items[0]).toMatchObject({
      by: { id: d.elise.id },
      thread: { id: threadId },
      channel: { id: d.channelId },
      format: 'markdown',
    });
    expect(body.items).toHaveLength(before + 1);
  });

  it.each(['format=word', 'format=pdf&timeZone=Mars/Olympus', 'format=pdf&words=theirs', ''])(
    'asks for what there is: %s is refused, and nothing kept',
    async (query) => {
      const before = await AuditModel.countDocuments();
      const { body, status } = await d.elise.visitor.get(`/api/threads/${threadId}/export?${query}`);
      expect([status, body.code]).toEqual([400, 'invalid_input']);
      expect(await AuditModel.countDocuments()).toBe(before);
    },
  );
});
