/** « Emporter le séminaire »: all of it kept on the device, to be read without a network. */
export const messages = {
  title: 'Emporter le séminaire',
  lede: 'Pour le lire sans réseau, dans le train ou sur place : {{contents}}.',
  contents: {
    agenda: 'le déroulé',
    roster: 'la liste des personnes',
    documents_one: '{{count}} document',
    documents_other: '{{count}} documents',
    threads_one: '{{count}} fil',
    threads_other: '{{count}} fils',
  },
  take: 'Emporter ({{size}})',
  asking: 'Le contenu est en train d’être pesé…',
  notAsked: 'Le contenu n’a pas pu être pesé. Vérifiez votre réseau, puis réessayez.',
  retry: 'Réessayer',
  preparing: 'Préparation…',
  progress: '{{done}} sur {{total}}',
  progressOf: 'Séminaire en train d’être emporté',
  stop: 'Arrêter',
  interrupted: 'Pas encore complet : ce qui est déjà là reste.',
  goOn: 'Reprendre',
  giveUp: 'Y renoncer',
  kept: 'Emporté le {{when}} : {{size}} sur cet appareil, à lire sans réseau.',
  remove: 'Retirer de cet appareil',
  removed: 'Le séminaire n’est plus sur cet appareil.',
  threads: 'Fils emportés',
  changed: 'Ce qui a changé depuis : {{changes}}.',
  change: {
    agenda: 'le séminaire ou son déroulé a changé',
    roster: 'la liste des personnes a changé',
    added: 'nouveau document : {{names}}',
    removed: 'document retiré : {{names}}',
    messages_one: '{{count}} nouveau message',
    messages_other: '{{count}} nouveaux messages',
    threads_one: '{{count}} fil a changé',
    threads_other: '{{count}} fils ont changé',
  },
  update: 'Mettre à jour ({{size}})',
  problem: {
    full: 'Il n’y a pas assez de place sur cet appareil : il faut {{size}}. Rien n’a été gardé à moitié.',
    network: 'Le réseau est parti. Cela reprend de soi-même quand il revient.',
    unreachable: 'Le réseau est parti. Réessayez quand il revient.',
    failed: 'Cela n’a pas pu être fait. Réessayez.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    packs: typeof messages;
  }
}
