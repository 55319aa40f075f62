import type { WebSocket } from 'ws';
import type { CallAnswer } from '../../../shared/src/events.ts';
import { type FirstTexts, openSocketIo, readPacket } from '../fan-out/connect.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import type { RoomPlace } from './protocol.ts';
import type { RoomWire, Told } from './wire.ts';

type Change =
  | { kind: 'message'; clientId: string }
  | { kind: 'room-question'; id: string; votes: number }
  | { kind: 'tally'; voters: { people: number } }
  | { kind: 'other' };

/** Sentiers itself: people with an account, and behind them guests, come in by the room's code. */
export function sentiersWire(place: RoomPlace, seats: readonly Seat[]): RoomWire {
  const { roomId: conversationId, poll } = place;
  return {
    enter: async (index) => {
      const seat = seats[index];
      return comeIn(place, seat ? await byCode(place, seat) : await asGuest(place, index));
    },
    post: (clientId, body) => ['call', 'messages.post', { conversationId, clientId, body }],
    voteForQuestion: (questionId) => ['call', 'roomQuestions.vote', { questionId, voted: true }],
    voteInPoll: (optionId) => [
      'call',
      'polls.vote',
      { pollId: poll.id, round: 1, choice: { kind: 'options', optionIds: [optionId] } },
    ],
    refusal: (answer) => {
      const given = answer as CallAnswer;
      return given.ok ? null : given.error.code;
    },
    told: (event, data) => (event === 'journal.advanced' ? readFrame(data as { changes: Change[] }) : null),
  };
}

function readFrame({ changes }: { changes: readonly Change[] }): Told {
  const [posts, questions]: [string[], { id: string; votes: number }[]] = [[], []];
  let voters: number | null = null;
  for (const change of changes) {
    if (change.kind === 'message') posts.push(change.clientId);
    if (change.kind === 'room-question') questions.push({ id: change.id, votes: change.votes });
    if (change.kind === 'tally') voters = change.voters.people;
  }
  return { posts, questions, voters };
}

async function byCode(place: RoomPlace, seat: Seat): Promise<Seat> {
  const answer = await ask(place, seat.cookie, 'POST', '/room-entries', { code: place.code });
  await answer.arrayBuffer();
  return seat;
}

async function asGuest(place: RoomPlace, index: number): Promise<Seat> {
  const answer = await ask(place, '', 'POST', '/guest-entries', {
    code: place.code,
    name: `Personne de passage ${index}`,
  });
  const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  const { person } = (await answer.json()) as { person: { id: string } };
  return { personId: person.id, cookie: cookie.join('; ') };
}

/** What a phone asks for once its code was answered, its state and what is its own with it: messages, what goes on. */
async function comeIn({ port, roomId }: RoomPlace, seat: Seat): Promise<WebSocket> {
  const headers = { Cookie: seat.cookie, Origin: `http://127.0.0.1:${port}` };
  const { socket, texts } = await openSocketIo(port, headers, { account: seat.personId });
  const asked = [
    ['conversation.open', { conversationId: roomId }],
    ['call', 'messages.list', { conversationId: roomId, limit: 50 }],
    ['call', 'conversations.live', { conversationId: roomId }],
  ];
  for (const [index, packet] of asked.entries()) socket.send(`42${index}${JSON.stringify(packet)}`);
  await untilAnswered(socket, texts, asked.length);
  texts.release();
  return socket;
}

async function untilAnswered(socket: WebSocket, texts: FirstTexts, count: number): Promise<void> {
  for (let left = count; left > 0; ) {
    const packet = readPacket(await texts.next());
    if (packet?.kind === 'ping') socket.send('3');
    if (packet?.kind !== 'ack') continue;
    if (!(packet.data as { ok: boolean }).ok) throw new Error(JSON.stringify(packet.data).slice(0, 200));
    left -= 1;
  }
}

async function ask(
  { port }: RoomPlace,
  cookie: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Response> {
  const origin = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { origin, cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  return answer;
}
