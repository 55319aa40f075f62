import request from 'supertest';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { config, overrideConfig } from '../../config.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { mailsTo, waitForMail } from '../../test/mailbox.ts';
import type { Visitor } from '../../test/visitor.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { ThreadModel } from '../threads/threads.model.ts';
import { forgetAskers } from './askers.cleaning.ts';
import { type AskerDoc, AskerModel } from './askers.model.ts';
import { LEAST_MS, MOST_MS, newFormToken, readFormToken } from './form-token.ts';

const app = useTestApp();
let coordinator: Visitor;
let member: Visitor;

beforeAll(async () => {
  const cohort = await buildCohort();
  coordinator = await app.signIn(await buildCoordinator());
  member = await app.signIn(await buildActorOfCohort(cohort._id));
});

const readLongEnough = (id = newId()) => newFormToken(new Date(Date.now() - LEAST_MS - 1_000), id);
let count = 0;
const filled = (fields: object = {}) => {
  count += 1;
  return {
    form: readLongEnough(),
    about: 'question',
    name: 'Camille Vasseur',
    email: `camille-${count}@exemple.test`,
    organisation: 'Le Bocal',
    territory: 'Haut-Livradois',
    message: 'Comment candidater avec une ressourcerie qui ouvre en mars ?',
    ...fields,
  };
};
const send = (fields: object, headers: Record<string, string> = {}) =>
  request(app.url)
    .post('/decouvrir/contact')
    .set({ Origin: app.url, ...headers })
    .type('form')
    .send(fields);

/** Once it has become a thread. */
async function arrived(email: string): Promise<AskerDoc & { threadId: string }> {
  await waitForMail(email);
  const asker = await AskerModel.findOne({ email }).lean<AskerDoc>();
  if (!asker?.threadId) throw new Error('a copy left before the thread was made');
  return { ...asker, threadId: asker.threadId };
}

const counted = () => Promise.all([ThreadModel.countDocuments(), AskerModel.countDocuments()]);

describe('a question', () => {
  it('becomes a thread of the coordination, which holds what was asked and not who asked', async () => {
    const form = filled();
    const { headers } = await send(form).expect(303);
    expect(headers.location).toBe('/decouvrir/contact/merci');
    const { threadId } = await arrived(form.email);
    const { body: thread } = await coordinator.get(`/api/threads/${threadId}`).expect(200);
    expect(thread).toMatchObject({ kind: 'question', unanswered: true, author: { name: 'Pages publiques' } });
    const { body: page } = await coordinator.get(`/api/conversations/${threadId}/messages`).expect(200);
    const stored = JSON.stringify([thread, page]);
    expect(stored).toContain('Comment candidater avec une ressourcerie');
    for (const who of ['Vasseur', form.email, 'Bocal', 'Livradois']) expect(stored).not.toContain(who);
    await member.get(`/api/threads/${threadId}`).expect(404);
  });

  it('that announces interest for the next cohort is told so, as long as the coordination takes some', async () => {
    const titleOf = async (form: ReturnType<typeof filled>) => {
      await send(form).expect(303);
      const { threadId } = await arrived(form.email);
      return (await coordinator.get(`/api/threads/${threadId}`).expect(200)).body.title;
    };
    const interest = { about: 'interest', message: 'Nous ouvrons une ressourcerie, et voulons en être.' };
    expect(await titleOf(filled(interest))).toMatch(/^Intérêt pour la prochaine cohorte : Nous ouvrons/);
    const {
      revision,
      changed: _changed,
      ...words
    } = (await coordinator.get('/api/public-face/words').expect(200)).body;
    const say = (over: object, at: number) =>
      coordinator.put('/api/public-face/words', { revision: at, words: { ...words, ...over } }).expect(200);
    await say({ takesInterest: false }, revision);
    expect(await titleOf(filled(interest))).toMatch(/^Question : Nous ouvrons/);
    await say({}, revision + 1);
  });

  it('comes back to who asked it as a copy', async () => {
    const form = filled({ message: 'Une question\n<b>sur</b> deux lignes, et un peu plus.' });
    await send(form).expect(303);
    const copy = await waitForMail(form.email);
    expect(copy).toContain('> Une question\n> <b>sur</b> deux lignes');
    expect(copy).toContain('douze mois');
  });

  it('is one, however often its form is pressed', async () => {
    const form = filled();
    await Promise.all([send(form).expect(303), send(form).expect(303)]);
    await arrived(form.email);
    const before = await counted();
    await send({ ...form, message: 'Autre chose, depuis la page d’avant.' }).expect(303);
    await send(filled()).expect(303);
    await arrived(`camille-${count}@exemple.test`);
    expect(await counted()).toEqual(before.map((number) => number + 1));
    expect(await mailsTo(form.email)).toHaveLength(1);
  });

  it('in English is answered in English', async () => {
    const form = filled({ email: 'alex@exemple.test' });
    await request(app.url)
      .post('/decouvrir/contact?lang=en')
      .set('Origin', app.url)
      .type('form')
      .send(form)
      .expect(303)
      .expect('Location', '/decouvrir/contact/merci?lang=en');
    expect(await waitForMail('alex@exemple.test')).toContain('Here is a copy of what you wrote to us');
  });
});

