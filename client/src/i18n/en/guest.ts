import type { messages as french } from '../fr/guest.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  here: 'You are here as a guest:',
  leave: 'Leave',
  leaving: {
    title: 'Leave this room?',
    words:
      'What you wrote stays there, under your name. To come back, you will have to enter the code again.',
  },
  entry: {
    title: 'Enter as a guest',
    lede: 'Without an account, until the room closes, if its facilitators allow it.',
    code: 'Code of the room',
    codeHint: 'The six letters shown on the big screen.',
    name: 'Your name',
    nameHint: 'The one people here know you by.',
    shown:
      'Everyone in the room sees your name, followed by “guest”, and what you write. It stays there after you; nothing is kept on this device.',
    unknown:
      'No room lets guests in with this code. Read the six letters again, or ask the facilitators whether they allow it.',
    action: 'Enter',
    asMyself: 'Enter with my account',
    account: 'I have an account: sign in',
  },
  over: {
    title: 'It is over',
    words: 'The room has closed, or no longer lets guests in. Thank you for having been there!',
    leftTitle: 'You left the room',
    left: 'Thank you for having been there!',
    kept: 'What you wrote there stays there, under your name. Nothing of it is kept on this device.',
    again: 'Enter with a code',
    account: 'I have an account: sign in',
  },
};
