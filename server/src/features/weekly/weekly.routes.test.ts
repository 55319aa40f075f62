import type { WeeklyPage } from '@sentiers/shared/weekly/schema.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { mailsTo } from '../../test/mailbox.ts';
import { CohortModel } from '../cohorts/cohorts.model.ts';
import { sendDueMails } from '../mails/sending.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';
import { prepareDueWords } from './preparing.ts';
import { sendWord } from './sending.ts';
import { type WeeklyWordDoc, WeeklyWordModel } from './weekly.model.ts';

const app = useTestApp({ publicUrl: 'https://sentiers.example.org' });
const DAY_MS = 24 * 3_600_000;
let d: Discussion;
let url: string;

beforeEach(async () => {
  d = await buildDiscussion(app);
  await buildChannel({ cohortId: d.cohortId, kind: 'announcements', name: 'Annonces' });
  url = `/api/cohorts/${d.cohortId}/weekly-word`;
  const longAgo = new Date(Date.now() - 40 * DAY_MS);
  await CohortModel.updateOne({ _id: d.cohortId }, { $set: { createdAt: longAgo } });
  await MembershipModel.updateMany({ 'scope.id': d.cohortId }, { $set: { createdAt: longAgo } });
});

async function page(who: Speaker): Promise<WeeklyPage> {
  return (await who.visitor.get(url).expect(200)).body;
}

async function prepare(who: Speaker): Promise<WeeklyPage> {
  return (await who.visitor.post(url).expect(200)).body;
}

/** The next Friday, nine o'clock in Paris, and a little. */
function friday(): Date {
  const at = new Date(Date.now() + 60_000);
  for (;;) {
    at.setUTCMinutes(0, 0, 0);
    at.setTime(at.getTime() + 3_600_000);
    const text = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris',
      weekday: 'short',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(at);
    if (text === 'Fri 09' || text === 'Fri, 09') return new Date(at.getTime() + 60_000);
  }
}

async function readyLines(who: Speaker) {
  await consequences();
  return (await who.inbox()).filter(({ reason }) => reason === 'weekly-ready');
}

