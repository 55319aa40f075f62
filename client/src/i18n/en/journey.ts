import type { messages as French } from '../fr/journey.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof French> = {
  step: {
    readiness: 'ready to spread',
    territory: 'choosing the territory',
    needs: 'understanding the needs',
    model: 'adapting the model',
    means: 'finding the means',
    launch: 'launching',
  },
  state: {
    ahead: 'Ahead',
    'under-way': 'Under way',
    reached: 'Reached',
  },
  level: {
    legend: 'Who reads this',
    mine: 'My organisation',
    incubator: 'My incubator',
    cohort: 'My cohort',
    hint: {
      mine: 'The people of your organisation, and nobody else.',
      incubator: 'Your organisation and the people who accompany it.',
      cohort: 'Your organisation, the people who accompany it, your cohort and the coordination.',
    },
    read: {
      mine: 'Read by the organisation alone',
      incubator: 'Read by the organisation and its incubator',
      cohort: 'Read by the organisation, its incubator and its cohort',
    },
  },
  suggestion: {
    type: { experience: 'Experience', thread: 'Thread', person: 'Person' },
    why: {
      theme: 'same theme: {{label}}',
      territory: 'same territory: {{label}}',
      step: 'same step: {{label}}',
      question: 'answers “{{label}}”',
      words: 'speaks of “{{label}}”',
      offers: 'offers help: {{label}}',
      mentor: 'mentor with time: {{label}}',
      form: 'chose the same form: {{label}}',
    },
    nothing: 'Nothing to propose yet. A question asked in a channel may find who has been through it.',
    ask: 'Ask the question',
    failed: 'These proposals could not be read.',
    retry: 'Try again',
  },
  place: {
    remove: 'Remove {{name}}',
  },
};
