import { setTimeout as delay } from 'node:timers/promises';
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { SendingEvent } from '../../client/src/lib/journal/outbox-sender.ts';
import { VoteModel } from '../../server/src/features/polls/votes.model.ts';
import { RoomQuestionMarkModel } from '../../server/src/features/room-questions/marks.model.ts';
import { RoomQuestionModel } from '../../server/src/features/room-questions/room-questions.model.ts';
import { Device } from './support/device.ts';
import { type LiveRoom, openLiveRoom } from './support/live-room.ts';
import { announcedChance, type Chance } from './support/seeded-random.ts';
import { openStage, type Stage } from './support/stage.ts';

const DRAIN_MS = 120_000;
const QUESTIONS_EACH = 4;
const KILLS = process.env.SENTIERS_FULL ? 4 : 1;

let stage: Stage;
let room: LiveRoom;
let devices: Device[];
/** Everything that the server acknowledged or refused, by whichever device. */
const events: Extract<SendingEvent, { kind: 'done' | 'refused' }>[] = [];

beforeAll(async () => {
  stage = await openStage({ people: 40 });
  room = await openLiveRoom(stage);
  devices = stage.cohort.members.map((seat) => new Device({ url: stage.server.baseUrl, seat }));
  for (const { client } of devices) {
    client.outbox.onEvent((event) => {
      if (event.kind === 'done' || event.kind === 'refused') events.push(event);
    });
    await client.start();
    client.conversation(room.id).openLive();
  }
});

afterAll(async () => {
  await Promise.all(devices.map(({ client }) => client.stop()));
  await stage.close();
});

/** Each does it after a wait of its own, and the server is killed while some wait and some are answered. */
async function killedMeanwhile(chance: Chance, act: (device: Device, at: number) => Promise<unknown>) {
  const before = events.length;
  const acting = devices.map(async (device, at) => {
    await delay(chance.between(0, 4_000));
    await act(device, at);
  });
  for (let kill = 0; kill < KILLS; kill += 1) {
    await vi.waitFor(() => expect(events.length).toBeGreaterThan(before), { timeout: DRAIN_MS });
    await delay(chance.between(200, 1_200));
    await stage.server.kill();
    await delay(chance.between(0, 1_000));
    await stage.server.restart();
  }
  await Promise.all(acting);
  await vi.waitFor(
    () => {
      const left = devices.flatMap(({ client }) => client.outbox.getSnapshot().entries);
      expect(left.map(({ status, refusal }) => ({ status, refusal }))).toEqual([]);
    },
    { timeout: DRAIN_MS, interval: 100 },
  );
  expect(events.filter(({ kind }) => kind === 'refused')).toEqual([]);
}

/** Waits until this is so on every phone, by itself. */
async function expectOnEveryPhone(look: (device: Device) => unknown, wanted: unknown) {
  await vi.waitFor(
    () => {
      for (const device of devices) expect(look(device)).toEqual(wanted);
    },
    { timeout: 60_000, interval: 100 },
  );
}

const focusOf = ({ client }: Device) => client.conversation(room.id).getSnapshot().thread?.room?.focus;
const liveOf = ({ client }: Device) => client.conversation(room.id).live.getSnapshot();

it('keeps every vote that was acknowledged, once, when the server is killed during a poll, and leads phones back to it', {
  timeout: 300_000,
}, async () => {
  const chance = announcedChance('kills during a poll');
  const { poll } = room;
  const target = { kind: 'poll', id: poll.id };
  await room.animate('PUT', `/rooms/${room.id}/focus`, { target });
  await killedMeanwhile(chance, async ({ client }, at) => {
    const choose = (option: number): Choice => ({
      kind: 'options',
      optionIds: [poll.optionIds[option % poll.optionIds.length] ?? ''],
    });
    const vote = { conversationId: room.id, pollId: poll.id, round: 1 };
    await client.outbox.voteInPoll({ ...vote, choice: choose(at) });
    // Some change their mind: the last choice counts.
    if (at % 4 === 0) await client.outbox.voteInPoll({ ...vote, choice: choose(at + 1) });
  });
  const chosen = (at: number) => poll.optionIds[(at % 4 === 0 ? at + 1 : at) % poll.optionIds.length];

  await expectOnEveryPhone(focusOf, target);
  await room.animate('POST', `/polls/${poll.id}/closing`);
  const rows = await VoteModel.find({ pollId: poll.id }).lean();
  const stored = rows.map(({ voterKey, choice }) => [voterKey, choice]);
  expect(stored.toSorted()).toEqual(
    devices.map(({ personId }, at) => [personId, { kind: 'options', optionIds: [chosen(at)] }]).toSorted(),
  );
  const counts = poll.optionIds.map((id) => ({
    optionId: id,
    count: devices.filter((_device, at) => chosen(at) === id).length,
  }));
  const told = (device: Device) => {
    const [state, tally] = [liveOf(device).of('poll')[0]?.state, liveOf(device).of('tally')[0]];
    const result = tally?.results?.byPerson;
    return { state, voters: tally?.voters.people, counts: result?.kind === 'options' && result.options };
  };
  await expectOnEveryPhone(told, { state: 'closed', voters: devices.length, counts });
});

it('keeps every question and support that was acknowledged, once, when it is killed in a burst of them', {
  timeout: 300_000,
}, async () => {
  const chance = announcedChance('kills during questions');
  const [first] = devices;
  if (!first) throw new Error('nobody is there');
  const wordsOf = (at: number, number: number) => `Question ${number} de la personne ${at} ?`;
  const everyoneSupports = await room.animate<RoomQuestion>('POST', `/rooms/${room.id}/questions`, {
    ...{ clientId: crypto.randomUUID(), text: 'Celle que tout le monde soutient ?' },
  });
  await killedMeanwhile(chance, async ({ client }, at) => {
    for (let number = 1; number <= QUESTIONS_EACH; number += 1) {
      await client.outbox.askInRoom({ roomId: room.id, body: wordsOf(at, number), anonymous: false });
    }
    await client.outbox.voteInRoom(everyoneSupports, true);
  });

  const asked = await RoomQuestionModel.find({ conversationId: room.id }).lean();
  const wanted = devices.flatMap(({ personId }, at) =>
    Array.from({ length: QUESTIONS_EACH }, (_, index) => [personId, wordsOf(at, index + 1)]),
  );
  const theirs = asked.filter(({ _id }) => _id !== everyoneSupports.id);
  expect(theirs.map(({ authorId, text }) => [authorId, text]).toSorted()).toEqual(wanted.toSorted());
  const byId = new Map(asked.map((question) => [question._id, question.text]));
  const acknowledged = events.flatMap((event) =>
    event.kind === 'done' && event.question ? [event.question] : [],
  );
  expect(acknowledged).toHaveLength(devices.length * QUESTIONS_EACH);
  for (const { id, text } of acknowledged) expect(byId.get(id)).toBe(text);
  const marks = await RoomQuestionMarkModel.find({ questionId: everyoneSupports.id, voted: true }).lean();
  expect(marks.map(({ personId }) => personId).toSorted()).toEqual(
    devices.map(({ personId }) => personId).toSorted(),
  );
  const told = (device: Device) => {
    const questions = liveOf(device).of('room-question');
    const supported = questions.find(({ id }) => id === everyoneSupports.id);
    return { questions: questions.length, votes: supported?.votes };
  };
  await expectOnEveryPhone(told, { questions: wanted.length + 1, votes: devices.length });
});
