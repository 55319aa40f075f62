import type { DemonstrationAccompaniment, DemonstrationTrailEntry } from './types.ts';

const ready = {
  ...{ 'modele-ecrit': 'ecrit', anciennete: 'deux-ans', 'qui-part': 'nommee', 'equipe-d-accord': 'oui' },
  ...{ gouvernance: 'decide', equilibre: 'oui', 'cout-connu': 'oui', 'impact-mesure': 'recits' },
};

/** What the fictional organisations say on their way, each at another step. */
export const trailEntries: readonly DemonstrationTrailEntry[] = [
  {
    ...{ organisation: 'cordee-mobile', step: 'readiness', by: 'nora', daysAgo: 118 },
    entry: {
      ...{ state: 'reached', level: 'incubator' },
      answers: {
        ...ready,
        'fonctionne-sans': 'quinze-jours',
        tresorerie: 'trois',
        'impact-raconte': 'oui',
        pareil:
          'La tournée passe à heure fixe, quoi qu’il arrive. On ne paie pas à la place : on donne ce que l’on peut.',
        changer:
          'Les jours, les véhicules, qui conduit. Le nom aussi, si les gens d’ici en préfèrent un autre.',
        limites: 'parle',
        'partenaires-ici': 'oui',
        attendus: 'interet',
      },
      notes:
        'Rempli à trois un lundi soir. Aïssata et Thibault n’étaient pas d’accord sur la trésorerie : nous avons gardé la réponse la plus prudente.',
    },
  },
  {
    ...{ organisation: 'cordee-mobile', step: 'territory', by: 'thibault', daysAgo: 61 },
    entry: {
      ...{ state: 'reached', level: 'cohort' },
      answers: {
        criteres:
          'Distance entre les bourgs, une commune qui prête un local, des bénévoles déjà là, une CAF qui répond.',
        visites: 'trois',
        portes: 'elu',
        'deja-la': 'rencontres',
        choix:
          'L’Orne, trois bourgs à quarante minutes les uns des autres. Nous avons renoncé à grandir encore en Mayenne : on y est attendu·es, mais on n’y manque pas.',
      },
      notes: 'Comparé pendant deux mois avec le nord de la Mayenne.',
    },
  },
  {
    ...{ organisation: 'cordee-mobile', step: 'needs', by: 'nora', daysAgo: 9 },
    entry: {
      ...{ state: 'under-way', level: 'incubator' },
      answers: {
        ecoute: 'quelques',
        surprise: 'On nous demande moins d’aller au marché que de rentrer de l’hôpital.',
        chiffres: 'ecart',
      },
      notes: 'Encore neuf conversations à faire, dont trois au centre de soins.',
      dueInDays: 34,
    },
  },
  {
    ...{ organisation: 'toits-d-en-face', step: 'readiness', by: 'karim', daysAgo: 104 },
    entry: {
      ...{ state: 'reached', level: 'cohort' },
      answers: { ...ready, 'fonctionne-sans': 'oui', tresorerie: 'moins', 'impact-raconte': 'oui' },
      notes: 'Nous partons si une avance de trésorerie est signée, pas avant.',
    },
  },
  {
    ...{ organisation: 'toits-d-en-face', step: 'territory', by: 'solene', daysAgo: 17 },
    entry: {
      ...{ state: 'under-way', level: 'incubator' },
      answers: { visites: 'un', portes: 'pair', 'deja-la': 'repere' },
      notes: 'Orne ou Loire : deux jours dans chacun avant de trancher.',
      dueInDays: 21,
    },
  },
  {
    ...{ organisation: 'table-des-bourgs', step: 'readiness', by: 'maud', daysAgo: 121 },
    entry: { state: 'reached', level: 'cohort', answers: { ...ready, tresorerie: 'neuf' } },
  },
  {
    ...{ organisation: 'table-des-bourgs', step: 'territory', by: 'maud', daysAgo: 98 },
    entry: { state: 'reached', level: 'cohort', answers: { visites: 'trois', portes: 'elu' } },
  },
  {
    ...{ organisation: 'table-des-bourgs', step: 'needs', by: 'jean-luc', daysAgo: 66 },
    entry: {
      ...{ state: 'reached', level: 'cohort', answers: { ecoute: 'vingt', demande: 'autrement' } },
      notes: 'Les cantines demandent des légumes épluchés, pas des repas.',
    },
  },
  {
    ...{ organisation: 'table-des-bourgs', step: 'model', by: 'maud', daysAgo: 30 },
    entry: {
      ...{ state: 'reached', level: 'cohort', form: 'antenne' },
      answers: { porteur: 'non', rupture: 'oui', argent: 'Nous portons deux ans, la commune prête l’école.' },
      partners: [
        {
          ...{ name: 'Syndicat des cantines (fictif)', metInDays: -41 },
          note: 'Prêt à s’engager sur six cantines, pas sur neuf.',
        },
      ],
    },
  },
  {
    ...{ organisation: 'table-des-bourgs', step: 'means', by: 'jean-luc', daysAgo: 6 },
    entry: { state: 'under-way', level: 'cohort', answers: { budget: 'un-seul', lieu: 'promis' } },
  },
  {
    ...{ organisation: 'ateliers-du-lavoir', step: 'readiness', by: 'linh', daysAgo: 12 },
    entry: {
      ...{
        state: 'under-way',
        level: 'mine',
        answers: { equilibre: 'fragile', 'equipe-d-accord': 'informee' },
      },
      notes: 'À finir ensemble avant d’en parler à notre incubateur.',
    },
  },
  {
    ...{ organisation: 'atelier-des-haies', step: 'model', by: 'antoine', daysAgo: 140 },
    entry: { state: 'reached', level: 'cohort', form: 'co-portage', answers: { rupture: 'oui' } },
  },
];

