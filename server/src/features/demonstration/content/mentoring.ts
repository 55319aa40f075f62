import type { MentoringRequestInput, MentorOfferInput } from '@sentiers/shared/mentoring/schema.ts';

/** What each alumni of the demonstration offers, by their keys. */
export const offers: readonly (Omit<MentorOfferInput, 'pausedUntil'> & { person: string })[] = [
  {
    person: 'antoine',
    hoursPerQuarter: 6,
    forms: ['call', 'months'],
    themes: ['mobilite', 'biodiversite'],
    topics: 'négocier un essai avec une intercommunalité, convaincre des élu·es',
    territories: ['61', '53'],
    words: 'Plutôt le matin. Je relis volontiers une convention avant qu’elle parte.',
  },
  {
    person: 'rosalie',
    hoursPerQuarter: 4,
    forms: ['call', 'months'],
    themes: ['services-de-proximite'],
    topics: 'organiser une tournée, arrêter sans abîmer, trouver une salle',
    territories: ['71', '58'],
    words: 'Je peux raconter ce qui n’a pas marché, et pourquoi.',
  },
  {
    person: 'djibril',
    hoursPerQuarter: 3,
    forms: ['call'],
    themes: ['mobilite'],
    topics: 'assurance des bénévoles, entretien d’une petite flotte, trésorerie d’une navette',
    territories: ['46', '12'],
    words: '',
  },
];

/** A request that nobody answered yet. */
export const waitingRequest: MentoringRequestInput & { person: string; askedDaysAgo: number } = {
  person: 'linh',
  askedDaysAgo: 2,
  form: 'call',
  themes: ['services-de-proximite'],
  topics: 'tenir la trésorerie pendant l’ouverture d’une antenne',
  territoryCode: null,
  words: 'Vingt minutes suffisent : je voudrais savoir ce que vous regardiez chaque semaine.',
};

/** Antoine accompanies Nora: what she asked, what they agreed on, when they meet, what they said. */
export const accompanied = {
  mentor: 'antoine',
  newcomer: 'nora',
  proposedBy: 'elise',
  topics: 'obtenir un premier essai d’une intercommunalité',
  words: 'On nous écoute, on ne nous dit ni oui ni non. Je ne sais plus à qui parler.',
  begunDaysAgo: 24,
  goals: ['Savoir qui décide de quoi', 'Obtenir six mois d’essai dans une commune'],
  rhythm: 'toutes les trois semaines',
  meetings: [
    {
      key: 'premier',
      inDays: -17,
      title: 'Faire connaissance',
      note: '',
      afterwards: 'Nora rappelle la vice-présidente aux mobilités avant d’écrire au président.',
    },
    {
      key: 'deuxieme',
      inDays: 6,
      title: 'Relire la proposition d’essai',
      note: 'Nora envoie deux pages la veille.',
      afterwards: '',
    },
  ],
  talk: [
    { author: 'nora', daysAgo: 24, at: '18:10', body: '' },
    {
      author: 'antoine',
      daysAgo: 23,
      at: '08:20',
      body: 'Bonjour Nora, avec plaisir. Nous sommes passés par là. Commençons par une demi-heure, vous me racontez qui vous avez vu.',
    },
    {
      author: 'nora',
      daysAgo: 5,
      at: '12:45',
      body: 'La vice-présidente a rappelé ! Elle demande deux pages pour le bureau du mois prochain.',
    },
    {
      author: 'antoine',
      daysAgo: 5,
      at: '19:30',
      body: 'Très bien. Trois indicateurs, pas plus, et la date de fin de l’essai dès la première ligne.',
    },
  ],
} as const;
