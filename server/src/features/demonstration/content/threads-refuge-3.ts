import type { DemonstrationThread } from './types.ts';

export const refugeThreads3: readonly DemonstrationThread[] = [
  {
    channel: 'refuge',
    key: 'onze-personnes',
    title: 'Réunion publique : onze personnes, dont quatre élu·es',
    kind: 'discussion',
    author: 'paul-emile',
    startedDaysAgo: 52,
    startedAt: '21:40',
    messages: [
      {
        author: 'paul-emile',
        after: 0,
        body: `Je rentre de notre première réunion publique. Salle des fêtes pour deux cents, affiches dans six communes, un mot dans le bulletin. Onze personnes. Quatre élu·es, notre stagiaire, deux dames qui se sont trompées de soir (elles sont restées, elles étaient très bien).

Je ne sais pas quoi en conclure. Le besoin n’existe pas, ou c’est nous ?`,
        reactions: [{ reaction: 'soutien', by: ['aissata', 'nora', 'mehdi', 'camille'] }],
      },
      {
        author: 'nora',
        after: 25,
        body: 'C’est la réunion. On a fait pareil, huit personnes. Le même mois, quarante entretiens devant la boulangerie sans effort.',
        reactions: [{ reaction: 'utile', by: ['paul-emile', 'elise'] }],
      },
      {
        author: 'maud',
        after: 600,
        body: 'Onze c’est bien, on en a eu cinq. Sur les cinq, trois sont devenues bénévoles. Compte autrement : combien t’ont donné leur numéro ?',
        reactions: [{ reaction: 'utile', by: ['camille', 'paul-emile'] }],
      },
      {
        author: 'paul-emile',
        after: 680,
        body: 'Sept numéros. Les deux dames perdues sont dedans.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'maite', 'nora'] }],
      },
      {
        author: 'hugo',
        after: 770,
        body: 'Une remarque de méthode : une réunion publique mesure la confiance dans l’affiche, pas le besoin. Les personnes que vous cherchez à toucher sont justement celles qui ne sortent pas à 20 h 30. Partez des tournées qui existent déjà : portage de repas, bibliothèque, infirmières.',
        reactions: [{ reaction: 'utile', by: ['paul-emile', 'camille', 'aissata', 'mehdi', 'ines'] }],
      },
      {
        author: 'maite',
        after: 1300,
        body: 'Je lui avais dit de faire un loto.',
        reactions: [{ reaction: 'bravo', by: ['paul-emile', 'jean-luc', 'linh', 'mehdi', 'camille'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'conge-ouverture',
    title: 'Absente quatre mois au moment de l’ouverture',
    kind: 'discussion',
    author: 'solene',
    startedDaysAgo: 44,
    startedAt: '12:10',
    messages: [
      {
        author: 'solene',
        after: 0,
        body: 'Je serai en congé maternité dans cinq mois, donc en plein dans les premiers chantiers du nouveau territoire. C’est une bonne nouvelle, et je n’arrive pas à l’annoncer à la collectivité sans avoir l’air de m’excuser. Comment avez-vous fait ?',
        reactions: [
          { reaction: 'bravo', by: ['nora', 'linh', 'maud', 'camille', 'marie-jeanne'] },
          { reaction: 'soutien', by: ['ines'] },
        ],
      },
      {
        author: 'linh',
        after: 30,
        body: 'Félicitations d’abord ! J’ai eu ma deuxième l’année du conventionnement. Je l’ai dit en une phrase, avec le nom de la personne qui prenait le relais et la date du premier rendez-vous à trois. On ne m’a rien demandé d’autre.',
        reactions: [{ reaction: 'utile', by: ['solene', 'aissata'] }],
      },
      {
        author: 'karim',
        after: 65,
        body: 'Pour la partie remplacement, c’est à la coopérative de s’organiser, pas à toi. Je le redis ici pour que ce soit écrit.',
        reactions: [{ reaction: 'bravo', by: ['solene', 'nora', 'maite'] }],
      },
      {
        author: 'maud',
        after: 380,
        body: 'Ne dis pas « malheureusement ». Le reste, tout le monde l’a déjà vécu.',
        reactions: [{ reaction: 'utile', by: ['solene'] }],
      },
      {
        author: 'solene',
        after: 8470,
        body: 'Annoncé hier au téléphone. Le maire a répondu : « Ça fera un habitant de plus, venez le déclarer chez nous. » J’ai relevé mon architecte remplaçant dans la convention, article 6.',
        reactions: [{ reaction: 'bravo', by: ['karim', 'maud', 'linh', 'elise', 'nora'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'relais-demissionne',
    title: 'Notre salariée relais démissionne, trois mois après son arrivée',
    kind: 'discussion',
    author: 'linh',
    startedDaysAgo: 27,
    startedAt: '20:15',
    messages: [
      {
        author: 'linh',
        after: 0,
        body: `Notre encadrante de Haute-Loire part à la fin du mois. Ce n’est pas un conflit : elle fait une heure dix de route par jour, elle est seule, et elle a trouvé à douze minutes de chez elle. Je ne lui en veux pas.

Je m’en veux à moi. J’avais lu ici tout ce qu’il fallait faire (l’appel quotidien, le binôme), et j’ai fait autrement parce que le mois était chargé.`,
        reactions: [
          {
            reaction: 'soutien',
            by: ['ines', 'maud', 'aissata', 'nora', 'camille', 'bruno', 'marie-jeanne'],
          },
        ],
      },
      {
        author: 'ines',
        after: 25,
        body: 'Courage, Linh. Merci de l’écrire, c’est exactement ma peur.',
      },
      {
        author: 'bruno',
        after: 50,
        body: 'J’y vais trois jours par semaine le temps de recruter. C’est décidé.',
        reactions: [
          { reaction: 'bravo', by: ['marie-jeanne', 'karim'] },
          { reaction: 'merci', by: ['linh'] },
        ],
      },
      {
        author: 'marie-jeanne',
        after: 715,
        body: '@[Linh Tran-Bonnet](person:linh), je t’appelle à 9 h. Deux pistes : un collectif d’employeurs tout près, qui cherche à compléter un temps partiel, et un local de travail partagé pour que la prochaine personne ne soit pas seule le midi.',
        reactions: [{ reaction: 'utile', by: ['linh', 'ines'] }],
      },
      {
        author: 'aissata',
        after: 995,
        body: 'Depuis l’autre côté : ce qui m’a retenue, ce n’est pas le salaire. C’est que Nora vienne **dormir** ici une nuit par semaine. Un repas ensemble, pas une réunion.',
        reactions: [{ reaction: 'utile', by: ['linh', 'ines', 'elise', 'camille', 'maud'] }],
      },
      {
        author: 'maud',
        after: 1015,
        body: 'Et la prochaine fois, embauche quelqu’un qui habite déjà là, quitte à lui apprendre le métier. J’ai fait l’inverse une fois, ça m’a coûté dix mois.',
        reactions: [{ reaction: 'utile', by: ['linh'] }],
      },
      {
        author: 'bruno',
        after: 1305,
        body: 'Pas d’accord. L’encadrement d’insertion, ça ne s’apprend pas en trois semaines. Quelqu’un du coin sans métier, c’est l’équipe qui paie.',
        reactions: [{ reaction: 'utile', by: ['linh', 'jean-luc'] }],
      },
      {
        author: 'linh',
        after: 5715,
        body: 'Je garde les deux : on cherche d’abord sur place, avec un parcours de six mois en double. Merci à vous, j’ai moins honte qu’il y a quatre jours.',
        reactions: [
          { reaction: 'soutien', by: ['marie-jeanne', 'ines', 'nora', 'bruno'] },
          { reaction: 'bravo', by: ['camille'] },
        ],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'barnum',
    title: 'Qui peut prêter un barnum de 3 × 3 pour un samedi ?',
    kind: 'question',
    author: 'camille',
    startedDaysAgo: 24,
    startedAt: '13:20',
    messages: [
      {
        author: 'camille',
        after: 0,
        body: 'Pour une fête de village dans le Gers, samedi en huit. Le nôtre a rendu l’âme au-dessus d’un pré.',
      },
      {
        author: 'paul-emile',
        after: 42,
        body: 'Rendu l’âme est un mot faible. On l’a vu partir.',
        reactions: [{ reaction: 'bravo', by: ['maite', 'nora', 'mehdi'] }],
      },
      {
        author: 'jean-luc',
        after: 365,
        body: 'On en a un, mais il est en Bretagne. Demande au comité des fêtes d’à côté, ils en ont toujours deux et ils seront contents qu’on leur demande.',
        reactions: [{ reaction: 'utile', by: ['camille', 'aissata'] }],
      },
      {
        author: 'camille',
        after: 2690,
        body: 'Le comité des fêtes voisin en prêtait deux, et ils viennent avec. Merci Jean-Luc !',
        reactions: [{ reaction: 'bravo', by: ['jean-luc', 'maite'] }],
      },
    ],
  },
];
