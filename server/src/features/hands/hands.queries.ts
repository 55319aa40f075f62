import { HandModel } from './hands.model.ts';

/** Those who were given the floor in a room, be it once. */
export function findHeard(roomId: string): Promise<string[]> {
  return HandModel.distinct('personId', { conversationId: roomId, givenAt: { $exists: true } });
}
