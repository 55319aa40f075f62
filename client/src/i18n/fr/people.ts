/** People's and organisations' pages, and the directory. */
export const messages = {
  person: {
    bio: 'En quelques mots',
    offers: 'Ce que j’apporte',
    seeks: 'Ce que je cherche',
    cohorts: 'Cohortes',
    about: 'Sa structure et ses cohortes',
    colleagues: 'De la même structure',
    edit: 'Modifier ma page',
    write: 'Écrire un message',
    block: 'Bloquer',
    unblock: 'Débloquer',
    blocked: 'Vous avez bloqué {{name}}. Personne d’autre ne le sait.',
    blockTitle: 'Bloquer {{name}} ?',
    blockBody:
      'Vous ne pourrez plus vous écrire directement, et ses messages seront repliés pour vous dans les fils. Cette personne ne l’apprend pas.',
    blockDone: '{{name}} est bloqué·e.',
    unblockDone: '{{name}} peut de nouveau vous écrire.',
    blockFailed: 'Cela n’a pas pu être fait. Réessayez quand le réseau revient.',
    nothing: 'Cette page n’a pas encore été remplie.',
    nothingMine:
      'Vos pairs vous trouveront plus facilement avec quelques mots sur vous et ce que vous apportez.',
  },
  organisation: {
    kind: {
      'social-enterprise': 'Structure qui essaime',
      incubator: 'Incubateur',
      partner: 'Partenaire',
    },
    from: 'D’où elle vient',
    to: 'Où elle va',
    unspecified: 'Non précisé',
    themes: 'Thématiques',
    partners: 'Avec',
    people: 'Les personnes',
    noPeople: 'Personne de cette structure n’a encore rejoint la communauté.',
  },
  directory: {
    title: 'Annuaire',
    search: 'Chercher un nom, une structure',
    people: 'Personnes',
    organisations: 'Structures',
    cohort: 'Cohorte',
    count_one: '{{count}} personne',
    count_other: '{{count}} personnes',
    none: 'Aucun nom ne correspond à « {{words}} ».',
    showAll: 'Voir tout l’annuaire',
    emptyTitle: 'Pas encore d’annuaire',
    empty: 'Les personnes et les structures de votre cohorte apparaîtront ici.',
  },
  notFoundTitle: 'Cette page ne vous est pas ouverte',
  notFound: 'Elle n’existe pas, ou elle est réservée à une autre cohorte.',
  backHome: 'Revenir à l’accueil',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    people: typeof messages;
  }
}
