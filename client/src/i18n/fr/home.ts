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
  experiences: {
    title: 'Retours d’expérience',
    ofCohort: 'Les derniers de votre cohorte',
    latest: 'Les derniers du réseau',
    waits_one: '{{count}} retour attend votre lecture ou votre accord',
    waits_other: '{{count}} retours attendent votre lecture ou votre accord',
    empty: 'Qu’avez-vous essayé que d’autres devraient savoir ?',
    write: 'Écrire un retour',
    all: 'Tous les retours',
  },
  trail: {
    title: 'Votre itinéraire',
    towards: 'vers {{to}}',
    goOn: 'Continuer l’étape',
    standing: {
      reached: 'atteinte',
      next: 'prochaine étape',
      ahead: 'à venir',
      'held-back': 'non partagée',
    },
  },
  commitment: {
    past: 'Le terme de votre engagement est passé',
    today: 'Votre engagement arrive à son terme aujourd’hui',
    tomorrow: 'Votre engagement arrive à son terme demain',
    asked: 'Où en est votre engagement ?',
    due: 'pour le {{date}}',
    at: 'pris au séminaire « {{title}} »',
    act: 'Faire le point',
  },
  cohort: 'Votre cohorte',
  about: 'Votre cohorte et les questions qui attendent',
  people_one: '{{count}} personne',
  people_other: '{{count}} personnes',
  weeklyWord: 'Le mot de la semaine',
  modules: 'Ce qui est ouvert',
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
