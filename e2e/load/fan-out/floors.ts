import { openSocket, openSocketIo, readPacket } from './connect.ts';
import type { Delivery, Parsed, Subject } from './subject.ts';

/** The floor of plain `ws`, with a frame per message or per batch. */
export function wsFloor(name: string, port: number): Subject {
  return {
    name,
    connect: () => openSocket(`ws://127.0.0.1:${port}`),
    post: (id, body) => JSON.stringify({ id, body, author: 'Nora Belkacem' }),
    parse(text): Parsed {
      const frame = JSON.parse(text) as { ack?: string; batch?: Delivery[] } & Partial<Delivery>;
      if (frame.ack) return { kind: 'ack', id: frame.ack, ok: true };
      if (frame.batch) return { kind: 'deliveries', posts: frame.batch };
      return { kind: 'deliveries', posts: [{ id: frame.id ?? '', seq: frame.seq ?? 0 }] };
    },
  };
}

/** The floor of plain Socket.IO. */
export function socketIoFloor(port: number): Subject {
  return {
    name: 'Socket.IO',
    connect: async () => {
      const { socket, texts } = await openSocketIo(port, {}, null);
      texts.release();
      return socket;
    },
    post: (id, body) => `421${JSON.stringify(['post', { id, body, author: 'Nora Belkacem' }])}`,
    parse(text): Parsed {
      const packet = readPacket(text);
      if (packet?.kind === 'ping') return { kind: 'reply', text: '3' };
      if (packet?.kind === 'ack') return { kind: 'ack', id: (packet.data as { ack: string }).ack, ok: true };
      if (packet?.kind === 'event') return { kind: 'deliveries', posts: [packet.data as Delivery] };
      return { kind: 'other' };
    },
  };
}
