/** What whoever animates a room prepares, rehearses and hands over. */
export const messages = {
  animator: {
    me: 'Vous animez',
    other: '{{name}} anime',
    nobody: 'Personne n’a encore la main',
    take: 'Prendre la main',
    taken: 'Vous avez la main.',
    handOver: 'Passer la main',
    handedOver: '{{name}} a la main.',
    title: 'Passer la main',
    words: 'À qui ? Tout reste comme c’est : la salle, le grand écran, les sondages ouverts.',
    alone: 'Personne d’autre ne peut animer cette salle.',
  },
  rehearsal: {
    begin: 'Répéter',
    name: 'Répétition.',
    words:
      'Seule l’animation voit cette salle, et rien de ce qui s’y fait ne reste, sauf les corrections des sondages préparés.',
    end: 'Finir la répétition',
    endTitle: 'Finir la répétition ?',
    endConfirm: 'Finir',
    endWords:
      'Messages, votes, questions : tout disparaît. Les sondages préparés redeviennent des brouillons, avec vos corrections.',
    ended: 'La répétition est finie : rien n’en reste.',
  },
  order: {
    title: 'Déroulé',
    empty:
      'Choisissez ce que vous montrerez, dans l’ordre : sondages, questions, moments du programme. Le jour venu, un seul geste mène au suivant.',
    next: 'Montrer ensuite : {{name}}',
    over: 'Tout a été montré.',
    leads: 'Mener aussi les téléphones',
    add: 'Ajouter au déroulé',
    choose: 'Choisir…',
    poll: 'Sondage : {{question}}',
    item: 'Programme : {{title}}',
    questions: 'Toutes les questions',
    agenda: 'Tout le programme',
    entrance: 'L’entrée : QR code et six lettres',
    draft: 'Brouillon : le montrer l’ouvre aux votes',
    onScreen: 'Sur le grand écran',
    show: 'Montrer',
    showThis: 'Montrer : {{name}}',
    shown: 'Sur le grand écran : {{name}}',
    actions: 'Actions sur « {{name}} »',
    up: 'Monter',
    down: 'Descendre',
    off: 'Retirer du déroulé',
    changed: 'Le déroulé est changé.',
    added: 'Ajouté au déroulé : {{name}}',
    letEverythingGo: 'Libérer le grand écran et les téléphones',
    letGo: 'Le grand écran montre l’entrée, les téléphones sont libres.',
  },
  pin: {
    label: 'Épingler une annonce',
    hint: 'Une ligne, en tête de la discussion. Un message s’épingle depuis son menu. Trois au plus.',
    send: 'Épingler',
    done: 'Épinglé en tête de la discussion.',
  },
  done: 'C’est fait.',
  close: 'Fermer',
  retry: 'Réessayer',
  failed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    desk: typeof messages;
  }
}
