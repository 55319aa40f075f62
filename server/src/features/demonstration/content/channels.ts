import type { DemonstrationChannel } from './types.ts';

/** The six channels that the members of the demonstration see. */
export const channels: readonly DemonstrationChannel[] = [
  {
    key: 'refuge',
    name: 'Le refuge',
    kind: 'cohort',
    cohort: 'demonstration',
    description:
      'L’entraide de tous les jours : les coups de fatigue, les petites victoires, les questions qui n’ont pas d’autre place.',
  },
  {
    key: 'territoire',
    name: 'Choisir son territoire',
    kind: 'cohort',
    cohort: 'demonstration',
    description:
      'Comparer, visiter, écouter : comment chaque structure choisit où elle va, et par qui elle commence.',
  },
  {
    key: 'modele',
    name: 'Modèle économique',
    kind: 'cohort',
    cohort: 'demonstration',
    invitedExperts: ['pierre', 'sabine'],
    description: 'Budgets, tarifs, subventions, trésorerie. Les deux expert·es du comité y répondent aussi.',
  },
  {
    key: 'partenariats',
    name: 'Partenariats',
    kind: 'cohort',
    cohort: 'demonstration',
    description:
      'Mairies, intercommunalités, associations déjà là, services de l’État : ce qui se signe et ce qui se dit avant.',
  },
  {
    key: 'annonces',
    name: 'Annonces',
    kind: 'announcements',
    cohort: 'demonstration',
    description: 'Les dates et les consignes du programme. Seules l’animation et la coordination y écrivent.',
  },
  {
    key: 'mobilite',
    name: 'Mobilité',
    kind: 'theme',
    themeKey: 'mobilite',
    facilitators: ['elise'],
    description:
      'Navettes, covoiturage, vélos, conducteurs et conductrices bénévoles : ouvert à tout le réseau, toutes cohortes confondues.',
  },
];

/** The one channel of the neighbouring cohort, that the demonstration's members never see. */
export const neighbourChannels: readonly DemonstrationChannel[] = [
  {
    key: 'gite',
    name: 'Le gîte',
    kind: 'cohort',
    cohort: 'neighbour',
    description: 'Le canal commun de la cohorte voisine.',
  },
];
