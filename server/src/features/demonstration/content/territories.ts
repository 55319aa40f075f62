import type { CheckInState, CommitmentInput } from '@sentiers/shared/commitments/schema.ts';
import type { ComparisonInput } from '@sentiers/shared/territories/schema.ts';

export interface DemonstrationCommitment {
  key: string;
  person: string;
  text: string;
  level: CommitmentInput['level'];
  /** Key of the seminar at which it was made; elsewhere, null. */
  seminar: string | null;
  madeDaysAgo: number;
  dueInDays: number;
  /** In their order. */
  checkIns: readonly { person: string; state: CheckInState; why: string; daysAgo: number }[];
}

export interface DemonstrationOffNote {
  key: string;
  incubator: string;
  person: string;
  territory: string;
  body: string;
}

export interface DemonstrationComparison {
  key: string;
  organisation: string;
  person: string;
  comparison: ComparisonInput;
}

export const commitments: readonly DemonstrationCommitment[] = [
  {
    key: 'cordee-vice-presidente',
    ...{ person: 'nora', level: 'cohort', seminar: 'seminaire-1', madeDaysAgo: 65, dueInDays: 26 },
    text: 'Obtenir un premier rendez-vous avec la vice-présidente chargée des mobilités',
    checkIns: [
      {
        person: 'nora',
        state: 'advanced',
        why: 'Le courrier est parti, avec le plan des arrêts.',
        daysAgo: 34,
      },
      {
        ...{ person: 'thibault', state: 'blocked', daysAgo: 3 },
        why: 'Trois appels sans réponse : le secrétariat nous renvoie à la région, et la région à l’intercommunalité.',
      },
    ],
  },
  {
    key: 'cordee-conductrices',
    ...{ person: 'thibault', level: 'cohort', seminar: 'seminaire-1', madeDaysAgo: 65, dueInDays: 40 },
    text: 'Réunir six conductrices et conducteurs bénévoles dans les trois bourgs de l’Orne',
    checkIns: [
      { person: 'thibault', state: 'advanced', why: 'Quatre ont dit oui après le marché.', daysAgo: 12 },
    ],
  },
  {
    key: 'cordee-tresorerie',
    ...{ person: 'aissata', level: 'mine', seminar: null, madeDaysAgo: 20, dueInDays: 45 },
    text: 'Garder trois mois de trésorerie avant de signer le second minibus',
    checkIns: [],
  },
  {
    key: 'toits-visites',
    ...{ person: 'karim', level: 'cohort', seminar: 'seminaire-1', madeDaysAgo: 65, dueInDays: -5 },
    text: 'Visiter deux bourgs dans chaque territoire avant de choisir',
    checkIns: [
      { person: 'karim', state: 'advanced', why: 'L’Orne est vue, reste la Mayenne.', daysAgo: 30 },
      { person: 'solene', state: 'kept', why: 'Six visites, et un carnet de quarante pages.', daysAgo: 6 },
    ],
  },
  {
    key: 'table-cantines',
    ...{ person: 'maud', level: 'cohort', seminar: 'seminaire-1', madeDaysAgo: 65, dueInDays: 55 },
    text: 'Faire goûter nos bocaux dans trois cantines creusoises',
    checkIns: [],
  },
  {
    key: 'lavoir-local',
    ...{ person: 'linh', level: 'incubator', seminar: null, madeDaysAgo: 48, dueInDays: 12 },
    text: 'Trouver un local de 200 m² à moins de quinze minutes de la gare',
    checkIns: [
      {
        ...{ person: 'bruno', state: 'abandoned', daysAgo: 9 },
        why: 'Nous commençons par un chantier mobile : le local attendra d’avoir cinq postes.',
      },
    ],
  },
];

export const offNotes: readonly DemonstrationOffNote[] = [
  {
    key: 'orne',
    ...{ incubator: 'incubateur-des-collines', person: 'elise', territory: '61' },
    body: 'À l’intercommunalité, rien ne se décide avant le bureau du deuxième jeudi : écrire la semaine d’avant, et appeler le lundi entre neuf et dix heures.\n\nUn projet de navette a échoué il y a trois ans, mal annoncé : ne pas commencer par le mot « navette ». Parler plutôt des rendez-vous médicaux manqués, le sujet du moment.\n\nLa secrétaire de mairie du plus petit des trois bourgs connaît tout le monde : une heure avec elle vaut dix courriers.',
  },
];

const criteria: ComparisonInput['criteria'] = [
  { key: 'besoin', label: 'Le besoin : des logements vacants, et des familles qui cherchent', weight: 5 },
  { key: 'portes', label: 'Qui nous ouvre des portes', weight: 4 },
  { key: 'distance', label: 'La distance à nos équipes', weight: 3 },
  { key: 'argent', label: 'Les financements possibles', weight: 3 },
  { key: 'envie', label: 'L’envie de l’équipe', weight: 2 },
];

export const comparisons: readonly DemonstrationComparison[] = [
  {
    key: 'toits-ou-aller',
    ...{ organisation: 'toits-d-en-face', person: 'karim' },
    comparison: {
      ...{ title: 'Où ouvrir notre deuxième antenne ?', level: 'incubator', criteria },
      territories: [
        {
          code: '61',
          notes: 'Deux bourgs visités, une adjointe au logement qui rappelle le jour même.',
          marks: {
            besoin: { mark: 5, why: 'Un logement sur sept est vide dans les deux bourgs.' },
            portes: { mark: 4, why: 'L’incubateur connaît les onze intercommunalités.' },
            distance: { mark: 3, why: 'Une heure dix du siège.' },
            argent: { mark: 3, why: '' },
            envie: { mark: 4, why: 'Solène y a de la famille.' },
          },
        },
        {
          code: '53',
          notes: 'Accueil chaleureux, mais un autre opérateur arrive au printemps.',
          marks: {
            besoin: { mark: 3, why: 'Peu de vacance, mais des locaux commerciaux fermés.' },
            portes: { mark: 2, why: '' },
            distance: { mark: 4, why: 'Quarante minutes.' },
            argent: { mark: null, why: 'Réponse de la banque attendue.' },
            envie: { mark: 3, why: '' },
          },
        },
        {
          code: '72',
          notes: 'Chez nous : grandir sur place plutôt que partir ?',
          marks: {
            besoin: { mark: 4, why: 'Le nord du département reste à faire.' },
            portes: { mark: 5, why: 'Quinze ans de confiance.' },
            distance: { mark: 5, why: '' },
            argent: { mark: 1, why: 'Les mêmes financeurs, déjà sollicités.' },
            envie: { mark: 2, why: 'On voulait apprendre ailleurs.' },
          },
        },
      ],
      choice: null,
    },
  },
];