describe('what is refused writes nothing', () => {
  const refused = async (fields: object, status = 400) => {
    const before = await counted();
    const { text } = await send(filled(fields)).expect(status);
    expect(await counted()).toEqual(before);
    return text;
  };

  it.each([
    ['name', { name: 'C' }, 'trop court'],
    ['email', { email: 'camille' }, 'ce n’est pas une adresse électronique'],
    ['message', { message: 'Bonjour' }, 'trop court'],
    ['organisation', { organisation: 'x'.repeat(121) }, 'trop long'],
    ['territory', { territory: 'deux\nlignes' }, 'doit tenir sur une ligne'],
  ])('a wrong %s is named where it is, with all that was typed', async (field, fields, reason) => {
    const text = await refused(fields);
    expect(text).toContain(`id="${field}-erreur"`);
    expect(text).toMatch(
      new RegExp(`id="${field}" name="${field}"[^>]* aria-invalid="true"[^>]*${field}-erreur`),
    );
    expect(text).toContain(reason);
    if (field !== 'name') expect(text).toContain('value="Camille Vasseur"');
  });

  it('shows what was typed as text', async () => {
    const text = await refused({
      name: '"><script>alert(1)</script>',
      email: 'non',
      message: '</textarea><img>',
    });
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;/textarea&gt;&lt;img&gt;');
  });

  it.each([
    ['made elsewhere', () => `${newId()}.abcdefgh.${'x'.repeat(43)}`],
    ['without a form', () => ''],
    ['sent faster than it is read', () => newFormToken()],
    ['left open for days', () => newFormToken(new Date(Date.now() - MOST_MS - 1_000))],
  ])('a form %s comes back to be sent again', async (_what, form) => {
    const text = await refused({ form: form() });
    expect(text).toContain('envoyez-le à nouveau');
    const [, token = ''] = /name="form" value="([^"]+)"/.exec(text) ?? [];
    expect(readFormToken(token)).not.toBeNull();
  });

  it('a form of another site', async () => {
    const before = await counted();
    const { text } = await send(filled(), { Origin: 'https://ailleurs.exemple.org' }).expect(403);
    expect(text).toContain('<h1>Cette demande vient d’un autre site</h1>');
    expect(await counted()).toEqual(before);
  });

  it('a program that fills every field is told nothing of it', async () => {
    const before = await counted();
    await send(filled({ website: 'https://pub.exemple' })).expect(303);
    const real = filled();
    await send(real).expect(303);
    await arrived(real.email);
    expect(await counted()).toEqual(before.map((number) => number + 1));
  });

  it('too many from one address, or about one mailbox', async () => {
    const { limits } = config();
    const mine = 'insistante@exemple.test';
    try {
      overrideConfig({ limits: { ...limits, questionsPerEmail: 1 } });
      await send(filled({ email: mine })).expect(303);
      const { text } = await send(filled({ email: mine.toUpperCase(), name: 'Toujours là' })).expect(429);
      expect(text).toContain('value="Toujours là"');
      overrideConfig({ limits: { ...limits, questionsPerAddress: 1 } });
      await send(filled()).expect(303);
      await send(filled()).expect(429);
    } finally {
      overrideConfig({ limits });
    }
  });
});

