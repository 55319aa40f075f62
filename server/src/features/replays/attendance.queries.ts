import { findAuthorsAmong } from '../messages/messages.queries.ts';
import { AttendanceModel } from './attendance.model.ts';

/** Those who were in a live room while it was open. */
export function listThoseWhoCame(roomId: string): Promise<string[]> {
  return AttendanceModel.distinct('personId', { roomId });
}

/** Whether someone was in a live room: they entered it, or wrote there. */
export async function wasThere(roomId: string, personId: string): Promise<boolean> {
  if (await AttendanceModel.exists({ roomId, personId })) return true;
  return (await findAuthorsAmong(roomId, [personId])).length > 0;
}
