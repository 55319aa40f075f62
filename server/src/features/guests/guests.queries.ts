import { GuestModel } from './guests.model.ts';

/** Those of these people who left something said under their name in a room. */
export type FindTraces = (roomId: string, personIds: readonly string[]) => Promise<readonly string[]>;

const sources: FindTraces[] = [];

/** Says where guests leave words. Once, before the server starts. */
export function lookForTraces(all: readonly FindTraces[]): void {
  sources.push(...all);
}

/** Whether someone entered this room as a guest, be they there still or not. */
export async function isGuestOf(roomId: string, personId: string): Promise<boolean> {
  return (await GuestModel.exists({ _id: personId, roomId })) !== null;
}

/** Those of these guests whose words stand in their room. */
export async function findWhoSpoke(roomId: string, personIds: readonly string[]): Promise<Set<string>> {
  return new Set((await Promise.all(sources.map((find) => find(roomId, personIds)))).flat());
}

/** Those of these people who entered this room as guests, be they there still or not. */
export async function findGuestsAmong(roomId: string, personIds: readonly string[]): Promise<Set<string>> {
  return new Set(await GuestModel.distinct('_id', { _id: { $in: [...personIds] }, roomId }));
}
