import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { TableModel, tableId } from './tables.model.ts';

/** The table for which someone votes in a room: its id and how many sit there; null where they vote for themselves. */
export async function findSeat(
  roomId: string,
  personId: string,
): Promise<{ id: string; people: number } | null> {
  const table = await tableOf(tableId(roomId, personId));
  return table?.seated ? { id: table._id, people: table.people } : null;
}

/** All vote at once: those who ask together share what is read. */
const tableOf = gatherReads(readById(TableModel));
