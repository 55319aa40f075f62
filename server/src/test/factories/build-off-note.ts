import { v7 as newId } from 'uuid';
import { type OffNoteDoc, OffNoteModel } from '../../features/territory-pages/off-notes.model.ts';

/** What an incubator tells of the Orne, unless told otherwise. */
export async function buildOffNote(
  incubatorId: string,
  fields: Partial<OffNoteDoc> = {},
): Promise<OffNoteDoc> {
  const note: OffNoteDoc = {
    ...{ _id: newId(), incubatorId, territoryCode: '61', body: 'Passer par la vice-présidente.' },
    ...{ personId: newId(), revision: 1, changedAt: new Date(), request: 'built' },
    ...fields,
  };
  await OffNoteModel.insertOne(note);
  return note;
}
