import { signedIn } from '../../platform/http/procedures.ts';
import { removeOffNote, updateOffNote, writeOffNote } from './off-notes.service.ts';

const { offNotes } = signedIn;

export const offNotesRouter = {
  write: offNotes.write.handler(({ context, input }) => writeOffNote(context.actor, input)),
  update: offNotes.update.handler(({ context, input }) => updateOffNote(context.actor, input)),
  remove: offNotes.remove.handler(async ({ context, input }) => {
    await removeOffNote(context.actor, input.noteId);
    return {};
  }),
};
