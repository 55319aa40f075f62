import type { ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import { defineModel } from '../../database/define-model.ts';
import type { DomainEvent } from '../events.ts';

/** What a consumer did for an event: a row for each time, so that doubles show. */
export interface EffectDoc {
  _id: string;
  consumer: string;
  eventId: string;
  conversationId: string;
  seq: number;
  /** Order in which they were done. */
  place: number;
}

export const EffectModel = defineModel<EffectDoc>('effects', {
  consumer: { type: String, required: true },
  eventId: { type: String, required: true },
  conversationId: { type: String, required: true },
  seq: { type: Number, required: true },
  place: { type: Number, required: true },
});

/** Writes one row for each event, in the consumer's transaction. */
export async function leaveEffects(
  consumer: string,
  events: readonly DomainEvent<'note.written'>[],
  session: ClientSession,
): Promise<void> {
  const done = await EffectModel.countDocuments({ consumer }, { session });
  await EffectModel.insertMany(
    events.map(({ id, data }, index) => ({
      ...{ _id: newId(), consumer, eventId: id, place: done + index },
      ...{ conversationId: data.conversationId, seq: data.seq },
    })),
    { session },
  );
}