/** Who accompanies whom, with what both sides wrote and when they meet. */
export const accompaniments: readonly DemonstrationAccompaniment[] = [
  {
    ...{ key: 'cordee-orne', organisation: 'cordee-mobile', territory: '61', openedBy: 'claire' },
    startedDaysAgo: 92,
    companions: [
      { person: 'elise', side: 'host' },
      { person: 'hugo', side: 'host' },
    ],
    nextStep: { words: 'Dire à la mairie quel jour on commence', by: 'elise', dueInDays: 15 },
    entries: [
      {
        ...{ by: 'elise', daysAgo: 90, at: '10:20' },
        body: 'Premier échange. **Ce que l’on cherche** : trois bourgs où quelqu’un attend, pas seulement une commune d’accord.',
      },
      {
        ...{ by: 'nora', daysAgo: 62, at: '18:05' },
        body: 'Nous avons passé trois jours sur place. Le troisième bourg n’a plus de secrétaire le mercredi : on passera le jeudi.',
      },
      {
        ...{ by: 'hugo', daysAgo: 20, at: '09:40' },
        body: 'Les chiffres de la CAF sont arrivés. Ils disent moins que vos conversations ; gardez les deux.',
      },
    ],
    meetings: [
      {
        ...{ key: 'bilan', kind: 'appointment', title: 'Point d’étape au téléphone', by: 'elise' },
        ...{ inDays: -20, from: '14:00', to: '14:45', place: '', note: '' },
      },
      {
        ...{ key: 'visite', kind: 'visit', title: 'Visite des trois bourgs, un jour ordinaire', by: 'nora' },
        ...{ inDays: 8, from: '09:30', to: '16:00', place: 'Départ de la gare, quai 1' },
        note: 'Sans rendez-vous : le marché, le car de 12 h 10, la salle d’attente.',
      },
    ],
  },
  {
    ...{ key: 'lavoir-haute-loire', organisation: 'ateliers-du-lavoir', territory: '43', openedBy: 'claire' },
    startedDaysAgo: 34,
    companions: [{ person: 'marie-jeanne', side: 'host' }],
    nextStep: { words: 'Écrire qui part, et pour combien de temps', by: 'linh', dueInDays: 10 },
    entries: [
      {
        ...{ by: 'marie-jeanne', daysAgo: 33, at: '11:15' },
        body: 'Avant de chercher un local, chercher qui part. Le reste se trouve.',
      },
    ],
    meetings: [
      {
        ...{ key: 'dsp', kind: 'appointment', title: 'Rencontrer le service insertion', by: 'marie-jeanne' },
        ...{ inDays: 12, from: '10:00', to: '11:00', place: 'Le Puy-en-Velay', note: '' },
      },
    ],
  },
];
