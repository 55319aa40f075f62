import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  Speaker,
} from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { only, recapOf } from '../../test/recaps.ts';
import { questionsOf } from '../../test/room-questions.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { ThreadModel } from '../threads/threads.model.ts';
import { RecapModel } from './recaps.model.ts';

const app = useTestApp();
let d: Discussion;
let roomId: string;
let r: ReturnType<typeof recapOf>;
const said = 'On garde la navette du mardi';

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  roomId = (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
  r = recapOf(roomId);
});

/** A closed room with a decision of Nora's, that she lets go, and one of Karim's, who says nothing. */
async function decided() {
  const [navette, gare] = [
    await d.nora.say(roomId, said),
    await d.karim.say(roomId, 'La gare rouvre en mai'),
  ];
  await r.mark(d.elise, navette);
  await r.mark(d.elise, gare);
  await r.close(d.elise);
  const passage = only((await r.mine(d.nora)).passages);
  await r.answering(d.nora, passage, { choice: 'accept' }).expect(200);
  return { message: navette, passage, revision: (await r.desk(d.elise)).revision };
}
async function published() {
  const { revision, ...rest } = await decided();
  const { body } = await r.publishing(d.elise, revision, d.channelId).expect(200);
  const threadId = body.publication.threadId as string;
  return { ...rest, threadId, revision: body.revision as number };
}
const postIn = async (threadId: string) => only((await d.karim.page(threadId)).items);

describe('a recap that is published', () => {
  it('is a thread of the cohort’s, as it was shown before, with what was let go alone', async () => {
    const { revision } = await decided();
    const before = await r.desk(d.elise);
    const { body } = await r.publishing(d.elise, revision, d.channelId).expect(200);
    const post = await postIn(body.publication.threadId);
    expect(post.body).toBe(before.markdown);
    expect(post.body).toContain(said);
    expect(post.body).toContain('**Nora Petit**');
    expect(post.body).not.toContain('gare');
    expect(await r.get(d.karim)).toMatchObject({
      ...{ state: 'published', markdown: before.markdown, title: before.arrangement.title },
      publication: { threadId: body.publication.threadId },
    });
    await consequences();
    const lines = (await d.karim.inbox('?open=false')).filter(({ reason }) => reason === 'recap-consent');
    expect(lines.filter(({ threadId }) => threadId === roomId)).toMatchObject([{ done: true }]);
  });

  it('has the title, the words, the order and the choice of those who animate the room', async () => {
    const { revision, passage } = await decided();
    const chosen = {
      title: 'Ce qui reste du mardi',
      intro: 'Merci à toutes et à tous.',
      dropped: [passage.id],
    };
    await r.arranging(d.nora, revision, chosen).expect(403);
    await r.arranging(d.elise, revision, { ...chosen, title: ' ' }).expect(400);
    const arranged = (await r.arranging(d.elise, revision, chosen).expect(200)).body;
    expect((await r.arranging(d.elise, revision, chosen).expect(409)).body.code).toBe('revision_conflict');
    expect(arranged.markdown).not.toContain(said);
    const nothing = await r.publishing(d.elise, arranged.revision, d.channelId).expect(400);
    expect(nothing.body.details.fields).toEqual([{ path: ['publication'], reason: 'nothing_to_publish' }]);
    const back = (await r.arranging(d.elise, arranged.revision, { ...chosen, dropped: [] }).expect(200)).body;
    const { body } = await r.publishing(d.elise, back.revision, d.channelId).expect(200);
    const { title } = (await d.karim.visitor.get(`/api/threads/${body.publication.threadId}`)).body;
    expect(title).toBe(chosen.title);
    expect((await postIn(body.publication.threadId)).body).toMatch(/^Merci à toutes et à tous\./);
  });

  it('again, is the same post', async () => {
    const { threadId, revision } = await published();
    const late = only((await r.mine(d.karim)).passages);
    await r.answering(d.karim, late, { choice: 'anonymise' }).expect(200);
    const arranged = await r.arranging(d.elise, revision, { title: 'Autrement dit' }).expect(200);
    const { body } = await r.publishing(d.elise, arranged.body.revision, d.channelId).expect(200);
    expect(body.publication.threadId).toBe(threadId);
    const post = await postIn(threadId);
    expect(post.body).toContain('La gare rouvre en mai');
    expect(post.body).not.toContain('Karim');
    expect((await d.karim.visitor.get(`/api/threads/${threadId}`)).body.title).toBe('Autrement dit');
  });

  it('is made anew where its post was deleted', async () => {
    const { threadId, revision } = await published();
    const post = await postIn(threadId);
    await d.elise.visitor.delete(`/api/messages/${post.id}`).expect(200);
    const { body } = await r.publishing(d.elise, revision, d.channelId).expect(200);
    expect(body.publication.threadId).not.toBe(threadId);
    expect((await postIn(body.publication.threadId)).body).toContain(said);
  });

  it('goes no further than its cohort, nor where one opens no thread', async () => {
    const { revision } = await decided();
    const elsewhere = (await buildChannel())._id;
    expectNotFound(await r.publishing(d.elise, revision, elsewhere));
    const coordinator = await buildCoordinator();
    const carole = new Speaker(coordinator, await app.signIn(coordinator));
    const refused = await r.publishing(carole, revision, elsewhere).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['channelId'], reason: 'other_cohort' }]);
    await r.publishing(d.nora, revision, d.channelId).expect(403);
    expect((await RecapModel.findById(roomId).lean())?.publication).toBe(null);
  });
});

