import type { messages as french } from '../fr/modules.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  title: 'What is open',
  lede: 'A cohort begins small. Open the rest when it is ready: everyone sees it at once.',
  kept: 'Closing takes nothing away: what exists can be read, goes on and ends as before. Opening again brings it back as it was.',
  name: {
    commitments: 'Commitments',
    codev: 'Peer consulting',
    mentoring: 'Mentoring',
    introductions: 'Introductions',
  },
  gives: {
    commitments: 'Each organisation promises itself one to three dated things, and says how they go.',
    codev: 'In a room, someone brings a question and their peers advise them, each in turn.',
    mentoring: 'Anyone can ask for twenty minutes, or some months, of alumni who have time.',
    introductions: 'Anyone can ask to be introduced to someone; you qualify these requests.',
  },
  saved: {
    on: '{{name}}: this is open.',
    off: '{{name}}: this is closed. Nothing is lost.',
  },
  changedMeanwhile: 'Someone else has just changed these settings. Here they are: do it again if need be.',
  closedTitle: 'This page isn’t yours',
  closed: 'What is open in a running cohort is set by those who facilitate it.',
  toHome: 'Back to the home page',
  off: {
    commitments: 'Commitments aren’t open in your cohort yet',
    codev: 'Peer consulting isn’t open in this cohort yet',
    mentoring: 'Mentoring isn’t open in your cohort yet',
    introductions: 'Introductions aren’t open in your cohort yet',
    ask: 'Those who facilitate the cohort decide what is open in it. If it would be of use to you, tell them.',
    askCoordination: 'The coordination of the programme decides what is open in it.',
    write: 'Write to {{name}}',
    open: 'Choose what is open: {{name}}',
    beside: 'What you had begun goes on as before.',
  },
};
