/** An incubator's private contact book. */
export const messages = {
  title: 'Carnet d’adresses',
  lede: 'Des personnes sans compte sur Sentiers, qui peuvent ouvrir une porte. Seules les personnes de votre incubateur lisent ce carnet : ni les autres incubateurs, ni la coordination.',
  toIntroductions: 'Mises en relation',
  add: 'Ajouter quelqu’un',
  find: 'Chercher un nom, une fonction, un territoire',
  none: 'Personne ne correspond à « {{words}} ».',
  emptyTitle: 'Qui connaissez-vous ?',
  empty:
    'Un maire, une chargée de mission, un directeur de communauté de communes : ajoutez qui pourrait accueillir une structure. La personne est prévenue par e-mail, et peut se retirer quand elle veut.',
  closedTitle: 'Ce carnet ne vous est pas ouvert',
  closed: 'Il n’est lu que par les personnes de son incubateur.',
  source: 'Source : {{source}}, ajoutée par {{name}}',
  keptUntil: 'gardée jusqu’au {{date}}',
  noticed: 'Prévenue le {{date}}',
  unnoticed: 'Pas encore prévenue',
  asked_one: 'sollicitée {{count}} fois',
  asked_other: 'sollicitée {{count}} fois',
  accepted_one: '{{count}} accord',
  accepted_other: '{{count}} accords',
  edit: 'Corriger',
  editNamed: 'Corriger la fiche de {{name}}',
  erase: 'Effacer',
  eraseNamed: 'Effacer {{name}} du carnet',
  eraseTitle: 'Effacer {{name}} ?',
  eraseWords:
    'Sa fiche et vos notes disparaissent pour de bon. Une demande qui lui est adressée n’aura pas de réponse ; son nom ne se lit plus dans celles d’avant.',
  eraseSubmit: 'Effacer',
  erased: '{{name}} n’est plus dans le carnet.',
  eraseFailed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
  field: {
    name: 'Nom',
    role: 'Fonction',
    body: 'Mairie ou organisme',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    territories: 'Territoires qu’elle connaît',
    themes: 'Thématiques',
    source: 'D’où vient son adresse',
    keptUntil: 'Gardée jusqu’au',
    notes: 'Vos notes',
  },
  hint: {
    territories: 'On vous la proposera pour les demandes qui concernent ces territoires.',
    source: 'La personne le lira : « rencontrée au salon des maires », « site de la mairie ».',
    keptUntil: 'Trois ans au plus ; la fiche s’efface d’elle-même ce jour-là.',
    notes:
      'Lues par votre incubateur seul. La personne peut demander à les voir : écrivez ce que vous lui diriez.',
  },
  missing: {
    name: 'Écrivez son nom.',
    email: 'Cette adresse e-mail est incomplète : vérifiez le @ et ce qui suit.',
    territories: 'Choisissez au moins un territoire.',
    source: 'Dites d’où vient son adresse : la loi le demande, et la personne le lira.',
    keptUntil: 'Choisissez jusqu’à quand la garder.',
  },
  form: {
    add: 'Ajouter quelqu’un',
    edit: 'Corriger la fiche de {{name}}',
    notice:
      'Un e-mail prévient la personne aussitôt : qui vous êtes, pourquoi vous gardez son adresse, d’où elle vient, et comment se faire effacer.',
    incomplete: 'Il manque quelques mots : voyez les champs signalés.',
    submit: 'Ajouter et prévenir',
    save: 'Enregistrer',
    leave: 'Laisser comme avant',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    contacts: typeof messages;
  }
}
