import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { rewordingOf } from './outbox-rewording.ts';
import { bodies, onePerson, room } from './testing/one-person.ts';
import { calm } from './testing/simulated-network.ts';

const minute = 60_000;
const answer = { draft: `thread:${room}` };
const photo = '018f0000-0000-7000-8000-000000000001';

/** A message that waits without a network, in a tab. */
async function waiting(body = 'avant') {
  const person = onePerson(5);
  const { clock } = person;
  const tab = await person.open();
  const { outbox, drafts } = tab.client;
  const done = async <Result>(work: Promise<Result>): Promise<Result> => {
    await clock.pass(500);
    return work;
  };
  tab.link.cut();
  const { id } = await done(outbox.sendMessage({ conversationId: room }, body));
  const words = (context: string) => drafts.get(context).content.body;
  const leave = async () => {
    tab.link.restore();
    await clock.pass(minute);
  };
  return { ...person, tab, outbox, drafts, done, id, context: rewordingOf(id), words, leave };
}

describe('new words of a message that waits', () => {
  test('survive a crash, where they become a correction as the message leaves', async () => {
    const { clock, server, tab, id, context, done, drafts, open } = await waiting();
    await done(drafts.write(context, { body: 'autrement' }));
    tab.crash();
    const later = await open({ weather: { ...calm, delay: 10 } });
    expect(later.client.drafts.get(context).content.body).toBe('');
    expect(bodies(server)).toEqual(['avant']);
    await clock.pass(minute);
    const [message] = server.read(room);
    expect(later.client.drafts.get(`edit:${message?.id}`).content.body).toBe('autrement');
    expect(await done(later.client.outbox.endRewording(id, answer))).toMatchObject({ kind: 'correction' });
  });

  test('take the place of the earlier ones, and their draft is gone', async () => {
    const { server, outbox, drafts, done, id, context, leave } = await waiting();
    await done(drafts.write(context, { body: 'autrement' }));
    expect(await done(outbox.rewrite(id, { body: 'autrement' }, { draft: context }))).toBe('done');
    expect(drafts.list()).toEqual([]);
    await leave();
    expect(bodies(server)).toEqual(['autrement']);
    expect(drafts.list()).toEqual([]);
  });

  test('are the draft of a correction once it has left meanwhile, those typed after that too', async () => {
    const { server, outbox, drafts, done, id, context, words, leave } = await waiting();
    await done(drafts.write(context, { body: 'autre' }));
    await leave();
    const [message] = server.read(room);
    const correction = `edit:${message?.id}`;
    expect([words(context), words(correction)]).toEqual(['', 'autre']);
    expect(await done(outbox.rewrite(id, { body: 'autrement' }, { draft: context }))).toBe('unknown');
    await done(drafts.write(context, { body: 'autrement' }));
    expect(await done(outbox.endRewording(id, answer))).toEqual({
      kind: 'correction',
      messageId: message?.id,
    });
    expect([words(context), words(correction)]).toEqual(['', 'autrement']);
    expect(drafts.get(correction).other).toBeNull();
    expect(bodies(server)).toEqual(['avant']);
  });

  test('are no correction where nothing was changed', async () => {
    const { drafts, outbox, done, id, context, leave } = await waiting();
    await done(drafts.write(context, { body: 'avant' }));
    await leave();
    expect(drafts.list()).toEqual([]);
    expect(await done(outbox.endRewording(id, answer))).toMatchObject({ kind: 'correction' });
  });

  test('go to the field where it is taken back in another tab, with what was typed since', async () => {
    const { drafts, done, id, context, words, open, outbox } = await waiting();
    const other = await open({ weather: { ...calm, lose: 1 } });
    await done(drafts.write(context, { body: 'autrement' }));
    expect(await done(other.client.outbox.takeBack(id, answer))).toBe('done');
    expect([words(context), words(answer.draft)]).toEqual(['', 'autrement']);
    expect(await done(outbox.endRewording(id, answer))).toEqual({ kind: 'nothing' });
    await done(drafts.write(context, { body: 'et encore' }));
    expect(await done(outbox.endRewording(id, answer))).toEqual({ kind: 'draft' });
    expect(words(answer.draft)).toBe('et encore\n\nautrement');
  });
});

describe('a photo in words that are taken back', () => {
  test.each([
    ['never left', false],
    ['may have left', true],
  ])('is shown once they are sent again: the message %s', async (_, mayHaveLeft) => {
    const { clock, server, tab, outbox, drafts, done, words, leave } = await waiting('d’abord');
    const content = new Blob([new Uint8Array(40_000)]);
    const file = { id: photo, name: 'a.png', kind: 'image', voice: null, placed: true, content } as const;
    await done(outbox.files.add(answer.draft, [file]));
    const handle = server.handle.bind(server);
    if (mayHaveLeft) {
      await leave();
      server.handle = (name, ...asked) => {
        const answered = handle(name, ...asked);
        if (name === 'messages.post') tab.link.cut();
        return answered;
      };
    }
    const sent = await done(
      outbox.sendMessage({ conversationId: room }, `Voici ![a](file:${photo})`, answer),
    );
    await clock.pass(10_000);
    expect(bodies(server).length).toBe(mayHaveLeft ? 2 : 0);
    expect(await done(outbox.takeBack(sent.id, answer))).toBe('done');
    await done(outbox.sendMessage({ conversationId: room }, words(answer.draft), answer));
    expect(drafts.list()).toEqual([]);
    server.handle = handle;
    await leave();
    const last = server.read(room).at(-1);
    expect(last?.files).toHaveLength(1);
    expect(last?.body).toContain(last?.files[0]?.id ?? 'none');
    expect(bodies(server).filter((body) => body.startsWith('Voici'))).toHaveLength(1);
    expect(outbox.getSnapshot()).toMatchObject({ entries: [], files: [] });
  });
});

describe('a correction that was stopped', () => {
  test('asks, leaves when it is tried again, and keeps its words when it is taken back', async () => {
    const { server, outbox, drafts, done, leave, tab, clock } = await waiting();
    await leave();
    const [message] = server.read(room);
    if (!message) throw new Error('nothing was sent');
    tab.link.cut();
    const { id } = await done(outbox.edit(message, 'corrigé'));
    server.refusals.push(new AppError('thread_closed'));
    await leave();
    expect(outbox.getSnapshot().entries).toMatchObject([{ status: 'asks' }]);
    server.refusals.push(new AppError('thread_closed'));
    await done(outbox.retry(id));
    await clock.pass(minute);
    expect(await done(outbox.takeBack(id, { draft: `edit:${message.id}` }))).toBe('done');
    expect(drafts.get(`edit:${message.id}`).content.body).toBe('corrigé');
    await done(outbox.edit(message, 'corrigé', { draft: `edit:${message.id}` }));
    await clock.pass(minute);
    expect(bodies(server)).toEqual(['corrigé']);
  });
});
