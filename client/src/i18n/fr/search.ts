/** Search: the box of every page, and the page of all results. */
export const messages = {
  title: 'Recherche',
  label: 'Rechercher',
  placeholder: 'Une personne, un fil, un mot…',
  offered: 'Propositions',
  all: 'Tous les résultats pour « {{q}} »',
  count_one: '{{count}} résultat',
  count_other: '{{count}} résultats',
  countMany: 'Plus de {{count}} résultats',
  partial: 'Rien ne contient tous ces mots : voici ce qui en contient une partie.',
  correction: '« {{typed}} » n’a presque rien donné : lu comme « {{read}} ».',
  problem: {
    unknown_operator: '« {{operator}}: » n’existe pas : lu comme un mot.',
    unknown_value: '« {{operator}}:{{value}} » ne correspond à rien de connu.',
    bad_date: '« {{operator}}:{{value}} » n’est pas une date : écrivez 2026-11-26, 11/2026 ou 2026.',
  },
  emptyTitle: 'Rien trouvé',
  empty: 'Essayez un mot de moins, une autre orthographe, ou le nom d’une personne.',
  failedTitle: 'La recherche n’a pas abouti',
  failed: 'Vérifiez votre réseau, puis réessayez.',
  offline: 'Vous êtes sans réseau : la recherche reprendra dès qu’il sera revenu.',
  retry: 'Réessayer',
  more: 'Voir la suite',
  inChannel: 'dans {{channel}}',
  closed: 'fermé',
  type: {
    thread: 'Fil',
    message: 'Message',
    file: 'Fichier',
    person: 'Personne',
    organisation: 'Structure',
    territory: 'Territoire',
    channel: 'Canal',
    experience: 'Retour d’expérience',
  },
  organisation: {
    'social-enterprise': 'entreprise sociale',
    incubator: 'incubateur',
    partner: 'partenaire',
  },
  reason: { spelling: 'orthographe proche' },
  operators: {
    channel: 'dans un canal',
    author: 'écrit par une personne',
    theme: 'sur une thématique',
    territory: 'à propos d’un territoire',
    type: 'fil, question, annonce, message, personne, structure, retour…',
    before: 'avant une date',
    after: 'après une date',
    has: 'avec un fichier',
    is: 'non lu ou résolu',
  },
  help: {
    title: 'Pour préciser',
    words: 'Les accents et les pluriels ne comptent pas. Entre guillemets, les mots se suivent.',
    negation: 'Un tiret devant un mot ou un filtre l’exclut : « navette -bus ».',
  },
  saved: {
    list: 'Vos recherches',
    save: 'Garder cette recherche',
    title: 'Garder cette recherche',
    name: 'Nom',
    confirm: 'Garder',
    done: 'Recherche gardée.',
    forget: 'Oublier « {{name}} »',
    forgotten: 'Recherche oubliée.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    search: typeof messages;
  }
}
