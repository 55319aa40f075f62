import { experiences1 } from './experiences-1.ts';
import { experiences2 } from './experiences-2.ts';
import type { DemonstrationCollection, DemonstrationTrial } from './types.ts';

export const experiences = [...experiences1, ...experiences2];

export const trials: readonly DemonstrationTrial[] = [
  {
    experience: 'six-mois-d-essai',
    person: 'nora',
    territory: '61',
    context: 'Une intercommunalité de l’Orne qui écoute mais ne décide pas, pour une tournée de marché.',
    adaptation: 'Trois mois au lieu de six, et un seul chiffre : les retards de plus de dix minutes.',
    result: 'going',
    outcome: '',
    difficulty: 'Trouver qui signe : la lettre a fait deux fois le tour des bureaux.',
    startedDaysAgo: 24,
    reportInDays: 40,
  },
  {
    experience: 'carnet-de-visites',
    person: 'oumou',
    territory: '70',
    context: 'Des pédibus à installer en Haute-Saône, dans des villages où nous ne connaissions personne.',
    adaptation: 'Quinze questions, et les enfants posent la dernière.',
    result: 'worked',
    outcome: 'Onze rencontres, deux mères qui animent maintenant la ligne du mardi.',
    difficulty: 'Les pères ne sont pas là à quatre heures et demie. Nous y retournons un samedi.',
    startedDaysAgo: 18,
  },
];

export const collections: readonly DemonstrationCollection[] = [
  {
    key: 'convaincre-un-maire',
    owner: 'elise',
    title: 'Pour convaincre un maire',
    description: 'À lire avant le premier rendez-vous, et à laisser sur la table en partant.',
    items: [
      { experience: 'six-mois-d-essai', note: 'La page à imprimer, et la question des appels du lundi.' },
      { experience: 'bail-a-rehabilitation', note: 'Pour une petite commune qui a peur du notaire.' },
      { experience: 'cout-complet', note: 'Le tableau que l’on refait ensemble.' },
      { experience: 'remorque-mercredi', note: 'Dire non sans fermer la porte.' },
    ],
  },
];
