/** One's own account: page, photo, preferences, password, devices. */
export const messages = {
  calendar: {
    title: 'Calendrier',
    lede: 'Abonnez votre agenda aux échéances de ce que vous pouvez lire ici.',
    address: 'Adresse d’abonnement',
    secret: 'Elle est à vous seul·e : qui l’a peut lire ces dates.',
    make: 'Obtenir une adresse',
    renew: 'Changer d’adresse',
    revoke: 'Fermer l’adresse',
    copy: 'Copier',
    copied: 'Adresse copiée.',
    notCopied: 'L’adresse n’a pas pu être copiée : sélectionnez-la.',
  },
  title: 'Mon compte',
  page: {
    title: 'Ma page',
    lede: 'Ce que vos pairs lisent de vous.',
    name: 'Nom',
    function: 'Fonction',
    bio: 'En quelques mots',
    offers: 'Ce que j’apporte',
    offersHint: 'Une expérience, un réseau, un savoir-faire que vous partagez volontiers.',
    seeks: 'Ce que je cherche',
    save: 'Enregistrer',
    saved: 'Votre page est à jour.',
    see: 'Voir ma page',
  },
  photo: {
    title: 'Photo',
    choose: 'Choisir une photo',
    remove: 'Retirer la photo',
    hint: 'JPEG, PNG ou WebP, 5 Mo au plus. Elle est recadrée en carré, sans ses données cachées.',
    saved: 'Votre photo est à jour.',
    removed: 'Votre photo est retirée.',
  },
  blocked: {
    title: 'Personnes bloquées',
    lede: 'Elles ne peuvent pas vous écrire directement, et ne le savent pas.',
    nobody: 'Vous n’avez bloqué personne.',
    failed: 'Cette liste n’a pas pu être lue. Réessayez quand le réseau revient.',
    unblock: 'Débloquer {{name}}',
  },
  preferences: {
    title: 'Préférences',
    language: 'Langue',
    scheme: 'Apparence',
    enterSends: 'La touche Entrée envoie',
    enterSendsHint: 'Sur un clavier d’ordinateur. Sur un téléphone, elle passe toujours à la ligne.',
    presenceHidden: 'Ne pas montrer que je suis là',
    presenceHiddenHint:
      'Personne ne voit si vous êtes en ligne. Ce que vous lisez n’est jamais montré, à personne.',
    lightMode: 'Mode léger',
    lightModeHint: 'Les images ne se chargent qu’au toucher.',
  },
  password: {
    title: 'Mot de passe',
    lede: 'Facultatif : un code reçu par e-mail suffit toujours pour entrer.',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    save: 'Changer le mot de passe',
    create: 'Choisir un mot de passe',
    saved: 'Mot de passe enregistré. Vos autres appareils sont déconnectés.',
  },
  devices: {
    title: 'Où je suis connecté·e',
    here: 'cet appareil',
    shared: 'poste partagé',
    lastUsed: 'dernière visite',
    everywhere: 'Se déconnecter partout',
    everywhereTitle: 'Se déconnecter partout ?',
    everywhereBody: 'Tous vos appareils seront déconnectés, celui-ci compris.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    account: typeof messages;
  }
}
