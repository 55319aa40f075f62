import type { messages as french } from '../fr/rooms.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  live: 'Live',
  enter: 'Enter the room',
  readAgain: 'Read the room again',
  attendance:
    'Once the room is open, that you came is kept, so that you find the discussion beside the replay.',
  prepare: 'Prepare the room',
  prepared: 'The room is ready. It opens when you say so.',
  open: 'Open the room',
  opened: 'The room is open: people can write in it.',
  failed: 'This could not be done. Check your network, then try again.',
  join: 'Join',
  joinTitle: 'Join “{{title}}”',
  enterTitle: 'Enter a room',
  code: 'Code of the room',
  codeHint: 'The six letters on the big screen.',
  codeUnknown:
    'No room that is yours to enter has this code. Read the six letters on the screen again, or ask the facilitators.',
  enterAction: 'Enter',
};
