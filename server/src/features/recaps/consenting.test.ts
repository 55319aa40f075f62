import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  Speaker,
} from '../../test/discussion.ts';
import { buildGuest } from '../../test/factories/build-guest.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { only, recapOf } from '../../test/recaps.ts';
import { questionsOf } from '../../test/room-questions.ts';
import { consentedWords } from './consents.queries.ts';
import { PassageModel } from './recaps.model.ts';

const app = useTestApp();
let d: Discussion;
let roomId: string;
let r: ReturnType<typeof recapOf>;
let q: ReturnType<typeof questionsOf>;
const said = 'On garde la navette du mardi';

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  roomId = (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
  r = recapOf(roomId);
  q = questionsOf(roomId);
});

/** A room that is closed, with one decision of Nora's. */
async function decided() {
  const message = await d.nora.say(roomId, said);
  await r.mark(d.elise, message);
  await r.close(d.elise);
  return { message, passage: only((await r.mine(d.nora)).passages) };
}
const lines = async (who: Discussion['nora']) =>
  (await who.inbox('?open=false')).filter(
    ({ reason, threadId }) => reason === 'recap-consent' && threadId === roomId,
  );

describe('a mark on a question', () => {
  it('is put and taken back by those who animate the room, seen by all who read it, at once', async () => {
    const socket = await d.karim.visitor.connect();
    await socket.openConversation(roomId);
    const asked = await q.ask(d.nora);
    await r.markQuestion(d.nora, asked, 'decision').expect(403);
    await r.markQuestion(d.elise, asked, 'important').expect(400);
    for (const mark of ['open-question', null]) {
      const { body } = await r.markQuestion(d.elise, asked, mark).expect(200);
      expect(body.mark).toBe(mark);
      await socket.waitFor('journal.advanced', ({ changes }) =>
        changes.some(
          (change) => change.kind === 'room-question' && change.mark === mark && change.version > 1,
        ),
      );
    }
  });

  it('is refused of one that was put aside', async () => {
    const asked = await q.ask(d.nora);
    await q.act(d.elise, asked, 'dismissal').expect(200);
    await r.markQuestion(d.elise, asked, 'decision').expect(409);
  });
});

describe('as a room closes', () => {
  it('those whose words were kept are asked, once, and the others not', async () => {
    await d.karim.say(roomId, 'Bonjour');
    expect((await r.get(d.nora)).asked).toBe(0);
    await d.elise.visitor.get(`${r.at}/desk`).expect(409);
    const { passage } = await decided();
    expect(passage).toMatchObject({ kind: 'message', mark: 'decision', said, state: 'asked', words: '' });
    expect(only(await lines(d.nora))).toMatchObject({ done: false, actor: null });
    expect(await lines(d.karim)).toEqual([]);
    expect((await r.mine(d.karim)).passages).toEqual([]);
    expect(await r.get(d.nora)).toMatchObject({ asked: 1, waiting: 1, state: 'gathering', markdown: null });
  });

  it('again, what came since is asked too, and answers stay', async () => {
    const { passage } = await decided();
    await r.answering(d.nora, passage, { choice: 'accept' }).expect(200);
    await d.elise.visitor.post(`/api/rooms/${roomId}/opening`).expect(200);
    const more = await d.karim.say(roomId, 'Et celle du jeudi ?');
    await r.mark(d.elise, more, 'open-question');
    expect((await r.mine(d.karim)).passages).toEqual([]);
    await r.close(d.elise);
    expect(only((await r.mine(d.nora)).passages).state).toBe('accepted');
    expect(only((await r.mine(d.karim)).passages)).toMatchObject({ mark: 'open-question', state: 'asked' });
  });

  it('what is marked afterwards is asked, and what is marked no more is not', async () => {
    const message = await d.nora.say(roomId, said);
    await r.close(d.elise);
    await r.mark(d.elise, message, 'resource');
    expect(only((await r.mine(d.nora)).passages).mark).toBe('resource');
    await r.mark(d.elise, message, null);
    expect((await r.mine(d.nora)).passages).toEqual([]);
  });

  it('questions are asked about with their written answers, those without a name too', async () => {
    await q.setting({ anonymous: true, approval: false }, d.elise);
    const asked = await q.ask(d.nora, { anonymous: true });
    await q.answering(d.elise, asked, { kind: 'written', text: 'Une navette part de Mende.' }).expect(200);
    const merged = await q.ask(d.karim, { text: 'Le train est-il possible ?' });
    await q.merging(d.elise, merged, asked).expect(200);
    await r.close(d.elise);
    expect(only((await r.mine(d.nora)).passages)).toMatchObject({ kind: 'question', anonymous: true });
    expect(only((await r.mine(d.elise)).passages)).toMatchObject({ kind: 'answer', about: asked.text });
    expect((await r.mine(d.karim)).passages).toEqual([]);
    for (const { id } of (await r.desk(d.elise)).passages) {
      const author = (await r.mine(d.nora)).passages.some((each) => each.id === id) ? d.nora : d.elise;
      await r.answering(author, { id }, { choice: 'accept' }).expect(200);
    }
    const { markdown } = await r.desk(d.elise);
    expect(markdown).toContain('Une navette part de Mende.');
    expect(markdown).toContain('**Élise Morel**');
    expect(markdown).not.toContain('Nora');
  });
});

