import { describe, expect, test } from 'vitest';
import { composeOutbox } from './outbox-snapshot.ts';
import { onePerson, room } from './testing/one-person.ts';
import { entryOf, refused, works } from './testing/outbox-stage.ts';
import { messageOf } from './testing/sample-entities.ts';
import { waitingDirect, waitingIn, waitingThreads } from './waiting.ts';

test('shows what waited once at every moment of its sending, though others wrote meanwhile', async () => {
  const { clock, server, open } = onePerson();
  const tab = await open({ storageDelay: 50 });
  const conversation = tab.client.conversation(room);
  conversation.open();
  await clock.pass(5_000);
  tab.link.cut();
  void tab.client.outbox.sendMessage({ conversationId: room }, 'une fois');
  await clock.pass(5_000);
  server.handle('messages.post', { conversationId: room, clientId: 'b1', body: 'pendant ce temps' }, 'bruno');
  const standIns: number[] = [];
  const shown: string[][] = [];
  tab.client.outbox.subscribe(() => {
    const isSeen = (clientId: string) => conversation.hasClientId(clientId);
    const { sent, messages } = waitingIn(room, tab.client.outbox.getSnapshot(), isSeen);
    const items = conversation.getSnapshot().items.filter(({ author }) => author.id !== 'bruno');
    standIns.push(sent.length);
    shown.push([...items, ...sent, ...messages].map(({ body }) => body));
  });
  tab.link.restore();
  await clock.pass(30_000);
  expect(Math.max(...standIns)).toBe(1);
  expect(shown.filter((bodies) => bodies.join() !== 'une fois')).toEqual([]);
});

const nothingElse = { files: [], taking: [], lost: [], entries: [], sending: [], sent: [], paused: false };
const notSeen = () => false;

test('counts the words that leave by themselves: no gesture, and nothing that was set aside', () => {
  const entries = [
    entryOf(1, works.message),
    entryOf(2, works.thread),
    entryOf(3, works.edit),
    entryOf(4, works.delete),
    entryOf(5, works.reaction),
    entryOf(6, works.withdraw),
    entryOf(7, works.message, refused('forbidden')),
    entryOf(8, works.message, { status: 'asks' }),
  ];
  const sent = [messageOf(1, 1)];
  const outbox = composeOutbox({
    entries,
    files: [],
    taking: [],
    lost: [],
    sending: ['entry-1'],
    sent,
    paused: true,
  });
  expect(outbox).toEqual({
    entries,
    files: [],
    taking: new Set(),
    lost: new Set(),
    sending: new Set(['entry-1']),
    sent,
    paused: true,
    waiting: 3,
  });
});

describe('in a lane', () => {
  test('only its own is shown, with how it stands', () => {
    const entries = [
      entryOf(1, works.message),
      entryOf(2, { ...works.message, body: 'en route' }),
      entryOf(3, works.message, { status: 'asks' }),
      entryOf(4, works.message, refused('forbidden')),
      entryOf(5, works.message, { lane: 'elsewhere' }),
      entryOf(6, works.thread),
    ];
    const outbox = composeOutbox({ ...nothingElse, entries, sending: ['entry-2', 'entry-3'] });
    const { messages, sent, gestures } = waitingIn('room', outbox, notSeen);
    expect(messages).toEqual([
      { entry: entries[0], body: 'mot', state: 'queued' },
      { entry: entries[1], body: 'en route', state: 'sending' },
      { entry: entries[2], body: 'mot', state: 'asks' },
      { entry: entries[3], body: 'mot', state: 'refused' },
    ]);
    expect([sent, gestures.size]).toEqual([[], 0]);
  });

  test('what is on the server stands in for its entry, until it is seen there', () => {
    const entries = ['here', 'seen', 'waits'].map((clientId, at) =>
      entryOf(at, { ...works.message, clientId }),
    );
    const here = messageOf(1, 1, { conversationId: 'room', clientId: 'here' });
    const elsewhere = messageOf(2, 1, { conversationId: 'elsewhere', clientId: 'waits' });
    const seen = messageOf(3, 1, { conversationId: 'room', clientId: 'seen' });
    const outbox = composeOutbox({ ...nothingElse, entries, sent: [here, elsewhere, seen] });
    const shown = waitingIn('room', outbox, (clientId) => clientId === 'seen');
    expect(shown.sent).toEqual([here]);
    expect(shown.messages.map(({ entry }) => entry)).toEqual([entries[2]]);
  });

  test('gestures are laid over their message, the later ones over the earlier ones', () => {
    const entries = [
      entryOf(1, works.reaction),
      entryOf(2, { ...works.reaction, reaction: 'bravo', active: false }),
      entryOf(3, { ...works.edit, body: 'avant' }),
      entryOf(4, works.edit),
      entryOf(5, works.delete),
      entryOf(6, { ...works.delete, messageId: 'other' }),
      entryOf(7, works.withdraw),
      entryOf(8, works.message),
      entryOf(9, { ...works.reaction, messageId: 'third' }),
    ];
    const { gestures } = waitingIn('room', composeOutbox({ ...nothingElse, entries }), notSeen);
    const reactions = new Map([
      ['merci', true],
      ['bravo', false],
    ]);
    const edit = { entry: entries[3], body: 'mot', state: 'queued' };
    expect([...gestures]).toEqual([
      ['message', { edit, deleted: true, reactions }],
      ['other', { edit: null, deleted: true, reactions: new Map() }],
      ['third', { edit: null, deleted: false, reactions: new Map([['merci', true]]) }],
    ]);
  });
});

test('threads on their way are shown in their channel', () => {
  const entries = [
    entryOf(1, works.thread),
    entryOf(2, { ...works.thread, channelId: 'other' }),
    entryOf(3, works.message),
  ];
  const outbox = composeOutbox({ ...nothingElse, entries, sending: ['entry-1'] });
  expect(waitingThreads('channel', outbox)).toEqual([{ entry: entries[0], body: 'mot', state: 'sending' }]);
});

test('direct conversations on their way are shown, and nothing else with them', () => {
  const entries = [
    entryOf(1, works.message),
    entryOf(2, works.direct),
    entryOf(3, { ...works.direct, body: 'en route' }),
    entryOf(4, works.direct, refused('forbidden')),
    entryOf(5, works.thread),
  ];
  const outbox = composeOutbox({ ...nothingElse, entries, sending: ['entry-3'] });
  expect(waitingDirect(outbox)).toEqual([
    { entry: entries[1], body: 'mot', state: 'queued' },
    { entry: entries[2], body: 'en route', state: 'sending' },
    { entry: entries[3], body: 'mot', state: 'refused' },
  ]);
});
