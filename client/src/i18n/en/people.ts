import type { messages as french } from '../fr/people.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  role: {
    member: 'member',
    alumni: 'alumni',
    alumniOf: 'alumni {{year}}',
    facilitator: 'facilitator',
    expert: 'expert',
    coordinator: 'coordination',
    accompanying: 'accompanying incubator',
  },
  person: {
    bio: 'In a few words',
    offers: 'What I bring',
    seeks: 'What I look for',
    cohorts: 'Cohorts',
    edit: 'Edit my page',
    nothing: 'This page has not been filled in yet.',
    nothingMine: 'Your peers will find you more easily with a few words about you and what you bring.',
  },
  organisation: {
    kind: {
      'social-enterprise': 'Spreading organisation',
      incubator: 'Incubator',
      partner: 'Partner',
    },
    from: 'Where it comes from',
    to: 'Where it goes',
    unspecified: 'Not specified',
    themes: 'Themes',
    partners: 'With',
    people: 'People',
    noPeople: 'Nobody of this organisation has joined the community yet.',
  },
  directory: {
    title: 'Directory',
    search: 'Look for a person or an organisation',
    people: 'People',
    organisations: 'Organisations',
    cohort: 'Cohort',
    count_one: '{{count}} person',
    count_other: '{{count}} people',
    none: 'No name matches “{{words}}”.',
    emptyTitle: 'No directory yet',
    empty: 'The people and organisations of your cohort will appear here.',
  },
  notFoundTitle: 'This page is not open to you',
  notFound: 'It does not exist, or it is kept for another cohort.',
  backHome: 'Back to home',
};
