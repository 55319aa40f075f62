import type { messages as french } from '../fr/mails.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  title: 'E-mails',
  lede: 'What waits for you in “For you” can also reach you by e-mail. What you read meanwhile is never sent.',
  rhythm: 'When to receive them',
  rhythms: {
    'at-once': 'At once',
    hourly: 'Hourly',
    daily: 'Daily',
    never: 'Never',
  },
  rhythmHints: {
    'at-once': 'An e-mail leaves a few minutes later, unless you have read by then.',
    hourly: 'One e-mail an hour, if there is something to say.',
    daily: 'One e-mail a day, if there is something to say.',
    never: 'All stays in “For you”.',
  },
  hour: 'At what time',
  hourHint: 'The time of {{zone}}.',
  reasons: 'For what',
  reason: {
    direct: 'Someone writes to me directly',
    mentioned: 'Someone mentions me',
    answered: 'Someone answers my question',
    announcement: 'An announcement is posted',
    seminar: 'A seminar is announced, changes or is cancelled, or a place becomes mine',
    commitment: 'We are asked how a commitment goes',
    experience: 'An experience needs my agreement, my reading or my news, or someone tries mine',
  },
  stoppedThreads: 'Threads that send you no e-mail',
  resumeThread: 'Resume',
  resumeThreadNamed: 'Resume e-mails of “{{title}}”',
  retry: 'Try again',
  stop: {
    title: 'Stop e-mails',
    what: {
      all: 'Sentiers will send you nothing more of what waits for you in “For you”.',
      direct: 'You will receive no more e-mail when someone writes to you directly.',
      mentioned: 'You will receive no more e-mail when someone mentions you.',
      answered: 'You will receive no more e-mail when someone answers your question.',
      announcement: 'You will receive no more announcements by e-mail.',
      seminar: 'You will receive no more mails of seminars: their news stay in “For you”.',
      commitment: 'You will receive no more mails about your commitments: you will be asked in “For you”.',
      experience:
        'You will receive no more mails about experiences and trials: their news stay in “For you”.',
      thread: 'You will receive no more e-mail of this thread.',
      threadNamed: 'You will receive no more e-mail of “{{title}}”.',
    },
    stillThere: 'Nothing is lost: all of it stays on Sentiers for you to read.',
    submit: 'Stop these e-mails',
    doneTitle: 'They are stopped',
    resume: 'Receive them again',
    choose: 'Choose what I receive',
    expiredTitle: 'This link does not work',
    expired:
      'It may be incomplete: open it again from your mailbox, or choose in “My account” what you receive.',
    failedTitle: 'The network does not answer',
    failed: 'Nothing has changed. Check your network, then try again.',
  },
};