describe('an answer', () => {
  it('is a message of the thread and a mail, once', async () => {
    const form = filled();
    await send(form).expect(303);
    const { threadId } = await arrived(form.email);
    const answer = { clientId: newId(), body: 'Oui : écrivez-nous **avant mars**.' };
    const path = `/api/threads/${threadId}/asker`;
    const first = await coordinator.post(`${path}/answers`, answer).expect(200);
    const again = await coordinator.post(`${path}/answers`, answer).expect(200);
    expect(again.body).toEqual(first.body);
    await coordinator.post(`${path}/answers`, { ...answer, body: 'Autre chose' }).expect(409);
    await waitForMail(form.email, 1);
    const mail = (await mailsTo(form.email)).find((each) => each.includes('Réponse')) ?? '';
    expect(mail).toContain('avant mars');
    expect(mail).toContain('C’est une personne qui vous écrit');
    await consequences();
    expect(await MessageModel.countDocuments({ conversationId: threadId })).toBe(2);
    const { body } = await coordinator.get(path).expect(200);
    expect(body.asker).toMatchObject({
      name: 'Camille Vasseur',
      email: form.email,
      answers: [{ body: answer.body }],
    });
    const { body: thread } = await coordinator.get(`/api/threads/${threadId}`).expect(200);
    expect(thread.unanswered).toBe(false);
    expect(await mailsTo(form.email)).toHaveLength(2);
  });

  it('is for the coordination alone, and for what came from the form', async () => {
    const form = filled();
    await send(form).expect(303);
    const { threadId } = await arrived(form.email);
    const answer = { clientId: newId(), body: 'Bonjour' };
    await member.get(`/api/threads/${threadId}/asker`).expect(404);
    await member.post(`/api/threads/${threadId}/asker/answers`, answer).expect(404);
    await coordinator.post(`/api/threads/${newId()}/asker/answers`, answer).expect(404);
  });

  it('has nobody to go to after a year: who asked is forgotten, what was asked stays', async () => {
    const form = filled();
    await send(form).expect(303);
    const { threadId, at } = await arrived(form.email);
    const later = new Date(at);
    later.setMonth(later.getMonth() + 12);
    await forgetAskers(new Date(later.getTime() - 60_000));
    expect(await AskerModel.exists({ threadId })).not.toBeNull();
    await forgetAskers(new Date(later.getTime() + 60_000));
    const { body } = await coordinator.get(`/api/threads/${threadId}/asker`).expect(200);
    expect(body).toEqual({ asker: null });
    const answer = { clientId: newId(), body: 'Trop tard' };
    await coordinator.post(`/api/threads/${threadId}/asker/answers`, answer).expect(400);
    expect(await MessageModel.countDocuments({ conversationId: threadId })).toBe(1);
  });
});

describe('the words of the pages', () => {
  it('are changed by the coordination over those it read, and kept in the audit', async () => {
    const { body: read } = await coordinator.get('/api/public-face/words').expect(200);
    expect(read.name).toBe('Les Sentiers');
    const { revision, changed: _changed, ...words } = read;
    const given = {
      revision,
      words: { ...words, presentation: 'Une **autre** présentation.', takesInterest: false },
    };
    const { body: saved } = await coordinator.put('/api/public-face/words', given).expect(200);
    expect(saved.revision).toBe(revision + 1);
    const { body: conflict } = await coordinator.put('/api/public-face/words', given).expect(409);
    expect(conflict).toMatchObject({
      code: 'revision_conflict',
      details: { current: { revision: revision + 1 } },
    });
    const { text } = await app.visitor().get('/decouvrir').expect(200);
    expect(text).toContain('<p>Une <strong>autre</strong> présentation.</p>');
    const { text: form } = await app.visitor().get('/decouvrir/contact').expect(200);
    expect(form).not.toContain('type="radio"');
    expect(await AuditModel.countDocuments({ action: 'public-words.changed' })).toBe(revision + 1);
    await member.get('/api/public-face/words').expect(403);
    await member.put('/api/public-face/words', given).expect(403);
  });
});
