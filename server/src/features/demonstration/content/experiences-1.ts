import type { DemonstrationExperience } from './types.ts';

/** Places that were opened elsewhere, and what was agreed with mairies and intercommunalités. */
export const experiences1: readonly DemonstrationExperience[] = [
  {
    key: 'deuxieme-cuisine',
    kind: 'Essaimage d’un lieu',
    authors: ['maud', 'jean-luc'],
    title: 'Ouvrir une deuxième cuisine à trois cents kilomètres de la première',
    summary:
      'Une ancienne école, quatorze fermes et neuf cantines en Bretagne. En Creuse : les mêmes recettes, presque rien de pareil.',
    outcome: 'ongoing',
    publishedDaysAgo: 34,
    sections: [
      {
        key: 'contexte',
        level: 'public',
        body: 'Notre première cuisine tient depuis six ans dans une école fermée. Une intercommunalité de la Creuse est venue la visiter en car, avec deux cuisinières de cantine et un éleveur. C’est l’éleveur qui nous a rappelés.',
      },
      { key: 'territoire', level: 'public', codes: ['commune:23096', '23', '22'] },
      { key: 'themes', level: 'public', themes: ['circuits-courts', 'agriculture'] },
      { key: 'etape', level: 'public', step: 'needs' },
      {
        key: 'actions',
        level: 'public',
        body: '- Trois semaines à manger dans les cantines, sans rien proposer.\n- Un repas commun par mois, cuisiné chaque fois chez quelqu’un d’autre.\n- Un prêt de cuisine le mercredi, avant de chercher un local.\n\nNous n’avons signé de bail qu’au bout du septième mercredi.',
      },
      {
        key: 'adaptation',
        body: 'En Bretagne nous livrons. Ici les fermes sont à quarante minutes les unes des autres : ce sont les cantines qui passent prendre leurs bacs, sur le trajet du pain.',
      },
      {
        key: 'cout',
        cost: {
          euros: 38_000,
          eurosPerYear: 61_000,
          days: 140,
          months: 11,
          note: 'Dont 12 000 € de chambre froide, achetée d’occasion.',
        },
      },
      {
        key: 'obstacles',
        level: 'cohort',
        body: 'Nous avons promis quinze repas par jour à une école avant d’avoir une remplaçante. Jean-Luc a fait deux semaines seul, avec une angine. Nous n’en avons parlé à personne, et nous aurions dû.',
      },
      {
        key: 'conseils',
        level: 'public',
        body: 'Mangez à la cantine avant de parler de cantine. Et commencez par le mercredi : personne n’y attend rien, tout le monde y a du temps.',
      },
    ],
    usefulTo: [
      { person: 'linh', reason: 'inspired' },
      { person: 'karim', reason: 'prepared' },
      { person: 'rosalie', reason: 'inspired' },
    ],
  },
  {
    key: 'six-mois-d-essai',
    kind: 'Partenariat avec une collectivité',
    authors: ['antoine'],
    title: 'Six mois d’essai avant une convention de trois ans',
    summary:
      'Plutôt qu’un oui de principe, nous avons demandé un petit oui, daté, que l’on pouvait reprendre.',
    outcome: 'worked',
    publishedDaysAgo: 118,
    sections: [
      {
        key: 'contexte',
        level: 'public',
        body: 'La communauté de communes voulait des haies, nous voulions des chantiers d’insertion toute l’année. Chacun avait déjà été déçu par l’autre, avant nous.',
      },
      { key: 'territoire', level: 'public', codes: ['61'] },
      { key: 'themes', level: 'public', themes: ['biodiversite', 'reinsertion'] },
      { key: 'etape', level: 'public', step: 'model' },
      {
        key: 'interlocuteurs',
        level: 'alumni',
        body: 'Le président écoute, la directrice générale décide de ce qui arrive en réunion, la vice-présidente à l’environnement sait qui dira non. Nous avons vu la troisième en premier.',
      },
      {
        key: 'actions',
        level: 'public',
        body: 'Une page, trois chiffres, une date de fin. À six mois : combien de mètres plantés, combien de personnes au travail, combien d’appels en mairie. Les appels étaient leur peur à eux : nous les avons comptés avec eux.',
      },
      {
        key: 'accord',
        body: 'Une lettre d’engagement de six mois, 9 000 €, reprise sans motif avec quinze jours de préavis. Puis une convention de trois ans, avec les mêmes trois chiffres.',
      },
      { key: 'cout', cost: { days: 22, months: 9, note: 'Le temps passé à préparer, sans les chantiers.' } },
      {
        key: 'reussites',
        level: 'public',
        body: 'Personne n’a eu à se dédire. Au bilan, c’est l’élu le plus prudent qui a proposé les trois ans.',
      },
      {
        key: 'obstacles',
        level: 'alumni',
        body: 'Un adjoint a cru que les six mois étaient gratuits. Nous avons perdu un été à le détromper, faute de l’avoir écrit en gras.',
      },
      {
        key: 'conseils',
        level: 'public',
        body: 'Demandez ce qui ferait échouer l’essai, et mesurez cela. Un maire ne craint pas votre projet : il craint les appels du lundi matin.',
      },
    ],
    usefulTo: [
      { person: 'nora', reason: 'convinced' },
      { person: 'aissata', reason: 'unblocked' },
      { person: 'karim', reason: 'prepared' },
      { person: 'elise', reason: 'inspired' },
    ],
  },
  {
    key: 'bail-a-rehabilitation',
    kind: 'Partenariat avec une collectivité',
    authors: ['karim', 'solene'],
    title: 'Un bail à réhabilitation signé par une commune de 640 habitants',
    summary:
      'Le maire n’en avait jamais entendu parler, le notaire non plus. Il a fallu onze mois et un exemple.',
    outcome: 'worked',
    publishedDaysAgo: 61,
    sections: [
      {
        key: 'contexte',
        body: 'Deux maisons de bourg, vides depuis neuf ans, face à l’école. La commune ne pouvait ni les vendre ni les réparer.',
      },
      { key: 'territoire', codes: ['72', 'epci:200072676'] },
      { key: 'themes', themes: ['logements-vacants'] },
      { key: 'etape', step: 'means' },
      {
        key: 'actions',
        body: 'Nous avons emmené le conseil municipal voir un logement fini, à trente kilomètres, avec sa locataire. Elle a montré sa facture de chauffage. Ensuite seulement nous avons parlé de durée.',
      },
      {
        key: 'accord',
        body: 'Vingt-deux ans, un loyer plafonné, le retour à la commune en bon état. L’avis des domaines est demandé avant la délibération, pas après.',
      },
      { key: 'cout', cost: { euros: 86_000, days: 65, months: 11, note: '' } },
      {
        key: 'obstacles',
        level: 'alumni',
        body: 'La première délibération a été retoquée : il manquait la surface. Deux mois. Nous avons depuis un modèle que nous prêtons volontiers.',
      },
      {
        key: 'conseils',
        body: 'Trouvez le notaire avant le maire. Et ne dites jamais « c’est simple ».',
      },
    ],
    usefulTo: [
      { person: 'maite', reason: 'unblocked' },
      { person: 'antoine', reason: 'inspired' },
    ],
  },
  {
    key: 'cafe-en-fourgon',
    kind: 'Essaimage d’un lieu',
    authors: ['maite', 'camille'],
    title: 'Le café part sur les routes : ce qui voyage, ce qui reste',
    summary:
      'Un fourgon, soixante-dix bénévoles dans une vallée. Dans le Gers, nous avons laissé le fourgon et apporté l’agenda.',
    outcome: 'mixed',
    publishedDaysAgo: 12,
    sections: [
      {
        key: 'contexte',
        body: 'Chez nous le café est un prétexte : ce qui tient, c’est que quelqu’un passe voir les voisins la veille. Nous pensions que le fourgon était le projet.',
      },
      { key: 'territoire', codes: ['32', '64'] },
      { key: 'themes', themes: ['lien-social', 'services-de-proximite'] },
      { key: 'etape', step: 'readiness' },
      {
        key: 'actions',
        body: 'Deux veillées d’essai dans des granges prêtées. À la première, vingt-six personnes ; à la seconde, neuf. Entre les deux, nous n’avions prévenu que par affiche.',
      },
      {
        key: 'adaptation',
        body: 'Plus de fourgon la première année. Un agenda commun avec l’association de chasse et le comité des fêtes, et nous passons le matin chez six personnes, toujours les mêmes.',
      },
      { key: 'cout', cost: { eurosPerYear: 14_500, days: 48, note: '' } },
      {
        key: 'conseils',
        body: 'Demandez-vous ce que vous feriez sans votre objet. S’il reste quelque chose, c’est cela qui essaime.',
      },
    ],
    usefulTo: [{ person: 'paul-emile', reason: 'inspired' }],
  },
];
