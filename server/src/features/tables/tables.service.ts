import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canLowerHand, canRaiseHand } from '@sentiers/shared/hands/policy.ts';
import type { Table } from '@sentiers/shared/tables/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Change } from '../../platform/journal/types.ts';
import { commitUnlessDone } from '../../platform/journal/unless-done.ts';
import { authoriseInRoom, requireRoom } from '../threads/room-threads.access.ts';
import { type TableDoc, TableModel, tableId } from './tables.model.ts';
import { presentTables } from './tables.presenter.ts';

/** Says that this phone is shared by a table; said again, it has another name, or other people. */
export async function sitAtTable(
  actor: Actor,
  { roomId, name, people }: { roomId: string; name: string; people: number },
): Promise<Table> {
  const { facts } = await requireRoom(actor, roomId, canRaiseHand);
  const id = tableId(facts.id, actor.personId);
  const authorise = authoriseInRoom(actor, roomId, canRaiseHand);
  const set = { name, people, seated: true };
  if (!(await TableModel.exists({ _id: id }))) {
    const table = { _id: id, conversationId: facts.id, personId: actor.personId, ...set };
    await journal.commit<TableDoc>({
      receipt: derivedReceipt('table', actor.personId, id),
      authorise,
      changes: [changeOf(id, facts.id, ({ version }) => ({ insert: { ...table, version } }))],
    });
  }
  const change = changeOf(id, facts.id, () => ({
    where: { $or: [{ name: { $ne: name } }, { people: { $ne: people } }, { seated: false }] },
    update: { $set: set },
  }));
  await commitUnlessDone(journal, { authorise, changes: [change] });
  const table = await TableModel.findById(id).lean<TableDoc>();
  const [presented] = table ? await presentTables([table]) : [];
  if (!presented) throw new AppError('not_found');
  return presented;
}

/** Gets up from the table: I vote for myself again. What the table voted stays. */
export async function leaveTable(actor: Actor, roomId: string): Promise<{ left: true }> {
  const { facts } = await requireRoom(actor, roomId, canLowerHand);
  const id = tableId(facts.id, actor.personId);
  const change = changeOf(id, facts.id, () => ({
    where: { seated: true },
    update: { $set: { seated: false } },
  }));
  await commitUnlessDone(journal, {
    authorise: authoriseInRoom(actor, roomId, canLowerHand),
    changes: [change],
  });
  return { left: true };
}

/** Nothing is to be done where it stands so already, or nobody sits there. */
function changeOf(id: string, roomId: string, write: Change['write']): Change {
  return {
    entity: { kind: 'table', id },
    streams: [{ kind: 'conversation', id: roomId }],
    write,
    refused: () => new AppError('already_done'),
  };
}
