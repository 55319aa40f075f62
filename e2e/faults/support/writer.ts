import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Device } from './device.ts';
import type { Chance } from './seeded-random.ts';

/** A message that someone wrote. */
export interface Written {
  conversationId: string;
  personId: string;
  body: string;
}

/** Someone who writes now and then through the outbox, and remembers what the server acknowledged. */
export class Writer {
  readonly device: Device;
  /** In the order in which they were written. */
  readonly written: Written[] = [];
  readonly acknowledged: Message[] = [];
  readonly refused: unknown[] = [];

  constructor(device: Device) {
    this.device = device;
    device.client.outbox.onEvent((event) => {
      if (event.kind === 'done' && event.message) this.acknowledged.push(event.message);
      if (event.kind === 'refused') this.refused.push(event.refusal);
    });
  }

  /** Writes until told to end, each message after a wait of at most `pauseMs`. */
  async writeUntil(ending: AbortSignal, conversationIds: readonly string[], chance: Chance, pauseMs: number) {
    while (!ending.aborted) {
      await delay(chance.between(0, pauseMs));
      await this.writeOne(chance.pick(conversationIds));
    }
  }

  async writeOne(conversationId: string): Promise<Written> {
    const { personId, client } = this.device;
    const written = { conversationId, personId, body: `${personId} no ${this.written.length + 1}` };
    this.written.push(written);
    await client.outbox.sendMessage({ conversationId }, written.body);
    return written;
  }
}
