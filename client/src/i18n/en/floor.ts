import type { messages as french } from '../fr/floor.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  hand: {
    raise: 'Raise your hand',
    lower: 'Lower your hand',
    giveBack: 'Give the floor back',
    next: 'Hand raised: you speak next',
    before_one: 'Hand raised: {{count}} person speaks before you',
    before_other: 'Hand raised: {{count}} people speak before you',
    mine: 'You have the floor',
    failed: 'Your hand could not change. Check your network, then try again.',
    offline: 'Without a network you cannot raise your hand: it would have no place in the queue.',
  },
  queue: {
    title: 'Raised hands',
    speaking: '{{name}} has the floor',
    nobody: 'Nobody asks for the floor.',
    give: 'Give the floor',
    giveTo: 'Give the floor to {{name}}',
    takeBack: 'Take the floor back',
    lower: 'Lower',
    lowerOf: 'Lower the hand of {{name}}',
    lowerAll: 'Lower all hands',
    failed: 'The queue could not change. Check your network, then try again.',
  },
  pulse: {
    label: 'How do you follow?',
    too_fast: 'Too fast',
    lost: 'I’m lost',
    clear: 'It’s clear',
    whoSees: 'The facilitators see how many people say so, never who.',
    failed: 'It could not be said. Check your network, then try again.',
    title: 'The pulse of the room',
    quiet: 'Nobody said anything in the last minutes.',
    holds: 'What is said holds for three minutes.',
  },
};
