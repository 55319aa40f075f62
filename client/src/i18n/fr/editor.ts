/** The editor of messages and threads. */
export const messages = {
  toolbar: 'Mise en forme',
  more: 'Plus d’outils',
  task: 'Fait : {{words}}',
  tool: {
    bold: 'Gras',
    italic: 'Italique',
    strike: 'Barré',
    list: 'Liste',
    ordered: 'Liste numérotée',
    tasks: 'Liste de choses à faire',
    quote: 'Citation',
    heading: 'Titre',
    link: 'Lien',
    mention: 'Mentionner une personne',
    image: 'Ajouter une image',
    table: 'Tableau',
    code: 'Code',
    codeBlock: 'Bloc de code',
    undo: 'Annuler la frappe',
    redo: 'Rétablir',
  },
  table: {
    rowAfter: 'Ajouter une ligne dessous',
    columnAfter: 'Ajouter une colonne à droite',
    deleteRow: 'Supprimer la ligne',
    deleteColumn: 'Supprimer la colonne',
    deleteTable: 'Supprimer le tableau',
  },
  link: {
    title: 'Lien',
    address: 'Adresse',
    words: 'Mots à afficher',
    wrong: 'Écrivez l’adresse d’une page, comme exemple.fr, ou d’un courriel.',
    confirm: 'Insérer',
    remove: 'Retirer le lien',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    editor: typeof messages;
  }
}
