/** What the frame of every page says; each feature has its own module beside this one. */
export const messages = {
  product: 'Sentiers',
  tagline: 'La communauté des structures qui essaiment',
  navigation: {
    main: 'Navigation principale',
    home: 'Accueil',
    forYou: 'Pour vous',
    channels: 'Canaux',
    write: 'Écrire',
    people: 'Annuaire',
    skipToContent: 'Aller au contenu',
    back: 'Retour',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    body: 'L’adresse est peut-être incomplète, ou ce qu’elle montrait a été déplacé.',
    action: 'Revenir à l’accueil',
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