describe('words that are published', () => {
  it('are withdrawn at any time: they leave the post, its history and what is kept, and it says so', async () => {
    const { threadId, passage } = await published();
    const refused = await r.answering(d.nora, passage, { choice: 'edit', words: 'Autre chose' }).expect(409);
    expect(refused.body.code).toBe('words_published');
    const { body } = await r.answering(d.nora, passage, { choice: 'refuse' }).expect(200);
    expect(body).toMatchObject({ state: 'refused', words: '', inPost: false });
    const post = await postIn(threadId);
    expect(post.body).not.toContain(said);
    expect(post.body).toContain('des mots en ont été retirés');
    for (const stored of [
      await RecapModel.findById(roomId).lean(),
      await MessageModel.findById(post.id).lean(),
    ]) {
      expect(JSON.stringify(stored)).not.toContain('navette');
    }
    expect((await r.get(d.karim)).markdown).toBe(post.body);
  });

  it('leave with the message that their author takes back, or that is hidden', async () => {
    for (const take of [
      (id: string) => d.nora.visitor.delete(`/api/messages/${id}`),
      (id: string) => d.elise.visitor.put(`/api/messages/${id}/hidden`, { reason: 'à relire' }),
    ]) {
      roomId = (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
      r = recapOf(roomId);
      const { message, threadId } = await published();
      await take(message.id).expect(200);
      await consequences();
      expect((await postIn(threadId)).body).not.toContain(said);
    }
  });
});

describe('an export', () => {
  const get = (who: Discussion['nora'], format: string) =>
    who.visitor.get(`${r.at}/export?format=${format}`).buffer(true);

  it('is for those who animate the room before, for all who read it once it is published, and audited', async () => {
    const { revision } = await decided();
    expectNotFound(await get(d.karim, 'markdown'));
    expect((await get(d.elise, 'markdown').expect(200)).text).toContain(said);
    await r.publishing(d.elise, revision, d.channelId).expect(200);
    const { text, headers } = await get(d.karim, 'markdown').expect(200);
    expect(headers['content-type']).toContain('text/markdown');
    expect(text).toContain(`## Décisions\n\n> ${said}\n>\n> — **Nora Petit**`);
    expectNotFound(await get(d.stranger, 'pdf'));
    await get(d.karim, 'word').expect(400);
    await app.visitor().get(`${r.at}/export?format=pdf`).expect(401);
    const kept = await AuditModel.find({ action: 'recap.exported', threadId: roomId }).sort({ at: 1 }).lean();
    expect(kept.map(({ by, format }) => [by, format])).toEqual([
      [d.elise.id, 'markdown'],
      [d.karim.id, 'markdown'],
    ]);
  });

  it('as PDF is a document with its title, its language and its letters', async () => {
    await published();
    const { body, headers } = await get(d.karim, 'pdf').expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    const bytes = body.toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(bytes).toContain('/Lang (fr-FR)');
  });

  it('of questions and polls is a table, in which nothing written is a formula and nobody’s vote is told', async () => {
    const q = questionsOf(roomId);
    const formula = await q.ask(d.nora, { text: '=CMD() ; qui "vient" ?' });
    await q.vote(d.karim, formula);
    await q.answering(d.elise, formula, { kind: 'live' }).expect(200);
    await q.ask(d.karim, { text: 'Et sans réponse de moi ?' });
    const [option, other] = [newId(), newId()];
    const options = [
      { id: option, label: 'Le train' },
      { id: other, label: '+33 en car' },
    ];
    const poll = await buildPoll(d.elise.actor, roomId, { form: { kind: 'single', options } });
    await d.nora.visitor
      .put(`/api/polls/${poll.id}/rounds/1/vote`, { choice: { kind: 'options', optionIds: [option] } })
      .expect(200);
    await d.elise.visitor.post(`/api/polls/${poll.id}/closing`).expect(200);
    await r.close(d.elise);
    await r.answering(d.nora, only((await r.mine(d.nora)).passages), { choice: 'accept' }).expect(200);
    const questions = (await get(d.elise, 'questions').expect(200)).text;
    expect(questions).toBe(
      '\uFEFFRang;Question;Posée par;Voix;Réponse;Réponse de\r\n' +
        `1;"'=CMD() ; qui ""vient"" ?";Nora Petit;1;De vive voix;\r\n`,
    );
    const polls = (await get(d.elise, 'polls').expect(200)).text;
    const rows = [`${poll.question};1;;Le train;1;`, `${poll.question};1;;'+33 en car;0;`];
    expect(polls.split('\r\n').slice(1, 3)).toEqual(rows);
    expect(polls).not.toContain('Nora');
    expect((await r.desk(d.elise)).markdown).toContain('## Sondages');
  });
});

describe('an open question', () => {
  const question = () => ({
    ...{ title: 'Qui vient en train ?', channelId: d.channelId, personId: d.karim.id, dueOn: '2030-03-04' },
  });

  it('becomes a thread for someone, by a date, once; they are told', async () => {
    const { passages } = await openOne();
    const { body } = await r.opening(d.elise, only(passages), question()).expect(200);
    const again = await r.opening(d.elise, only(passages), { ...question(), title: 'Autre' }).expect(200);
    expect(again.body).toEqual(body);
    const thread = (await d.karim.visitor.get(`/api/threads/${body.threadId}`).expect(200)).body;
    expect(thread).toMatchObject({
      ...{ kind: 'question', title: 'Qui vient en train ?', unanswered: true },
      addressed: { person: { id: d.karim.id, name: 'Karim Haddad' }, dueOn: '2030-03-04' },
    });
    const listed = (await d.nora.threads(d.channelId)).find(({ id }) => id === body.threadId);
    expect(listed?.addressed?.person.name).toBe('Karim Haddad');
    await consequences();
    const told = (await d.karim.inbox()).filter(({ threadId }) => threadId === body.threadId);
    expect(told).toMatchObject([{ reason: 'question-addressed', actor: { id: d.elise.id }, done: false }]);
    expect(only((await r.desk(d.elise)).passages).threadId).toBe(body.threadId);
    expect(await ThreadModel.countDocuments({ 'addressed.personId': d.karim.id })).toBe(1);
  });

  it('quotes its words only where their author let them go', async () => {
    const { passages } = await openOne();
    const { body } = await r.opening(d.elise, only(passages), question()).expect(200);
    expect((await postIn(body.threadId)).body).not.toContain('train jusqu’à Mende');
    roomId = (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
    r = recapOf(roomId);
    const other = await openOne();
    await r.answering(d.nora, only(other.passages), { choice: 'accept' }).expect(200);
    const quoting = (await r.opening(d.elise, only(other.passages), question()).expect(200)).body;
    expect((await postIn(quoting.threadId)).body).toContain('train jusqu’à Mende');
  });

  it.each([
    ['someone who doesn’t read it', () => ({ personId: d.stranger.id }), 'personId', 'not_a_reader'],
    ['a day that is past', () => ({ dueOn: '2020-01-01' }), 'dueOn', 'not_to_come'],
  ])('is refused for %s', async (_what, fields, field, reason) => {
    const { passages } = await openOne();
    const { body } = await r.opening(d.elise, only(passages), { ...question(), ...fields() }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['question', field], reason }]);
    await r.opening(d.elise, only(passages), { ...question(), dueOn: 'demain' }).expect(400);
    await r.opening(d.nora, only(passages), question()).expect(403);
    expect(only((await r.desk(d.elise)).passages).threadId).toBe(null);
  });

  it('is no decision', async () => {
    const { passage } = await decided();
    expectNotFound(await r.opening(d.elise, passage, question()));
  });

  async function openOne() {
    const message = await d.nora.say(roomId, 'Peut-on venir en train jusqu’à Mende ?');
    await r.mark(d.elise, message, 'open-question');
    await r.close(d.elise);
    return r.desk(d.elise);
  }
});
