import { describe, expect, test } from 'vitest';
import { rewordingOf } from './outbox-rewording.ts';
import { bodies, onePerson, room } from './testing/one-person.ts';

const draft = `thread:${room}`;

/** A tab without a network. */
async function cutOff() {
  const person = onePerson(9);
  const { clock } = person;
  const tab = await person.open();
  const { outbox, drafts } = tab.client;
  tab.link.cut();
  const done = async <Result>(work: Promise<Result>): Promise<Result> => {
    await clock.pass(500);
    return work;
  };
  const leave = async () => {
    tab.link.restore();
    await clock.pass(60_000);
  };
  const words = (context: string) => drafts.get(context).content.body;
  /** The drafts that are told to be written, from now on. */
  const written = () => {
    const contexts: string[] = [];
    drafts.onWritten((context) => contexts.push(context));
    return contexts;
  };
  return { ...person, tab, outbox, drafts, done, leave, words, written };
}

describe('without a network', () => {
  test('« Bien reçu » is kept, and said once the network is back', async () => {
    const { server, outbox, done, leave } = await cutOff();
    const { id, work } = await done(outbox.acknowledge(room));
    expect(outbox.getSnapshot().entries).toMatchObject([{ id, work, status: 'waiting' }]);
    await leave();
    const said = server.log.filter(({ name }) => name === 'threads.acknowledge');
    expect(said[0]?.input).toEqual({ threadId: room });
  });

  test('a place in a seminar is asked for once the network is back: of several words the last', async () => {
    const { server, outbox, done, leave } = await cutOff();
    const seminar = { id: 'seminar', title: 'Entre pairs' };
    const place = { kind: 'place', seminarId: 'seminar', title: 'Entre pairs' };
    await done(outbox.setPlace(seminar, true));
    await done(outbox.setPlace(seminar, false));
    await done(outbox.setPlace({ id: 'other', title: 'Un autre' }, true));
    expect(outbox.getSnapshot().entries.map(({ work }) => work)).toEqual([
      { ...place, wanted: false },
      { ...place, seminarId: 'other', title: 'Un autre', wanted: true },
    ]);
    await leave();
    const asked = server.log.filter(({ name }) => name.startsWith('seminars.'));
    expect(asked.map(({ name, input }) => ({ name, input }))).toEqual(
      expect.arrayContaining([
        { name: 'seminars.unregister', input: { seminarId: 'seminar' } },
        { name: 'seminars.register', input: { seminarId: 'other' } },
      ]),
    );
    expect(asked).toHaveLength(2);
    expect(outbox.getSnapshot().entries).toEqual([]);
  });

  test('an answer about one’s own words is given once the network is back: of several the last', async () => {
    const { server, outbox, done, leave } = await cutOff();
    await done(outbox.answerPassage({ passageId: 'mine', answer: { choice: 'accept' } }));
    await done(outbox.answerPassage({ passageId: 'mine', answer: { choice: 'refuse' } }));
    await done(outbox.answerPassage({ passageId: 'other', answer: { choice: 'anonymise' } }));
    await leave();
    const said = server.log.filter(({ name }) => name === 'recaps.answer').map(({ input }) => input);
    expect(said).toHaveLength(2);
    expect(said).toEqual(
      expect.arrayContaining([
        { passageId: 'mine', answer: { choice: 'refuse' } },
        { passageId: 'other', answer: { choice: 'anonymise' } },
      ]),
    );
    expect(outbox.getSnapshot().entries).toEqual([]);
  });

  test('a question of a room is kept, its draft gone; of several words about a vote the last leaves', async () => {
    const { server, outbox, drafts, done, leave } = await cutOff();
    const context = `room-question:${room}`;
    await done(drafts.write(context, { body: 'Qui vient ?' }));
    const asked = { roomId: room, body: 'Qui vient ?', anonymous: true };
    await done(outbox.askInRoom(asked, { draft: context }));
    expect(drafts.list()).toEqual([]);
    const question = { id: 'question', conversationId: room };
    await done(outbox.voteInRoom(question, true));
    await done(outbox.voteInRoom({ ...question, id: 'other' }, true));
    await done(outbox.voteInRoom(question, false));
    const { entries } = outbox.getSnapshot();
    expect(entries.map(({ work }) => work)).toMatchObject([
      { kind: 'room-question', body: 'Qui vient ?', anonymous: true },
      { kind: 'room-vote', questionId: 'question', voted: false },
      { kind: 'room-vote', questionId: 'other', voted: true },
    ]);
    await leave();
    const called = server.log.filter(({ name }) => name.startsWith('roomQuestions.'));
    expect(called.map(({ name, input }) => ({ name, input }))).toMatchObject([
      { name: 'roomQuestions.ask', input: { roomId: room, text: 'Qui vient ?', anonymous: true } },
      { name: 'roomQuestions.vote', input: { questionId: 'question', voted: false } },
      { name: 'roomQuestions.vote', input: { questionId: 'other', voted: true } },
    ]);
    // Refused here, where nobody knows of that room: words are set aside, and votes forgotten.
    expect(outbox.getSnapshot().entries).toMatchObject([
      { status: 'refused', work: { kind: 'room-question', body: 'Qui vient ?' } },
    ]);
  });

  test('a first message to someone is kept, and its draft gone', async () => {
    const { outbox, drafts, done } = await cutOff();
    await done(drafts.write('direct:bilal', { body: 'bonjour', title: 'bilal' }));
    const to = { personIds: ['bilal'], names: 'Bilal', body: 'bonjour' };
    const { id } = await done(outbox.writeTo(to, { draft: 'direct:bilal' }));
    expect(outbox.getSnapshot().entries).toMatchObject([{ id, work: { kind: 'direct', ...to } }]);
    expect(drafts.list()).toEqual([]);
  });
});

