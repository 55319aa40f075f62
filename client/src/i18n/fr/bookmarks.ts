/** « Signets »: messages one keeps at hand. */
export const messages = {
  title: 'Signets',
  lede: 'Personne d’autre ne les voit.',
  emptyTitle: 'Aucun signet',
  empty: 'Le menu d’un message sait lui mettre un signet, avec une note pour vous.',
  failedTitle: 'Vos signets n’ont pas pu être lus',
  failed: 'Vérifiez votre réseau, puis réessayez.',
  retry: 'Réessayer',
  more: 'Voir les signets plus anciens',
  add: 'Ajouter une note',
  change: 'Modifier la note',
  addAsked: 'Ajouter une note au signet…',
  changeAsked: 'Modifier la note du signet…',
  changeTitle: 'La note de ce signet',
  changed: 'C’est noté.',
  save: 'Enregistrer',
  note: 'Un mot pour vous',
  remove: 'Retirer',
  removeMark: 'Retirer le signet',
  removed: 'Signet retiré.',
  undone: 'C’est rétabli.',
  setTitle: 'Mettre un signet',
  setBody: 'Vous retrouverez ce message dans vos signets. Personne d’autre ne le voit.',
  setConfirm: 'Mettre un signet',
  set: 'Signet mis.',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    bookmarks: typeof messages;
  }
}
