/** « Replays »: what can be watched again, and what happened in the room meanwhile. */
export const messages = {
  title: 'Replays',
  kind: { seminar: 'Séminaire', webinar: 'Webinaire' },
  watch: 'Revoir',
  prepare: 'Préparer',
  prepareReplay: 'Préparer le replay',
  goOn: 'Continuer le replay',
  prepared: 'Le replay est à préparer ici.',
  failed: 'Cela n’a pas pu être enregistré. Vérifiez votre réseau, puis réessayez.',
  retry: 'Réessayer',
  preparing: 'En préparation : seule l’animation voit ce replay.',
  closedTitle: 'Ce replay n’est pas ouvert',
  closed:
    'Il est en préparation, ou une personne que l’on y voit ou entend a changé d’avis. Il revient ici dès qu’il peut être revu.',
  beside: 'À côté de la vidéo',
  timelineFailed: 'Ce qui s’est dit dans la salle n’a pas pu être lu.',
  listFailedTitle: 'Les replays n’ont pas pu être lus',
  listFailed: 'Vérifiez votre réseau, puis réessayez.',
  emptyTitle: 'Aucun replay pour l’instant',
  empty: 'Les webinaires de votre cohorte auront ici leur place, avec leur replay une fois publié.',
  toSeminars: 'Voir les séminaires',
  captioned: 'sous-titré',
  stoppedAt: 'arrêté à {{moment}}',
  missing_one: 'il manque l’accord de {{count}} personne',
  missing_other: 'il manque l’accord de {{count}} personnes',
  state: {
    ready: 'À revoir',
    preparing: 'En préparation',
    awaited: 'La vidéo n’est pas encore là',
    ahead: 'À venir : le replay aura sa place ici',
  },
  chapters: {
    title: 'Chapitres',
    none: 'Ce replay n’a pas de chapitre.',
    count_one: '{{count}} chapitre',
    count_other: '{{count}} chapitres',
  },
  tabs: {
    label: 'Ce qui est montré à côté de la vidéo',
    chapters: 'Chapitres',
    chat: 'Discussion',
    questions: 'Questions',
    polls: 'Sondages',
  },
  chat: {
    consented:
      'Vous n’étiez pas dans la salle : vous lisez ce que les personnes qui y étaient ont accepté de partager.',
    none: 'Rien ne s’est encore dit à ce moment de la vidéo.',
    someone: 'Une personne de la salle',
    back: 'Revenir à la vidéo',
  },
  questions: {
    none: 'Aucune question n’était encore posée.',
    anonymous: 'Anonyme',
    votes_one: '{{count}} voix',
    votes_other: '{{count}} voix',
    answered: 'Réponse à {{moment}}',
  },
  polls: {
    none: 'Aucun sondage n’était encore ouvert.',
    open: 'Le vote est en cours à ce moment de la vidéo.',
    voters_one: '{{count}} personne a voté',
    voters_other: '{{count}} personnes ont voté',
    hidden_one: '{{count}} personne a voté, le résultat n’a pas été montré',
    hidden_other: '{{count}} personnes ont voté, le résultat n’a pas été montré',
  },
  player: {
    failedTitle: 'La vidéo ne se lit plus',
    failed: 'Le réseau ne répond pas, ou ce replay vient d’être fermé.',
    failedElsewhere: '{{host}} ne répond pas, ou n’a plus cette vidéo.',
    there: 'La voir sur {{host}}',
    elsewhere: 'La vidéo est sur {{host}}. Ce qui s’est dit dans la salle est ici.',
    moment: 'J’en suis à',
    follow: 'Suivre à partir de là',
    stop: 'Ne plus suivre',
    followHint:
      'Dites où vous en êtes quand vous la lancez : les chapitres, les questions et les sondages avancent avec elle.',
    open: 'Ouvrir la vidéo dans un nouvel onglet',
    none: 'La vidéo n’est pas encore là.',
  },
  bar: {
    rate: 'Vitesse',
    times: '× {{rate}}',
    copy: 'Copier le lien à {{moment}}',
    copied: 'Le lien à {{moment}} est copié.',
    notCopied: 'Votre navigateur n’a pas permis de copier.',
    again: 'Reprendre du début',
  },
  consent: {
    title: 'Votre image, votre voix',
    asks: '{{name}} souhaite publier le replay de « {{title}} », du {{date}}, où l’on vous voit ou vous entend.',
    readers_one: 'S’il est publié, {{count}} personne pourra le revoir ici, et nulle part ailleurs.',
    readers_other: 'S’il est publié, {{count}} personnes pourront le revoir ici, et nulle part ailleurs.',
    rule: 'Tant que vous n’avez pas accepté, seule l’animation le voit. Vous pouvez changer d’avis quand vous voulez : si vous refusez après la publication, le replay se ferme aussitôt.',
    question: 'Votre réponse',
    answer: { accepted: 'J’accepte', refused: 'Je refuse' },
    said: {
      accepted: 'Vous avez accepté. Le replay sera publié quand tout le monde aura accepté.',
      refused: 'Vous avez refusé : ce replay n’est pas publié. L’animation est prévenue.',
    },
    published: 'Vous avez accepté, et le replay est publié.',
    silence: 'Sans réponse de votre part, il ne sera pas publié.',
    overTitle: 'Rien ne vous est demandé ici',
    over: 'Vous n’apparaissez pas, ou plus, dans ce replay.',
    back: 'Revenir à « Pour vous »',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    replays: typeof messages;
  }
}
