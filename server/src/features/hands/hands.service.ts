import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canLowerHand, canRaiseHand } from '@sentiers/shared/hands/policy.ts';
import type { Hand } from '@sentiers/shared/hands/schema.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { commitUnlessDone } from '../../platform/journal/unless-done.ts';
import { authoriseInRoom, requireRoom } from '../threads/room-threads.access.ts';
import { type HandDoc, HandModel, handId } from './hands.model.ts';
import { presentHands } from './hands.presenter.ts';

/** Asks for the floor; whoever waits already keeps their turn. */
export async function raiseHand(actor: Actor, roomId: string): Promise<Hand> {
  const { facts } = await requireRoom(actor, roomId, canRaiseHand);
  const id = handId(facts.id, actor.personId);
  if (!(await HandModel.exists({ _id: id }))) await insertHand(actor, facts.id, id);
  await commitUnlessDone(journal, {
    authorise: authoriseInRoom(actor, roomId, canRaiseHand),
    changes: [raising(id, facts.id)],
  });
  return loadHand(id);
}

/** Lowers my hand, or gives the floor back. */
export async function lowerHand(actor: Actor, roomId: string): Promise<{ lowered: true }> {
  const { facts } = await requireRoom(actor, roomId, canLowerHand);
  const id = handId(facts.id, actor.personId);
  await commitUnlessDone(journal, {
    authorise: authoriseInRoom(actor, roomId, canLowerHand),
    changes: [lowering(id, facts.id)],
  });
  return { lowered: true };
}

/** Gives someone who waits the floor: their hand is lowered by it, and whoever had the floor gives it back. */
export async function giveFloor(
  actor: Actor,
  { roomId, handId: id }: { roomId: string; handId: string },
): Promise<Hand> {
  const { facts } = await requireRoom(actor, roomId, canAnimateRoom);
  await requireHand(facts.id, id);
  await moveFloor(facts.id, id, authoriseInRoom(actor, roomId, canAnimateRoom));
  return loadHand(id);
}

/** Lowers someone's hand, or takes the floor back from them. */
export async function lowerOne(
  actor: Actor,
  { roomId, handId: id }: { roomId: string; handId: string },
): Promise<Hand> {
  const { facts } = await requireRoom(actor, roomId, canAnimateRoom);
  await requireHand(facts.id, id);
  await commitUnlessDone(journal, {
    authorise: authoriseInRoom(actor, roomId, canAnimateRoom),
    changes: [lowering(id, facts.id)],
  });
  return loadHand(id);
}

/** Lowers all hands that are raised; whoever has the floor keeps it. Answers how many there were. */
export async function lowerAll(actor: Actor, roomId: string): Promise<{ lowered: number }> {
  const { facts } = await requireRoom(actor, roomId, canAnimateRoom);
  const raised = await HandModel.distinct('_id', { conversationId: facts.id, state: 'raised' });
  const authorise = authoriseInRoom(actor, roomId, canAnimateRoom);
  await Promise.all(
    raised.map((id) => commitUnlessDone(journal, { authorise, changes: [lowering(id, facts.id)] })),
  );
  return { lowered: raised.length };
}

/** Tries against others who give the floor, or give it back, at the same moment. */
const MOST_TRIES = 10;

/** Whoever speaks may give the floor back meanwhile: who speaks is then read again. */
async function moveFloor(
  roomId: string,
  id: string,
  authorise: NonNullable<Unit['authorise']>,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const speaking = await HandModel.distinct('_id', { conversationId: roomId, state: 'given' });
    const others = speaking.filter((other) => other !== id).map((other) => lowering(other, roomId));
    if (await commitUnlessDone(journal, { authorise, changes: [giving(id, roomId), ...others] })) return;
    if (!(await HandModel.exists({ _id: id, state: 'raised' }))) return;
  }
  throw new AppError('overloaded');
}

/** Two devices of one person at the same moment make one hand. */
async function insertHand(actor: Actor, roomId: string, id: string): Promise<void> {
  const { personId } = actor;
  await journal.commit<HandDoc>({
    receipt: derivedReceipt('hand', personId, id),
    authorise: authoriseInRoom(actor, roomId, canRaiseHand),
    changes: [
      {
        entity: { kind: 'hand', id },
        streams: [{ kind: 'conversation', id: roomId }],
        write: ({ at, version }) => ({
          insert: {
            ...{ _id: id, conversationId: roomId, personId, state: 'raised', raisedAt: at },
            ...{ turn: version, version },
          } satisfies HandDoc,
        }),
      },
    ],
  });
}

function raising(id: string, roomId: string): Change {
  return {
    ...changeOf(id, roomId),
    write: ({ at, version }) => ({
      where: { state: { $ne: 'raised' } },
      update: { $set: { state: 'raised', raisedAt: at, turn: version } },
    }),
  };
}

function giving(id: string, roomId: string): Change {
  return {
    ...changeOf(id, roomId),
    write: ({ at }) => ({ where: { state: 'raised' }, update: { $set: { state: 'given', givenAt: at } } }),
  };
}

function lowering(id: string, roomId: string): Change {
  return {
    ...changeOf(id, roomId),
    write: () => ({ where: { state: { $ne: 'lowered' } }, update: { $set: { state: 'lowered' } } }),
  };
}

/** Nothing is to be done where it stands so already, or was never raised. */
function changeOf(id: string, roomId: string): Omit<Change, 'write'> {
  return {
    entity: { kind: 'hand', id },
    streams: [{ kind: 'conversation', id: roomId }],
    refused: () => new AppError('already_done'),
  };
}

async function requireHand(conversationId: string, id: string): Promise<void> {
  if (!(await HandModel.exists({ _id: id, conversationId }))) throw new AppError('not_found');
}

async function loadHand(id: string): Promise<Hand> {
  const hand = await HandModel.findById(id).lean<HandDoc>();
  const [presented] = hand ? await presentHands([hand]) : [];
  if (!presented) throw new AppError('not_found');
  return presented;
}
