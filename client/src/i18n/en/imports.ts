import type { messages as french } from '../fr/imports.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  title: 'Import a WhatsApp group',
  lede: 'What was said in a WhatsApp group can become a thread of this channel, with each person’s consent, or under their initials.',
  steps: {
    export: 'In WhatsApp, open the group, then “More”, “Export chat”.',
    choose:
      'Choose the file you get here, .txt or .zip. Only its text is brought in: photos and files stay in WhatsApp.',
    publish: 'Say what becomes of each person’s messages, then publish whenever you like.',
  },
  kept: 'The export is deleted when you publish, or after thirty days. No phone number is shown.',
  choose: 'Choose the export',
  reading: 'Reading the export…',
  authors: 'Who wrote',
  authorsHint:
    'You can ask someone of this channel for their consent: they will see their messages, and only theirs. As long as they do not answer, these stay out.',
  count_one: 'One message',
  count_other: '{{count}} messages',
  dates: 'from {{from}} to {{to}}',
  choice: {
    initials: 'Under initials ({{initials}})',
    out: 'Leave out',
    ask: 'Ask for the consent of',
  },
  answer: {
    none: 'No answer yet: their messages stay out.',
    named: 'Said yes, under their name.',
    initials: 'Said yes, under their initials.',
    refused: 'Said no: their messages stay out.',
  },
  thread: 'The thread',
  threadTitle: 'Title of the thread',
  goesIn_zero: 'No message will be brought in.',
  goesIn_one: 'One message will be brought in.',
  goesIn_other: '{{count}} messages will be brought in.',
  staysOut_one: 'One stays out.',
  staysOut_other: '{{count}} stay out.',
  publish: 'Publish the thread',
  published: 'The thread is published. The export is deleted.',
  discard: 'Give up this import',
  discardTitle: 'Give up this import?',
  discardWords: 'The export and the answers already given are deleted. Nothing is published.',
  consent: {
    title: 'Your WhatsApp messages',
    asks: '{{name}} would like to bring into the channel “{{channel}}” what was said in a WhatsApp group where you wrote.',
    called_one: 'You are there as “{{name}}”, with one message. Here it is, as it would be brought in.',
    called_other:
      'You are there as “{{name}}”, with {{count}} messages. Here they are, as they would be brought in.',
    question: 'May your messages become part of this thread?',
    answer: {
      named: 'Yes, under my name',
      initials: 'Yes, under my initials ({{initials}})',
      refused: 'No, leave them out',
    },
    silence: 'Unless you answer, your messages stay out. The request is deleted on {{end}}.',
    said: {
      named: 'You said yes, under your name. You can change your mind until it is published.',
      initials: 'You said yes, under your initials. You can change your mind until it is published.',
      refused: 'You said no: your messages stay out. You can change your mind until it is published.',
    },
    messages: 'Your messages',
    media: 'A photo or a file, which stays in WhatsApp.',
    more_one: 'See the last one',
    more_other: 'See more ({{count}})',
    overTitle: 'This request is no longer open',
    over: 'The thread was published, the import given up, or the request withdrawn.',
    back: 'Back to “For you”',
  },
};
