import type { WebSocket } from 'ws';
import type { CallAnswer } from '../../../shared/src/events.ts';
import { type FirstTexts, openSocketIo, readPacket } from './connect.ts';
import type { Delivery, Parsed, Subject } from './subject.ts';

/** A signed-in person of the bench: the cookie of their session. */
export interface Seat {
  personId: string;
  cookie: string;
}

interface Frame {
  conversationId: string;
  changes: { kind: string; clientId: string; seq: number }[];
}

/**
 * Sentiers itself: each socket signed in as its own person, with access checks, journal and receipts.
 *
 * @param opens whether the sockets receive what others write in the conversation
 */
export function sentiers(
  port: number,
  conversationId: string,
  seats: readonly Seat[],
  opens = true,
): Subject {
  return {
    name: 'Sentiers',
    connect: async (index) => {
      const { socket, texts } = await signIn(port, seatAt(seats, index));
      if (opens) await openConversation(socket, texts, conversationId);
      texts.release();
      return socket;
    },
    post: (id, body) =>
      `421${JSON.stringify(['call', 'messages.post', { conversationId, clientId: id, body }])}`,
    parse,
  };
}

function seatAt(seats: readonly Seat[], index: number): Seat {
  const seat = seats[index % seats.length];
  if (!seat) throw new Error('no one is signed in for the bench');
  return seat;
}

function signIn(port: number, seat: Seat): Promise<{ socket: WebSocket; texts: FirstTexts }> {
  const headers = { Cookie: seat.cookie, Origin: `http://127.0.0.1:${port}` };
  return openSocketIo(port, headers, { account: seat.personId });
}

async function openConversation(socket: WebSocket, texts: FirstTexts, conversationId: string): Promise<void> {
  socket.send(`420${JSON.stringify(['conversation.open', { conversationId }])}`);
  for (;;) {
    const packet = readPacket(await texts.next());
    if (packet?.kind === 'ping') socket.send('3');
    if (packet?.kind !== 'ack') continue;
    if (!(packet.data as { ok: boolean }).ok) throw new Error(`not let in: ${JSON.stringify(packet.data)}`);
    return;
  }
}

function parse(text: string): Parsed {
  const packet = readPacket(text);
  if (packet?.kind === 'ping') return { kind: 'reply', text: '3' };
  if (packet?.kind === 'ack') return acknowledgement(packet.data as CallAnswer);
  if (packet?.kind !== 'event' || packet.name !== 'journal.advanced') return { kind: 'other' };
  const posts: Delivery[] = (packet.data as Frame).changes
    .filter((change) => change.kind === 'message')
    .map((change) => ({ id: change.clientId, seq: change.seq }));
  return { kind: 'deliveries', posts };
}

function acknowledgement(answer: CallAnswer): Parsed {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code}`);
  return { kind: 'ack', id: (answer.data as { clientId: string }).clientId, ok: true };
}
