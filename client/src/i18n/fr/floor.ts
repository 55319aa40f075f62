/** The floor of a live room: raised hands, and how its people follow. */
export const messages = {
  tab: 'Parole',
  raised_one: '{{count}} main levée',
  raised_other: '{{count}} mains levées',
  hand: {
    raise: 'Lever la main',
    lower: 'Baisser la main',
    giveBack: 'Rendre la parole',
    next: 'Main levée : vous êtes la prochaine personne à parler',
    before_one: 'Main levée : {{count}} personne parle avant vous',
    before_other: 'Main levée : {{count}} personnes parlent avant vous',
    mine: 'Vous avez la parole',
    failed: 'Votre main n’a pas pu changer. Vérifiez votre réseau, puis réessayez.',
    offline: 'Sans réseau, on ne lève pas la main : elle n’aurait pas de place dans la file.',
  },
  queue: {
    title: 'Mains levées',
    speaking: '{{name}} a la parole',
    nobody: 'Personne ne demande la parole.',
    give: 'Donner la parole',
    giveTo: 'Donner la parole à {{name}}',
    takeBack: 'Reprendre la parole',
    lower: 'Baisser',
    lowerOf: 'Baisser la main de {{name}}',
    lowerAll: 'Baisser toutes les mains',
    failed: 'La file n’a pas pu changer. Vérifiez votre réseau, puis réessayez.',
  },
  table: {
    ask: 'Plusieurs sur ce téléphone ?',
    words: 'Ses votes comptent pour toutes les personnes assises à la table, et pour une table.',
    name: 'Nom de la table',
    people: 'Personnes à la table, vous compris·e',
    sit: 'Voter pour la table',
    seated: '{{name}} : {{count}} personnes votent avec ce téléphone',
    leave: 'Voter pour moi seul·e',
    list: 'Tables',
    failed: 'La table n’a pas pu changer. Vérifiez votre réseau, puis réessayez.',
  },
  pulse: {
    label: 'Comment suivez-vous ?',
    too_fast: 'Trop vite',
    lost: 'Je décroche',
    clear: 'C’est clair',
    whoSees: 'L’animation voit combien de personnes le disent, jamais qui.',
    failed: 'Cela n’a pas pu être dit. Vérifiez votre réseau, puis réessayez.',
    title: 'Le pouls de la salle',
    quiet: 'Personne n’a rien dit ces dernières minutes.',
    holds: 'Ce qui est dit vaut trois minutes.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    floor: typeof messages;
  }
}
