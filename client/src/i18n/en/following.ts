import type { messages as french } from '../fr/following.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  level: {
    channel: 'As the channel',
    all: 'Everything',
    mine: 'My threads',
    mentions: 'Mentions',
    none: 'Nothing',
  },
  thread: {
    channel: 'This channel is set to “{{level}}”.',
    all: 'You follow this thread: each new message counts.',
    mentions: 'Only when someone mentions you.',
    none: 'Nothing of this thread, even when someone mentions you.',
  },
  channel: {
    all: 'You follow all of its threads, new ones too.',
    mine: 'The threads you write in, or that mention you.',
    mentions: 'Only when someone mentions you.',
    none: 'Nothing of this channel, even when someone mentions you.',
  },
  mute: {
    hour: 'Mute for an hour',
    tomorrow: 'Mute until tomorrow morning',
    week: 'Mute for a week',
    other: 'Mute until…',
  },
  unmute: 'Unmute (muted until {{until}})',
  muteThread: 'Mute this thread',
  muteChannel: 'Mute this channel',
  muteBody: 'Nothing is lost: what comes waits, and shows when the silence ends.',
  muteUntil: 'Until when',
  muteConfirm: 'Mute',
};
