import type { messages as french } from '../fr/inbox.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  title: 'For you',
  lede: 'What concerns you, and why.',
  shown: 'Lines shown',
  open: 'To see',
  all: 'All',
  what: {
    mentioned: '{{name}} mentioned you',
    answered: '{{name}} answered your question',
    announcement: '{{name}} published an announcement',
    'message-hidden': 'A facilitator hid one of your messages',
    'message-restored': 'A facilitator restored your message',
    'report-received': '{{name}} reports a message',
    'report-closed': 'Your report was dealt with',
  },
  someone: 'Someone',
  why: {
    mentioned: 'in “{{thread}}”',
    answered: 'because you asked “{{thread}}”',
    announcement: 'because you read this channel · “{{thread}}”',
    'message-hidden': 'in “{{thread}}”',
    'message-restored': 'in “{{thread}}”',
    'report-received': 'because you facilitate this channel · “{{thread}}”',
    'report-closed': 'in “{{thread}}”',
  },
  note: 'A word from the facilitators: “{{note}}”',
  done: 'Seen: “{{what}}”',
  doneNotice: 'Set aside.',
  reopen: 'Put back: “{{what}}”',
  emptyTitle: 'Nothing is waiting for you',
  empty:
    'When someone mentions you, answers your question or publishes an announcement, you will find it here, with the reason.',
  emptyShort: 'When someone mentions you or answers your question, you will find it here.',
  emptyAll: 'Nothing here yet.',
  failedTitle: '“For you” could not be read',
  failed: 'Check your network, then try again.',
  retry: 'Try again',
  more: 'See more',
  seeAll_one: 'See the remaining line',
  seeAll_other: 'See all {{count}} lines',
};
