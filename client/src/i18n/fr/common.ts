/** What the frame of every page and the shared components say; each feature has its own module beside this one. */
export const messages = {
  tagline: 'La communauté des structures qui essaiment',
  loading: 'Chargement…',
  navigation: {
    main: 'Navigation principale',
    places: 'Lieux principaux',
    home: 'Accueil',
    forYou: 'Pour vous',
    channels: 'Canaux',
    write: 'Écrire',
    search: 'Rechercher',
    later: 'Plus tard',
    bookmarks: 'Signets',
    opportunities: 'Opportunités',
    seminars: 'Séminaires',
    people: 'Annuaire',
    reports: 'Signalements',
    themes: 'Thématiques',
    territories: 'Territoires',
    network: 'Réseau',
    account: 'votre compte',
    myAccount: 'Mon compte',
    openItems_one: '{{count}} chose à voir',
    openItems_other: '{{count}} choses à voir',
    openReports_one: '{{count}} signalement ouvert',
    openReports_other: '{{count}} signalements ouverts',
    messages: 'Messages',
    unreadConversations_one: '{{count}} conversation non lue',
    unreadConversations_other: '{{count}} conversations non lues',
    unreadThreads_one: '{{count}} fil suivi non lu',
    unreadThreads_other: '{{count}} fils suivis non lus',
    skipToContent: 'Aller au contenu',
    back: 'Retour',
  },
  channels: {
    emptyTitle: 'Aucun canal pour l’instant',
    empty: 'Les canaux de votre cohorte apparaîtront ici dès que l’animation les aura ouverts.',
  },
  kind: {
    question: 'Question',
    opportunity: 'Opportunité',
    room: 'Salle',
    announcement: 'Annonce',
  },
  connection: {
    live: 'À jour',
    connecting: 'Connexion…',
    offline: 'Hors réseau',
    offlineSince: 'Hors réseau depuis {{elapsed}}',
    waiting_one: '{{count}} message attend',
    waiting_other: '{{count}} messages attendent',
    canWrite: 'Vous pouvez lire et écrire.',
    canWriteWaiting_one: 'Vous pouvez lire et écrire, {{count}} message attend.',
    canWriteWaiting_other: 'Vous pouvez lire et écrire, {{count}} messages attendent.',
  },
  form: {
    optional: '(facultatif)',
    showPassword: 'Afficher le mot de passe',
  },
  dialog: {
    cancel: 'Annuler',
    close: 'Fermer',
  },
  notice: {
    undo: 'Annuler',
  },
  image: {
    show: 'Afficher l’image',
    showNamed: 'Afficher l’image : {{name}}',
    elsewhere: 'image d’un autre site, non affichée',
  },
  card: {
    show: 'Afficher l’aperçu',
    thread: 'Fil de {{channel}}, ouvert par {{name}}',
    message: 'Dans « {{title}} », {{channel}}',
  },
  task: {
    done: 'Fait :',
    open: 'À faire :',
  },
  preferences: {
    language: 'Langue',
    theme: 'Apparence',
    themes: {
      system: 'Automatique',
      light: 'Claire',
      dark: 'Veillée',
    },
  },
  shortcuts: {
    title: 'Raccourcis du clavier',
    nextUnread: 'Non-lu suivant',
    previousUnread: 'Non-lu précédent',
    nothingUnread: 'Plus rien de non lu.',
    lines: 'Ligne suivante, précédente (Pour vous)',
    done: 'Mettre une ligne de côté (Pour vous)',
    compose: 'Écrire',
    search: 'Chercher',
    regions: 'Partie suivante de la page, jusqu’à « Annuler »',
    close: 'Fermer ce qui est ouvert',
    help: 'Afficher cette liste',
  },
  update: {
    ready: 'Une nouvelle version est prête. Ce que vous écrivez est gardé.',
    reload: 'Recharger',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    body: 'L’adresse est peut-être incomplète, ou ce qu’elle montrait a été déplacé.',
    action: 'Revenir à l’accueil',
  },
  role: {
    member: 'membre',
    alumni: 'alumni',
    alumniOf: 'alumni {{year}}',
    facilitator: 'animation',
    expert: 'expert·e',
    coordinator: 'coordination',
    accompanying: 'accompagnement',
    guest: 'invité·e',
  },
  pinned: {
    on: 'Épinglé en tête de la discussion.',
    off: 'Ce n’est plus épinglé.',
    failed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
  },
  muted: {
    taken: '{{name}} n’écrit plus dans cette salle.',
    given: '{{name}} peut de nouveau écrire dans cette salle.',
    failed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
  },
  failure: {
    title: 'Cette page n’a pas pu s’afficher',
    body: 'Ce que vous avez écrit est gardé. Vérifiez votre réseau, puis réessayez.',
    retry: 'Réessayer',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    common: typeof messages;
  }
}
