/** Writing a poll: its question, what it asks for, its settings. */
export const messages = {
  newTitle: 'Nouveau sondage',
  correctTitle: 'Corriger le sondage',
  question: 'Question',
  kind: 'Ce qu’on demande',
  kindHint: {
    single: 'Une seule réponse parmi celles que vous proposez.',
    multiple: 'Plusieurs réponses parmi celles que vous proposez.',
    scale: 'Une note, d’un bout à l’autre d’une échelle ; on en voit la moyenne.',
    ranking: 'Vos réponses dans un ordre de préférence ; chaque rang rapporte des points.',
    words: 'Un mot ou quelques-uns ; les plus donnés s’affichent en plus grand.',
    text: 'Une réponse de 200 caractères au plus, dans ses propres mots.',
    dates: 'Les dates qui conviennent, parmi celles que vous proposez.',
  },
  options: 'Réponses proposées',
  optionsHint: 'Entrée passe à la suivante. Les lignes vides ne comptent pas.',
  optionAt: 'Réponse {{at}}',
  addOption: 'Ajouter une réponse',
  removeOption: 'Retirer : {{name}}',
  moveUp: 'Monter : {{name}}',
  moveDown: 'Descendre : {{name}}',
  movedTo: 'Déplacée en position {{at}} sur {{total}}.',
  mostChosen: 'Combien chacun·e peut en choisir',
  mostRanked: 'Combien chacun·e en classe',
  allChosen: 'autant qu’il convient',
  allRanked: 'toutes',
  most_one: '{{count}} au plus',
  most_other: '{{count}} au plus',
  scale: {
    from: 'De',
    to: 'À',
    fromLabel: 'Sens de la plus petite valeur',
    fromLabelExample: 'pas du tout',
    toLabel: 'Sens de la plus grande valeur',
    toLabelExample: 'tout à fait',
  },
  wordsEach: 'Mots par personne',
  words_one: '{{count}} mot',
  words_other: '{{count}} mots',
  dates: 'Dates proposées',
  datesHint: 'Les heures sont celles de votre appareil ({{zone}}).',
  dateAt: 'Date {{at}}',
  startsAt: 'Date {{at}}, début',
  endsAt: 'Fin',
  addDate: 'Ajouter une date',
  anonymous: 'Anonyme',
  anonymousHint:
    'Personne ne saura qui a choisi quoi, l’animation non plus ; une fois fermé, plus rien ne permet de le retrouver.',
  resultsHidden: 'Résultats cachés',
  resultsHiddenHint: 'On ne voit que le nombre de votes, jusqu’à ce que vous montriez les résultats.',
  draftMine: 'Le brouillon n’est lu que par vous. Une fois ouvert, le sondage ne se corrige plus.',
  draftShared: 'Le brouillon est lu par toute l’animation. Une fois ouvert, le sondage ne se corrige plus.',
  saveDraft: 'Garder en brouillon',
  openNow: 'Ouvrir aux votes',
  conflict:
    'Quelqu’un d’autre a corrigé ce brouillon entre-temps (« {{question}} »). Gardez votre version, ou reprenez la sienne.',
  keepMine: 'Garder la mienne',
  takeTheirs: 'Reprendre la sienne',
  toCorrect_one: '{{count}} champ est à corriger.',
  toCorrect_other: '{{count}} champs sont à corriger.',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'poll-form': typeof messages;
  }
}
