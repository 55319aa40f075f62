import type { DemonstrationThread } from './types.ts';

export const partenariatsThreads3: readonly DemonstrationThread[] = [
  {
    channel: 'partenariats',
    key: 'relance-silence',
    title: 'Relancer un partenaire qui ne répond plus, sans le braquer',
    kind: 'question',
    author: 'jean-luc',
    startedDaysAgo: 10,
    startedAt: '19:40',
    messages: [
      {
        author: 'jean-luc',
        after: 0,
        body: 'Une cantine de 52 couverts, d’accord en réunion, enthousiaste même. Depuis, plus rien : trois courriels, deux appels. Combien de fois on relance avant d’être lourd ?',
      },
      {
        author: 'camille',
        after: 30,
        body: 'Je passe. En personne, avec une fausse raison. On voit tout de suite si c’est nous ou si c’est la vie.',
        reactions: [{ reaction: 'utile', by: ['jean-luc', 'mehdi', 'aissata'] }],
      },
      {
        author: 'karim',
        after: 770,
        body: 'Troisième relance chez moi : « Je suppose que ce n’est plus le moment, je vous laisse tranquille et je reviens vers vous dans six mois. » Une réponse sur deux arrive dans l’heure.',
        reactions: [{ reaction: 'utile', by: ['jean-luc', 'ines', 'nora', 'camille', 'elise'] }],
      },
      {
        author: 'maud',
        after: 800,
        body: 'La fausse raison, @[Camille Roussel](person:camille), dans un bourg, ça se voit à 200 mètres.',
        reactions: [{ reaction: 'bravo', by: ['camille', 'maite'] }],
      },
      {
        author: 'jean-luc',
        after: 7150,
        body: 'J’ai envoyé la phrase de Karim. Réponse en vingt minutes : la cuisinière est en arrêt, ils ne savaient pas comment me le dire. J’y vais deux matins par semaine donner un coup de main en attendant. On reparlera du contrat après.',
        reactions: [{ reaction: 'bravo', by: ['karim', 'maud', 'linh', 'nora', 'camille', 'marie-jeanne'] }],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'convention-cias',
    title: 'Qui a une convention avec un CIAS pour du repérage de personnes isolées ?',
    kind: 'question',
    author: 'camille',
    startedDaysAgo: 7,
    startedAt: '10:10',
    messages: [
      {
        author: 'camille',
        after: 0,
        body: `Le centre intercommunal d’action sociale veut bien nous signaler des situations, mais sa directrice demande un cadre : qui transmet quoi, avec quel accord de la personne, combien de temps on garde. C’est une bonne demande et nous n’avons rien d’écrit.

Je cherche un exemple, même imparfait. Notre seul principe pour l’instant : **la personne nous appelle, ou elle est là quand on l’appelle pour elle**.`,
        reactions: [
          { reaction: 'meme-question', by: ['maite'] },
          { reaction: 'utile', by: ['linh'] },
        ],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'conseil-lundi',
    title: 'Le conseil municipal délibère lundi',
    kind: 'discussion',
    author: 'ines',
    startedDaysAgo: 3,
    startedAt: '12:15',
    messages: [
      {
        author: 'ines',
        after: 0,
        body: 'Notre premier vote en conseil : la mise à disposition de la salle et 2 500 € pour les fournitures. Onze élu·es. Le maire nous dit « ça va passer ». @[Maïté Etcheverry](person:maite), toi qui as été de l’autre côté : qu’est-ce qu’on fait d’ici là ?',
        reactions: [{ reaction: 'soutien', by: ['mehdi', 'nora'] }],
      },
      {
        author: 'maite',
        after: 25,
        body: 'Rien avec ceux qui sont pour. Appelle l’opposante la plus sérieuse, demande-lui ce qu’elle va demander. Et donne au maire la réponse, écrite, en une phrase.',
        reactions: [{ reaction: 'utile', by: ['ines', 'mehdi', 'nora', 'aissata', 'linh', 'karim'] }],
      },
      {
        author: 'ines',
        after: 35,
        body: 'Et si elle me dit qu’elle votera contre ?',
      },
      {
        author: 'maite',
        after: 43,
        body: 'Alors tu sauras pourquoi, et elle saura que tu as appelé. On vote rarement contre quelqu’un qui a appelé.',
        reactions: [
          { reaction: 'utile', by: ['ines', 'elise'] },
          { reaction: 'bravo', by: ['nora'] },
        ],
      },
      {
        author: 'thibault',
        after: 365,
        body: 'Ne venez pas à six dans le public. Deux personnes, au fond. On a perdu un vote en ayant l’air d’une manifestation.',
        reactions: [
          { reaction: 'utile', by: ['ines', 'mehdi'] },
          { reaction: 'bravo', by: ['maite'] },
        ],
      },
      {
        author: 'ines',
        after: 1770,
        body: 'Appelée. Elle n’est pas contre : elle veut que la salle reste libre pour le club de belote le mercredi, et c’était notre jour. On passe au jeudi. Je n’y aurais jamais pensé.',
        reactions: [
          { reaction: 'bravo', by: ['maite', 'mehdi', 'nora', 'camille'] },
          { reaction: 'utile', by: ['karim'] },
        ],
      },
    ],
  },
];
