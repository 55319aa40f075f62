/** Where a replay is prepared, by those who facilitate its seminar. */
export const messages = {
  title: 'Préparer le replay : {{title}}',
  closedTitle: 'Ce replay n’est pas à vous de préparer',
  closed: 'Seules les personnes qui animent ce séminaire le préparent.',
  toReplays: 'Voir les replays',
  video: {
    title: 'La vidéo',
    none: 'Elle n’est pas encore là.',
    file: 'Un fichier d’ici : {{name}}, {{size}}.',
    peertube: 'Sur un PeerTube, {{host}} : elle se lit dans la page.',
    direct: 'Un fichier sur {{host}} : elle se lit dans la page.',
    link: 'Sur {{host}} : la page y mène par un lien.',
    again: 'Une autre vidéo prendra sa place.',
    againPublished: 'Une autre vidéo prendra sa place, et il faudra publier à nouveau.',
    choose: 'Envoyer un fichier',
    chooseAnother: 'Envoyer un autre fichier',
    hint: 'MP4 ou WebM, 4 Go au plus. L’envoi reprend où il en était après une coupure.',
    address: 'Ou son adresse, si elle est déjà ailleurs',
    addressHint:
      'Un PeerTube ou un fichier .mp4 ou .webm se lit dans la page ; une autre adresse s’ouvre par un lien.',
    useAddress: 'Utiliser cette adresse',
  },
  upload: {
    progress: 'Envoi de {{name}}',
    sending: '{{percent}} envoyés. Vous pouvez changer de page : l’envoi continue.',
    checking: 'Tout est arrivé. La vidéo est vérifiée, cela prend un moment.',
    stopped: 'Arrêté à {{percent}}.',
    pause: 'Mettre en pause',
    resume: 'Reprendre l’envoi',
    chooseAgain: 'La page a été rechargée : choisissez le même fichier, l’envoi reprend où il en était.',
    chooseSame: 'Choisir le même fichier',
    other: 'Ce n’est pas {{name}}. Choisissez le même fichier, ou renoncez à cet envoi.',
    discard: 'Renoncer à cet envoi',
  },
  chapters: {
    title: 'Le début et les chapitres',
    startsAt: 'Début de la vidéo dans la salle',
    startsAtHint:
      'À la seconde près, sur l’horloge de votre appareil : la discussion, les questions et les sondages suivent la vidéo à partir de cet instant.',
    none: 'Aucun chapitre pour l’instant.',
    add: 'Ajouter un chapitre',
    propose_one: 'Reprendre le déroulé ({{count}})',
    propose_other: 'Reprendre le déroulé ({{count}})',
    at: 'Moment du chapitre {{rank}}',
    name: 'Titre du chapitre {{rank}}',
    remove: 'Retirer le chapitre {{rank}}',
    fault: {
      moment: 'Écrivez le moment comme 12:30 ou 1:02:03.',
      twice: 'Un autre chapitre commence au même moment.',
      title: 'Donnez un titre à ce chapitre.',
    },
    save: 'Enregistrer',
    takeUp: 'Garder mes chapitres',
  },
  captions: {
    title: 'Les sous-titres',
    hint: 'Un fichier WebVTT (.vtt) par langue.',
    count_one: '{{count}} sous-titre',
    count_other: '{{count}} sous-titres',
    language: 'Langue des sous-titres',
    choose: 'Choisir un fichier .vtt',
    remove: 'Retirer',
  },
  people: {
    title: 'Les personnes vues ou entendues',
    rule: 'Nommez toutes celles que l’on voit ou entend. Chacune est prévenue et répond ; tant que l’une d’elles n’a pas accepté, seule l’animation voit le replay.',
    said: { accepted: 'A accepté', refused: 'A refusé', silent: 'N’a pas encore répondu' },
    leave: 'N’apparaît plus',
    mayNotLeave: 'Mettez d’abord en place une vidéo où cette personne n’apparaît plus.',
    leaveTitle: '{{name}} n’apparaît pas dans la vidéo ?',
    leaveWords:
      'Vous le déclarez en votre nom : cette personne l’apprend, et c’est consigné dans le journal des actions.',
    leaveConfirm: 'Je le déclare',
    proposed: 'D’après le déroulé et la salle',
    why: {
      speaker: 'intervient d’après le déroulé',
      floor: 'a eu la parole dans la salle',
      animator: 'animait',
    },
    ask: 'Demander son accord',
    someone: 'Quelqu’un d’autre',
    names: 'Sans compte ici : {{names}}. Recueillez leur accord vous-même avant de publier.',
  },
  publish: {
    title: 'La publication',
    published: 'Publié : les personnes qui lisent ce séminaire peuvent le revoir.',
    missing_one: 'Il manque l’accord de {{count}} personne : {{names}}.',
    missing_other: 'Il manque l’accord de {{count}} personnes : {{names}}.',
    nobody:
      'Vous n’avez nommé personne : publiez seulement si l’on ne voit et n’entend personne d’autre que vous.',
    publish: 'Publier le replay',
    unpublish: 'Retirer le replay',
    see: 'Le voir',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'replay-desk': typeof messages;
  }
}
