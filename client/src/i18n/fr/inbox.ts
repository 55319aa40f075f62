/** « Pour vous »: what concerns the person, and why. */
export const messages = {
  title: 'Pour vous',
  lede: 'Ce qui vous concerne, avec la raison.',
  shown: 'Lignes montrées',
  open: 'À voir',
  all: 'Tout',
  what: {
    mentioned: '{{name}} vous a mentionné·e',
    answered: '{{name}} a répondu à votre question',
    announcement: '{{name}} a publié une annonce',
    direct: '{{name}} vous a écrit',
    'message-hidden': 'L’animation a masqué un de vos messages',
    'message-restored': 'L’animation a rétabli votre message',
    'report-received': '{{name}} signale un message',
    'report-closed': 'Votre signalement a été traité',
    reminder: 'Vous vouliez revenir à ce message',
    'scheduled-refused': 'Un message programmé n’a pas pu partir',
  },
  someone: 'Une personne',
  why: {
    mentioned: 'dans « {{thread}} »',
    answered: 'parce que vous avez posé « {{thread}} »',
    announcement: 'parce que vous lisez ce canal · « {{thread}} »',
    direct: 'dans vos messages · « {{thread}} »',
    'message-hidden': 'dans « {{thread}} »',
    'message-restored': 'dans « {{thread}} »',
    'report-received': 'parce que vous animez ce canal · « {{thread}} »',
    'report-closed': 'dans « {{thread}} »',
    reminder: 'parce que vous avez posé un rappel · « {{thread}} »',
    'scheduled-refused': 'parce que vous l’aviez programmé dans « {{thread}} »',
  },
  excerpt: '« {{words}} »',
  note: 'Un mot de l’animation : « {{note}} »',
  ownNote: 'Votre mot : « {{note}} »',
  done: 'C’est vu : « {{what}} »',
  doneNotice: 'Mis de côté.',
  reopen: 'Remettre à voir : « {{what}} »',
  emptyTitle: 'Rien ne vous attend',
  empty:
    'Quand quelqu’un vous mentionne, répond à votre question ou publie une annonce, vous le trouverez ici, avec la raison.',
  failedShort: 'Ce qui vous attend n’a pas pu être lu. Vérifiez votre réseau, puis réessayez.',
  emptyShort: 'Quand quelqu’un vous mentionnera ou répondra à votre question, vous le trouverez ici.',
  emptyAll: 'Rien ici encore.',
  failedTitle: '« Pour vous » n’a pas pu être lu',
  failed: 'Vérifiez votre réseau, puis réessayez.',
  retry: 'Réessayer',
  more: 'Voir la suite',
  seeAll_one: 'Voir la ligne qui reste',
  seeAll_other: 'Voir les {{count}} lignes',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    inbox: typeof messages;
  }
}