describe('who is asked', () => {
  it('accepts, words otherwise, gives without a name or refuses, and changes their mind', async () => {
    const { message, passage } = await decided();
    for (const [answer, after] of [
      [{ choice: 'accept' }, { state: 'accepted', words: said }],
      [
        { choice: 'edit', words: 'Mardi, on roule' },
        { state: 'edited', words: 'Mardi, on roule' },
      ],
      [{ choice: 'anonymise' }, { state: 'anonymised', words: said }],
    ] as const) {
      const { body } = await r.answering(d.nora, passage, answer).expect(200);
      expect(body).toMatchObject(after);
      const named = after.state !== 'anonymised';
      expect(await consentedWords(roomId)).toEqual(new Map([[message.id, { words: after.words, named }]]));
      expect((await r.desk(d.elise)).markdown).toContain(after.words);
    }
    await r.answering(d.nora, passage, { choice: 'refuse' }).expect(200);
    expect(await consentedWords(roomId)).toEqual(new Map());
    expect((await r.desk(d.elise)).markdown).not.toContain('navette');
  });

  it('is left alone once they answered for all', async () => {
    const { passage } = await decided();
    await r.answering(d.nora, passage, { choice: 'refuse' }).expect(200);
    await consequences();
    expect(only(await lines(d.nora)).done).toBe(true);
  });

  it('answers for nobody else', async () => {
    const { passage } = await decided();
    for (const who of [d.karim, d.elise, d.stranger]) {
      expectNotFound(await r.answering(who, passage, { choice: 'accept' }));
    }
    for (const answer of [{ choice: 'edit', words: ' ' }, { choice: 'later' }, {}]) {
      await r.answering(d.nora, passage, answer).expect(400);
    }
    expect(only((await r.mine(d.nora)).passages).state).toBe('asked');
  });

  it('is not asked any more for what they took back, and nothing of it is kept', async () => {
    const { message, passage } = await decided();
    await r.answering(d.nora, passage, { choice: 'edit', words: 'Mardi, on roule' }).expect(200);
    await d.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
    await consequences();
    expect((await r.mine(d.nora)).passages).toEqual([]);
    expect((await r.desk(d.elise)).passages).toEqual([]);
    expect(await consentedWords(roomId)).toEqual(new Map());
    const kept = await PassageModel.findById(passage.id).lean();
    expect(kept).toMatchObject({ state: 'refused', words: '' });
  });

  it('is not quoted as long as their words are hidden', async () => {
    const { message, passage } = await decided();
    await r.answering(d.nora, passage, { choice: 'accept' }).expect(200);
    await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'à relire' }).expect(200);
    await consequences();
    expect((await r.desk(d.elise)).markdown).not.toContain('navette');
    expect(await consentedWords(roomId)).toEqual(new Map());
    await d.elise.visitor.delete(`/api/messages/${message.id}/hidden`).expect(200);
    await consequences();
    expect((await r.desk(d.elise)).markdown).toContain('navette');
  });
});

describe('what was not let go', () => {
  it('is read by its author and by those who animate the room alone', async () => {
    await decided();
    const { passages } = await r.desk(d.elise);
    expect(only(passages)).toMatchObject({ said, author: { id: d.nora.id } });
    await d.karim.visitor.get(`${r.at}/desk`).expect(403);
    expectNotFound(await d.stranger.visitor.get(`${r.at}/desk`));
    expectNotFound(await d.stranger.visitor.get(r.at));
    expect(await r.mine(d.stranger)).toMatchObject({ title: '', passages: [] });
    await app.visitor().get(`/api/me/recaps/${roomId}`).expect(401);
  });

  it('travels to nobody: those who animate the room are told to read it again', async () => {
    const [elise, karim] = [await d.elise.visitor.connect(), await d.karim.visitor.connect()];
    const { passage } = await decided();
    await r.answering(d.nora, passage, { choice: 'accept' }).expect(200);
    await elise.waitFor('recap.changed', (change) => change.roomId === roomId);
    expect(karim.received('recap.changed')).toEqual([]);
  });
});

it('words of guests are left out, and counted: nobody can be asked once they left', async () => {
  await d.elise.visitor.put(`/api/rooms/${roomId}/guests`, { allowed: true }).expect(200);
  const guest = await buildGuest(roomId);
  const lou = new Speaker(guest, await app.signIn(guest));
  await r.mark(d.elise, await lou.say(roomId, 'Merci pour l’accueil'));
  await r.mark(d.elise, await d.nora.say(roomId, said));
  await r.close(d.elise);
  const desk = await r.desk(d.elise);
  expect(desk.guests).toBe(1);
  expect(only(desk.passages).author.id).toBe(d.nora.id);
});
