import { type TableDoc, TableModel, tableId } from './tables.model.ts';

/** The table for which someone votes in a room: its id and how many sit there; null where they vote for themselves. */
export async function findSeat(
  roomId: string,
  personId: string,
): Promise<{ id: string; people: number } | null> {
  const table = await TableModel.findById(tableId(roomId, personId)).lean<TableDoc>();
  return table?.seated ? { id: table._id, people: table.people } : null;
}
