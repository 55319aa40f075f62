import type { messages as french } from '../fr/home.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  hello: 'Hello {{name}}',
  next: {
    title: 'Next seminar',
    live: 'Now',
    registered: 'You have a place',
    waiting: 'You are on the waiting list',
    none: 'You have no place there yet',
  },
  forYou: 'For you',
  followed: 'Your threads',
  unanswered: 'Unanswered',
  unansweredLede: 'Perhaps you have been through this?',
  experiences: {
    title: 'Experiences',
    ofCohort: 'The latest of your cohort',
    latest: 'The latest of the network',
    waits_one: '{{count}} experience waits for you to read or to agree',
    waits_other: '{{count}} experiences wait for you to read or to agree',
    empty: 'What did you try that others should know of?',
    write: 'Write an experience',
    all: 'All experiences',
  },
  cohort: 'Your cohort',
  about: 'Your cohort and the questions that wait',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  weeklyWord: 'The word of the week',
  directory: 'See the directory',
  ended: 'This cohort has ended: it can still be read.',
  noCohortTitle: 'Welcome',
  noCohort: 'You are invited to a few threads. You will find them here and in your channels.',
};
