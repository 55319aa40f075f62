/** A live room: what is said, shown and led there; its big screen. */
export const messages = {
  live: 'En direct',
  state: { ahead: 'Pas encore ouverte', closed: 'Fermée' },
  present_one: '{{count}} personne ici',
  present_other: '{{count}} personnes ici',
  presentNames_one: '{{count}} personne ici : voir qui',
  presentNames_other: '{{count}} personnes ici : voir qui',
  unnamed_one: 'Et {{count}} personne qui préfère ne pas être vue.',
  unnamed_other: 'Et {{count}} personnes qui préfèrent ne pas être vues.',
  close: 'Fermer',
  now: 'maintenant',
  agenda: 'Déroulé et documents',
  animate: 'Animer la salle',
  bar: {
    open: 'Ouvrir la salle',
    reopen: 'Rouvrir la salle',
    close: 'Fermer la salle',
    stage: 'Grand écran',
    settings: 'Réglages',
    slow: 'Ralentie : {{pace}}',
  },
  closing: {
    title: 'Fermer cette salle ?',
    words: 'On pourra encore la relire, plus y écrire. Son code ne vaudra plus.',
  },
  opened: 'La salle est ouverte : on peut y écrire.',
  closed: 'La salle est fermée.',
  failed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
  pace: {
    none: 'sans attente',
    seconds_one: '{{count}} seconde entre deux messages',
    seconds_other: '{{count}} secondes entre deux messages',
    minutes_one: '{{count}} minute entre deux messages',
    minutes_other: '{{count}} minutes entre deux messages',
  },
  settings: {
    title: 'Réglages de la salle',
    code: 'Code d’entrée :',
    pace: 'Rythme de chaque personne',
    stage: 'Grand écran',
    focus: 'Téléphones',
    done: 'C’est fait.',
  },
  target: {
    entrance: 'L’entrée : QR code et six lettres',
    none: 'Libres',
    agenda: 'Le déroulé',
    question: 'Une question',
    poll: 'Un sondage',
  },
  muted: {
    title: 'Parole retirée',
    nobody: 'À personne. Pour la retirer, ouvrez le menu d’un message.',
    giveBack: 'Rendre la parole',
  },
  focus: {
    question: 'Tout le monde regarde une question.',
    poll: 'Tout le monde regarde un sondage.',
    agenda: 'Tout le monde regarde le déroulé.',
    entrance: 'Le code pour entrer :',
    leave: 'Quitter',
    comeBack: 'Y revenir',
  },
  tabs: {
    label: 'Parties de la salle',
    discussion: 'Discussion',
    documents: 'Documents',
    desk: 'Régie',
    unseen_one: '{{count}} nouveau message',
    unseen_other: '{{count}} nouveaux messages',
  },
  waiting: {
    title: 'La salle n’est pas encore ouverte',
    soon: 'La salle va ouvrir',
    at: 'Début prévu : {{when}}',
    words:
      'Restez ici : la discussion apparaît dès que l’animation ouvre la salle. Votre venue y sera notée, pour que vous retrouviez cette discussion à côté du replay ; rien d’autre ne l’est, ni l’heure, ni la durée.',
  },
  stage: {
    enter: 'Pour participer, scannez ou tapez le code',
    address: 'sur {{address}}',
    qr: 'QR code de l’adresse {{address}}',
    left_one: 'reste {{count}} min',
    left_other: 'reste {{count}} min',
    next: 'Ensuite',
    over: 'C’est terminé pour aujourd’hui. Merci !',
    closed: 'La salle est fermée. Merci d’avoir été là !',
    offline: 'Hors réseau',
    present_one: 'personne ici',
    present_other: 'personnes ici',
  },
  guests: {
    welcome: 'Ouverte aux invité·es',
    allow: 'Laisser entrer des invité·es',
    allowHint:
      'Avec le code, sans compte, sous un nom, jusqu’à la fermeture de la salle. Ne plus le permettre fait sortir aussitôt celles et ceux qui sont là.',
  },
  pins: {
    label_one: 'Une ligne épinglée',
    label_other: '{{count}} lignes épinglées',
    unfold_one: 'Lire en entier la ligne épinglée',
    unfold_other: 'Lire les {{count}} lignes épinglées',
    fold: 'Replier ce qui est épinglé',
    unpin: 'Détacher : {{text}}',
    unpinned: 'Ce n’est plus épinglé.',
    pinned: 'C’est de nouveau épinglé.',
  },
  rehearsal: {
    name: 'Répétition',
    stage: 'Répétition : rien de ceci n’est gardé',
    over: 'La répétition est finie : rien n’en reste.',
  },
  notFoundTitle: 'Cette salle ne vous est pas ouverte',
  notFound: 'Elle n’existe plus, ou elle n’est pas pour vous.',
  toSeminars: 'Voir les séminaires',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    room: typeof messages;
  }
}
