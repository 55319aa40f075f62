import type { messages as french } from '../fr/door-links.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  request: {
    whom: 'Who',
    territory: 'Territory',
    motive: 'Why',
    context: 'Where the organisation stands',
    ask: 'What is asked',
    time: 'Time asked',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
  },
  answer: {
    legend: 'Your answer',
    choice: { yes: 'I accept', other: 'I suggest someone else', no: 'I would rather decline' },
    hint: {
      yes: 'Your details are then given to the person who asks, and to them alone.',
      other: 'Your suggestion goes to the person who wrote to you. Whoever asks will know nothing of it.',
      no: 'Only the person who wrote to you will know. For whoever asks, it is as if you had not answered.',
    },
    words: { yes: 'A word, a day that suits you', other: 'Who, and how to reach them', no: 'Why' },
    missing: 'Say whom you think of.',
    submit: { yes: 'Accept the meeting', other: 'Send my suggestion', no: 'Decline in private' },
  },
  introduction: {
    title: 'Someone would like to meet you',
    from: '{{by}}, of {{incubator}}, passes on a request from {{requester}} ({{organisation}}).',
    note: '“{{words}}”',
    activity: '{{organisation}}: {{activity}}',
    until: 'You can answer until {{date}}. Without an answer, nothing more than one reminder is sent.',
  },
  over: {
    title: {
      yes: 'Thank you!',
      other: 'Thank you',
      no: 'It is noted',
      late: 'This request is closed',
    },
    yes: '{{requester}} receives your details and will write to you.',
    other: 'Your suggestion goes to the person who wrote to you. {{requester}} will know nothing of it.',
    no: 'Only the person who wrote to you knows. For {{requester}}, it is as if you had not answered.',
    late: 'The time to answer has gone by, or the request was withdrawn.',
    nothingElse: 'There is nothing else to do: you can close this page.',
  },
  failed: {
    expiredTitle: 'This link does not work any more',
    expired: 'It is incomplete or too old. Open it again from your mailbox, or answer the e-mail.',
    title: 'The network does not answer',
    words: 'Nothing has changed. Check your network, then try again.',
    retry: 'Try again',
  },
  contact: {
    title: 'What we keep of you',
    lede: '{{incubator}} keeps your name in its contact book, to ask you now and then whether you would meet an organisation.',
    name: 'Name',
    role: 'Function',
    source: 'Where your address comes from',
    until: 'Kept until',
    who: 'This book is read by the people of {{incubator}}, and by nobody else. Your address is given only to those whose request you accept.',
    erase: 'Erase what concerns me',
    eraseTitle: 'Erase everything?',
    eraseWords:
      'Your entry goes at once and for good, and your address can never be added to this book again.',
    eraseSubmit: 'Erase for good',
    keep: 'Keep',
    erasedTitle: 'It is erased',
    erased: 'Nothing of you is kept in this book any more, and you will receive nothing more from it.',
  },
};
