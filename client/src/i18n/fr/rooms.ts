/** The ways into live rooms: from a seminar, from the home page, by six letters. */
export const messages = {
  live: 'En direct',
  enter: 'Entrer dans la salle',
  readAgain: 'Relire la salle',
  attendance:
    'Une fois la salle ouverte, votre venue est notée, pour que vous retrouviez la discussion à côté du replay.',
  prepare: 'Préparer la salle',
  prepared: 'La salle est prête. Elle s’ouvrira quand vous le direz.',
  open: 'Ouvrir la salle',
  opened: 'La salle est ouverte : on peut y écrire.',
  failed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
  join: 'Rejoindre',
  joinTitle: 'Rejoindre « {{title}} »',
  enterTitle: 'Entrer dans une salle',
  code: 'Code de la salle',
  codeHint: 'Les six lettres affichées sur le grand écran.',
  codeUnknown:
    'Aucune salle ouverte à vous n’a ce code. Relisez les six lettres sur l’écran, ou demandez-les à l’animation.',
  enterAction: 'Entrer',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    rooms: typeof messages;
  }
}