describe('what is taken back', () => {
  test('is nowhere any more where no draft was asked for', async () => {
    const { server, outbox, drafts, done, leave } = await cutOff();
    const { id } = await done(outbox.sendMessage({ conversationId: room }, 'mot'));
    expect(await done(outbox.takeBack(id))).toBe('done');
    await leave();
    await done(drafts.refresh());
    expect([bodies(server), drafts.records()]).toEqual([[], []]);
  });

  test('is the latest of the drafts, until another one is written', async () => {
    const { clock, outbox, drafts, done } = await cutOff();
    const { id } = await done(outbox.sendMessage({ conversationId: room }, 'mot'));
    await done(drafts.write('channel:channel', { body: 'un autre' }));
    await clock.pass(60_000);
    expect(await done(outbox.takeBack(id, { draft }))).toBe('done');
    const order = () => drafts.list().map(({ context }) => context);
    expect(order()).toEqual([draft, 'channel:channel']);
    await clock.pass(60_000);
    await done(drafts.write('channel:channel', { body: 'un autre encore' }));
    expect(order()).toEqual(['channel:channel', draft]);
  });
});

describe('new words that come too late', () => {
  test('stay where they are typed as long as they have no other place', async () => {
    const { outbox, drafts, done, leave, words } = await cutOff();
    const { id } = await done(outbox.sendMessage({ conversationId: room }, 'mot'));
    await leave();
    await done(drafts.write(rewordingOf(id), { body: 'autrement' }));
    expect(await done(outbox.rewrite(id, { body: 'autrement' }, { draft: rewordingOf(id) }))).toBe('unknown');
    expect(words(rewordingOf(id))).toBe('autrement');
  });

  test('go on in the field, with all that was typed to the last letter, and the server hears of both', async () => {
    const { outbox, drafts, done, words, written } = await cutOff();
    const { id } = await done(outbox.sendMessage({ conversationId: room }, 'mot'));
    await done(outbox.takeBack(id));
    void drafts.write(draft, { body: 'depuis' });
    void drafts.write(rewordingOf(id), { body: 'autrement' });
    const ending = outbox.endRewording(id, { draft });
    await done(Promise.resolve());
    expect(await ending).toEqual({ kind: 'draft' });
    expect([words(rewordingOf(id)), words(draft)]).toEqual(['', 'autrement\n\ndepuis']);
    await done(drafts.write(rewordingOf(id), { body: 'encore' }));
    const contexts = written();
    await done(outbox.endRewording(id, { draft }));
    expect(contexts).toEqual([draft, rewordingOf(id)]);
  });

  test('are sent to the server as the correction that they became', async () => {
    const { clock, server, outbox, drafts, done, leave, words, written } = await cutOff();
    const { id } = await done(outbox.sendMessage({ conversationId: room }, 'mot'));
    await done(drafts.write(rewordingOf(id), { body: 'autre' }));
    await leave();
    const correction = `edit:${server.read(room)[0]?.id}`;
    await done(drafts.write(rewordingOf(id), { body: 'autrement' }));
    const contexts = written();
    expect(await done(outbox.endRewording(id, { draft }))).toMatchObject({ kind: 'correction' });
    expect(contexts).toEqual([draft, rewordingOf(id), correction]);
    await clock.pass(10_000);
    expect([words(correction), drafts.get(correction).kept]).toEqual(['autrement', 'server']);
    expect(bodies(server)).toEqual(['mot']);
  });
});

test('words that come from no draft write in none', async () => {
  const { outbox, done, written } = await cutOff();
  const contexts = written();
  await done(outbox.sendMessage({ conversationId: room }, 'mot'));
  expect(contexts).toEqual([]);
});

describe('words that are sent while the device is still storing them', () => {
  test.each(Array.from({ length: 20 }, (_, index) => index))(
    'are in no draft any more, be it %i ms after the last key',
    async (late) => {
      const { clock, open } = onePerson();
      const { client } = await open();
      const draft = `thread:${room}`;
      void client.drafts.write(draft, { body: 'un' });
      await clock.pass(1);
      void client.drafts.write(draft, { body: 'un deux' });
      await clock.pass(late);
      void client.outbox.sendMessage({ conversationId: room }, 'un deux', { draft });
      await clock.pass(5_000);
      expect(client.drafts.get(draft).content.body).toBe('');
    },
  );
});