describe('the word of the week', () => {
  it('tells what happened where the whole cohort reads, with names and links, and nothing said elsewhere', async () => {
    const restricted = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
    const { id: asked } = await d.nora.open(d.channelId, { kind: 'question', title: 'Qui a un minibus ?' });
    const answered = await d.karim.open(d.channelId, { kind: 'question', title: 'Un *notaire* en Creuse ?' });
    await d.nora.say(answered.id, 'Oui, à Guéret');
    await d.elise.open(d.channelId, { kind: 'announcement', title: 'Le séminaire approche' });
    await d.nora.open(d.channelId, { title: 'Nos statuts' });
    await d.elise.open(restricted._id, { title: 'Entre nous' });
    const arrival = await buildActorOfCohort(d.cohortId, 'member', { name: 'Ines Arrivée' });
    const { word, channel } = await prepare(d.elise);
    expect(word).toMatchObject({ state: 'draft', revision: 1, edited: null, sent: null });
    expect(word?.title).toMatch(/^Le mot de la semaine, du .* au \d+ .*$/);
    expect(word?.body).toContain(`- Nora Petit demande : #[Qui a un minibus ?](thread:${asked})`);
    expect(word?.body).toContain(
      `- #[Un \\*notaire\\* en Creuse ?](thread:${answered.id}), posée par Karim Haddad`,
    );
    expect(word?.body).toContain('- #[Le séminaire approche]');
    expect(word?.body).toContain('- Nora Petit a ouvert #[Nos statuts]');
    expect(word?.body).toContain(`[Ines Arrivée](person:${arrival.personId})`);
    expect(word?.body).not.toContain('Entre nous');
    expect(channel).toMatchObject({ id: d.channelId, readers: 3 });
  });

  it('is made ready on its day, once, and told to facilitators, who find it no more once it is sent', async () => {
    await d.nora.open(d.channelId, { title: 'Nos statuts' });
    const now = friday();
    await prepareDueWords(now);
    await prepareDueWords(new Date(now.getTime() + 3_600_000));
    const lines = await readyLines(d.elise);
    expect(lines).toMatchObject([{ cohortId: d.cohortId, threadId: null, done: false }]);
    expect(await readyLines(d.nora)).toEqual([]);
    const { word } = await page(d.elise);
    await d.elise.visitor.post(`${url}/send`, { revision: word?.revision }).expect(200);
    expect(await readyLines(d.elise)).toEqual([]);
    expect(await WeeklyWordModel.countDocuments({ cohortId: d.cohortId })).toBe(1);
  });

  it('is not made where it is switched off, nor for a week without anything, which says so', async () => {
    await d.elise.visitor.patch(`${url}/settings`, { enabled: false }).expect(200);
    await prepareDueWords(friday());
    expect((await page(d.elise)).word).toBeNull();
    await d.elise.visitor.patch(`${url}/settings`, { enabled: true }).expect(200);
    await prepareDueWords(friday());
    expect((await page(d.elise)).word).toMatchObject({ state: 'empty', body: '' });
    expect(await readyLines(d.elise)).toEqual([]);
  });

  it('is one draft for all facilitators: what was written meanwhile is never written over unseen', async () => {
    await d.nora.open(d.channelId);
    await prepare(d.elise);
    const other = await buildActorOfCohort(d.cohortId, 'facilitator', { name: 'Paul Second' });
    const paul = await app.signIn(other);
    const words = { revision: 1, title: 'La semaine', body: 'Relu par Paul' };
    expect((await paul.put(url, words).expect(200)).body.word).toMatchObject({
      revision: 2,
      edited: { by: { name: 'Paul Second' } },
    });
    const { body } = await d.elise.visitor.put(url, { ...words, body: 'Relu par Élise' }).expect(409);
    expect(body).toMatchObject({
      code: 'revision_conflict',
      details: { current: { word: { body: 'Relu par Paul', revision: 2 } } },
    });
    await d.elise.visitor.post(`${url}/send`, { revision: 1 }).expect(409);
    expect((await page(d.elise)).word).toMatchObject({ state: 'draft', body: 'Relu par Paul' });
  });

  it('is an announcement in which one answers, sent whole by mail to who wants it, and once', async () => {
    await d.nora.open(d.channelId, { title: 'Nos statuts' });
    await d.karim.visitor.patch('/api/me/mails', { rhythm: 'never' }).expect(200);
    const before = await prepare(d.elise);
    expect(before.channel).toMatchObject({ readers: 2, byMail: 1 });
    const { body: saved } = await d.elise.visitor
      .put(url, { revision: 1, title: 'La semaine', body: `${before.word?.body}\n\nÀ **bientôt** !` })
      .expect(200);
    const revision = saved.word.revision;
    const sends = [1, 2].map(() => d.elise.visitor.post(`${url}/send`, { revision }));
    const statuses = (await Promise.all(sends)).map(({ status }) => status);
    expect(statuses).toContain(200);
    const { word } = await page(d.elise);
    expect(word).toMatchObject({ state: 'sent', sent: { by: { name: 'Élise Morel' } } });
    const [thread] = await d.nora.threads(d.channelId);
    expect(thread).toMatchObject({ id: word?.sent?.threadId, title: 'La semaine', kind: 'announcement' });
    await d.nora.say(thread?.id ?? '', 'Merci !');
    await consequences();
    await sendDueMails(() => new Date(Date.now() + 300_000));
    const [mail, ...more] = await mailsTo(`${d.nora.id}@exemple.test`);
    expect(more).toEqual([]);
    expect(mail).toContain('Objet : Élise Morel a publié une annonce : La semaine');
    expect(mail).toMatch(/- Nora Petit a ouvert Nos statuts \(https:\/\/sentiers\.example\.org\/fils\//);
    expect(mail).toContain('À bientôt !');
    expect(await mailsTo(`${d.karim.id}@exemple.test`)).toEqual([]);
  });

  describe('sent by two facilitators', () => {
    const announced = async () =>
      (await d.nora.threads(d.channelId)).filter(({ kind }) => kind === 'announcement').length;
    let paul: Speaker;

    beforeEach(async () => {
      await d.nora.open(d.channelId);
      await prepare(d.elise);
      const actor = await buildActorOfCohort(d.cohortId, 'facilitator', { name: 'Paul Second' });
      paul = new Speaker(actor, await app.signIn(actor));
    });

    it('at the same moment is published once', async () => {
      const word = await WeeklyWordModel.findOne({ cohortId: d.cohortId }).orFail().lean<WeeklyWordDoc>();
      const sends = await Promise.allSettled([d.elise, paul].map(({ actor }) => sendWord(actor, word)));
      expect(sends.map(({ status }) => status)).toContain('fulfilled');
      expect(await announced()).toBe(1);
      expect((await page(paul)).word).toMatchObject({ state: 'sent' });
    });

    it('one after the other, for it was published just before a crash, is published once', async () => {
      await d.elise.visitor.post(`${url}/send`, { revision: 1 }).expect(200);
      const { word: sent } = await page(d.elise);
      const held = { state: 'sending', sendingBy: d.elise.id, sent: null } as const;
      await WeeklyWordModel.updateOne({ _id: sent?.id ?? '' }, { $set: held });
      const { body } = await paul.visitor.post(`${url}/send`, { revision: 1 }).expect(200);
      expect(body.word.sent).toMatchObject({ by: { id: d.elise.id }, threadId: sent?.sent?.threadId });
      expect(await announced()).toBe(1);
    });
  });

  it('keeps its hour, and refuses what is none', async () => {
    const { body } = await d.elise.visitor.patch(`${url}/settings`, { weekday: 1, hour: 14 }).expect(200);
    expect(body.settings).toEqual({ enabled: true, weekday: 1, hour: 14 });
    await d.elise.visitor.patch(`${url}/settings`, { weekday: 8 }).expect(400);
    await d.nora.visitor.patch(`${url}/settings`, { hour: 3 }).expect(403);
    expect((await page(d.elise)).settings.hour).toBe(14);
  });
});
