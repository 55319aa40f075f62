/** What people may begin in a cohort, module by module, and what is said where one is not open. */
export const messages = {
  title: 'Ce qui est ouvert',
  lede: 'Une cohorte commence petit. Ouvrez le reste quand elle est prête : chacun·e le voit aussitôt.',
  kept: 'Fermer ne retire rien : ce qui existe se lit, se poursuit et se termine comme avant. Rouvrir le rend tel qu’il était.',
  name: {
    commitments: 'Engagements',
    codev: 'Codéveloppement',
    mentoring: 'Mentorat',
    introductions: 'Mises en relation',
  },
  gives: {
    commitments: 'Chaque structure se promet une à trois choses datées, et dit où elle en est.',
    codev:
      'Dans une salle, une personne expose sa question et ses pairs la conseillent, chacun·e à son tour.',
    mentoring: 'Chacun·e peut demander vingt minutes, ou quelques mois, à des alumni qui ont du temps.',
    introductions: 'Chacun·e peut demander à être présenté·e à quelqu’un ; vous qualifiez ces demandes.',
  },
  saved: {
    on: '{{name}} : c’est ouvert.',
    off: '{{name}} : c’est fermé. Rien n’est perdu.',
  },
  changedMeanwhile: 'Quelqu’un d’autre vient de changer ces réglages. Les voici : recommencez si besoin.',
  closedTitle: 'Cette page n’est pas la vôtre',
  closed: 'Ce qui est ouvert dans une cohorte en cours se règle par les personnes qui l’animent.',
  toHome: 'Revenir à l’accueil',
  off: {
    commitments: 'Les engagements ne sont pas encore ouverts dans votre cohorte',
    codev: 'Le codéveloppement n’est pas encore ouvert dans cette cohorte',
    mentoring: 'Le mentorat n’est pas encore ouvert dans votre cohorte',
    introductions: 'Les mises en relation ne sont pas encore ouvertes dans votre cohorte',
    ask: 'Les personnes qui animent la cohorte décident de ce qui y est ouvert. Si cela vous serait utile, dites-le-leur.',
    askCoordination: 'C’est la coordination du programme qui décide de ce qui y est ouvert.',
    write: 'Écrire à {{name}}',
    open: 'Choisir ce qui est ouvert : {{name}}',
    beside: 'Ce que vous aviez commencé se poursuit comme avant.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    modules: typeof messages;
  }
}
