/** Accueil: the first page of the day. */
export const messages = {
  hello: 'Bonjour {{name}}',
  next: {
    title: 'Prochain séminaire',
    live: 'En ce moment',
    registered: 'Vous êtes inscrit·e',
    waiting: 'Vous êtes en liste d’attente',
    none: 'Vous n’y avez pas encore de place',
  },
  forYou: 'Pour vous',
  followed: 'Vos fils',
  unanswered: 'Sans réponse',
  unansweredLede: 'Peut-être avez-vous déjà vécu cela ?',
  cohort: 'Votre cohorte',
  about: 'Votre cohorte et les questions qui attendent',
  people_one: '{{count}} personne',
  people_other: '{{count}} personnes',
  weeklyWord: 'Le mot de la semaine',
  directory: 'Voir l’annuaire',
  ended: 'Cohorte terminée : on peut la relire.',
  noCohortTitle: 'Bienvenue',
  noCohort: 'Vous êtes invité·e dans quelques fils. Vous les trouverez ici et dans vos canaux.',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    home: typeof messages;
  }
}
