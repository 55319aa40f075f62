import type { Actor } from '@sentiers/shared/actor.ts';
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { v7 as newId } from 'uuid';
import { RoomQuestionModel } from '../../features/room-questions/room-questions.model.ts';
import { ask } from '../../features/room-questions/room-questions.service.ts';

/** A question of this person's in an open room; `waits`: for moderation, whatever the room and its author are. */
export async function buildRoomQuestion(
  actor: Actor,
  roomId: string,
  { waits = false, text = 'Qui vient en train ?' }: { waits?: boolean; text?: string } = {},
): Promise<RoomQuestion> {
  const { question } = await ask(actor, { roomId, clientId: newId(), text, anonymous: false });
  if (!waits) return question;
  const pending = { state: 'pending', shown: false } as const;
  await RoomQuestionModel.updateOne({ _id: question.id }, { $set: pending });
  return { ...question, state: pending.state };
}
