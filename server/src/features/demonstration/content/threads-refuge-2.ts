import type { DemonstrationThread } from './types.ts';

export const refugeThreads2: readonly DemonstrationThread[] = [
  {
    channel: 'refuge',
    key: 'dire-essaimage',
    title: 'Comment dites-vous « essaimage » aux gens ?',
    kind: 'discussion',
    author: 'paul-emile',
    startedDaysAgo: 88,
    startedAt: '10:20',
    messages: [
      {
        author: 'paul-emile',
        after: 0,
        body: 'Sérieusement. J’ai dit « essaimage » sur le marché, un monsieur m’a demandé combien j’avais de ruches.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'maite', 'mehdi', 'solene', 'jean-luc'] }],
      },
      {
        author: 'mehdi',
        after: 25,
        body: 'Je dis « on ouvre à côté de chez vous, avec vous ». Le mot n’existe que dans les dossiers.',
        reactions: [{ reaction: 'utile', by: ['paul-emile'] }],
      },
      {
        author: 'maite',
        after: 100,
        body: 'Je dis « on nous a demandé de venir ». C’est vrai, et ça change tout de suite la conversation : on n’arrive pas pour vendre.',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'camille', 'elise'] }],
      },
      {
        author: 'thibault',
        after: 190,
        body: 'Avec les banques et les financeurs je garde le mot, il rassure. Avec les élu·es je parle de « nouvelle antenne ». Avec les habitants, je laisse Nora parler.',
        reactions: [{ reaction: 'bravo', by: ['nora'] }],
      },
      {
        author: 'solene',
        after: 235,
        body: 'Attention à « antenne » : dans un bourg où l’on a fermé la perception et la gendarmerie, une antenne, c’est ce qui s’en va en dernier. On nous l’a dit comme ça.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'karim', 'linh'] }],
      },
      {
        author: 'linh',
        after: 380,
        body: 'Nous disons « atelier ». C’est concret. « Vous avez un atelier à vous, avec votre nom dessus. »',
      },
      {
        author: 'camille',
        after: 470,
        body: 'Je ne suis pas tout à fait d’accord avec @[Maïté Etcheverry](person:maite). « On nous a demandé de venir », oui, mais qui, *on* ? Dans notre cas c’était une vice-présidente, pas les gens. Les premiers mois, on nous a prêté son étiquette.',
        reactions: [
          { reaction: 'utile', by: ['elise', 'maud'] },
          { reaction: 'soutien', by: ['aissata'] },
        ],
      },
      {
        author: 'maite',
        after: 1330,
        body: 'Tu as raison, Camille. Il faudrait dire qui.',
        reactions: [{ reaction: 'bravo', by: ['camille', 'nora'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'covoiturage-seminaire',
    title: 'Covoiturage pour le premier séminaire',
    kind: 'discussion',
    author: 'samuel',
    startedDaysAgo: 70,
    startedAt: '18:30',
    closed: true,
    messages: [
      {
        author: 'samuel',
        after: 0,
        body: `La gare la plus proche est à 14 km et la navette a huit places. Qui conduit, qui cherche une place ?

Écrivez : **d’où, quand, combien de places**.`,
      },
      {
        author: 'nora',
        after: 14,
        body: 'Laval, jeudi 6 h 30, trois places dans la Kangoo. Musique négociable.',
        reactions: [{ reaction: 'utile', by: ['aissata'] }],
      },
      {
        author: 'karim',
        after: 32,
        body: 'Le Mans, jeudi 7 h. Une place, l’autre est prise par les maquettes de Solène.',
      },
      {
        author: 'solene',
        after: 35,
        body: 'Les maquettes peuvent aller dans le coffre, Karim.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'samuel'] }],
      },
      {
        author: 'karim',
        after: 36,
        body: 'Deux places, donc.',
        reactions: [{ reaction: 'bravo', by: ['solene', 'paul-emile'] }],
      },
      {
        author: 'linh',
        after: 810,
        body: 'Nous partons la veille de la Drôme, à deux, et nous passons par la Loire. @[Marie-Jeanne Hoarau](person:marie-jeanne), on te prend au passage ?',
      },
      {
        author: 'marie-jeanne',
        after: 830,
        body: 'Avec joie. J’apporte le pique-nique.',
        reactions: [{ reaction: 'merci', by: ['linh', 'bruno'] }],
      },
      {
        author: 'ines',
        after: 885,
        body: 'Mehdi et moi venons en train. Deux places à la navette de 8 h 55, s’il vous plaît.',
      },
      {
        author: 'maite',
        after: 1570,
        body: 'Nous venons à trois avec le fourgon. Il y a du café à bord, évidemment.',
        reactions: [{ reaction: 'bravo', by: ['samuel', 'elise', 'mehdi', 'jean-luc'] }],
      },
      {
        author: 'samuel',
        after: 5370,
        body: 'Tout le monde a une place, et il en reste une dans le fourgon-café : elle est pour moi. Je ferme le fil.',
        reactions: [{ reaction: 'merci', by: ['nora', 'ines', 'maite'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'petites-victoires',
    title: 'Les petites victoires de la semaine',
    kind: 'discussion',
    author: 'marie-jeanne',
    startedDaysAgo: 58,
    startedAt: '17:00',
    messages: [
      {
        author: 'marie-jeanne',
        after: 0,
        body: 'On écrit beaucoup ce qui coince. Ici, une ligne quand quelque chose a marché, même minuscule. Surtout minuscule.',
        reactions: [{ reaction: 'merci', by: ['camille', 'nora', 'maud'] }],
      },
      {
        author: 'jean-luc',
        after: 32,
        body: 'La cantine de 38 couverts a fini le plat de lentilles. Fini. Pas « bien mangé » : fini.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'bruno', 'mehdi', 'marie-jeanne'] }],
      },
      {
        author: 'mehdi',
        after: 950,
        body: 'Le principal du collège m’a rappelé. Pour dire non à la date, mais il m’a rappelé.',
        reactions: [{ reaction: 'bravo', by: ['ines', 'paul-emile'] }],
      },
      {
        author: 'aissata',
        after: 5895,
        body: 'Une dame m’a reconnue au marché et m’a présentée à sa sœur comme « la petite de la navette ». Il n’y a pas encore de navette.',
        reactions: [
          { reaction: 'bravo', by: ['nora', 'thibault', 'elise', 'maite'] },
          { reaction: 'merci', by: ['marie-jeanne'] },
        ],
      },
      {
        author: 'solene',
        after: 15785,
        body: 'Un propriétaire a retrouvé ses clés.',
        reactions: [{ reaction: 'bravo', by: ['karim', 'linh'] }],
      },
      {
        author: 'bruno',
        after: 22760,
        body: 'Premier établi monté par l’équipe sans moi. Il penche. Je n’ai rien dit.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'solene', 'marie-jeanne', 'jean-luc'] }],
      },
      {
        author: 'linh',
        after: 22780,
        body: 'Il penche beaucoup.',
        reactions: [{ reaction: 'bravo', by: ['bruno'] }],
      },
      {
        author: 'camille',
        after: 33210,
        body: 'Troisième veillée dans le Gers : quatorze personnes, dont six venues seules et reparties à deux voitures.',
        reactions: [
          { reaction: 'bravo', by: ['maite', 'paul-emile', 'nora', 'elise'] },
          { reaction: 'merci', by: ['marie-jeanne'] },
        ],
      },
      {
        author: 'thibault',
        after: 42765,
        body: 'L’assureur a baissé la franchise de 800 € à 300 €. J’ai relu deux fois.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'aissata'] }],
      },
      {
        author: 'ines',
        after: 59090,
        body: 'Douze personnes à la réunion des futurs parrains et marraines. On en attendait cinq. Il a fallu aller chercher des chaises à l’église.',
        reactions: [{ reaction: 'bravo', by: ['mehdi', 'camille', 'marie-jeanne', 'claire'] }],
      },
      {
        author: 'karim',
        after: 71495,
        body: 'Un maire m’a tutoyé.',
        reactions: [{ reaction: 'bravo', by: ['solene', 'maite', 'nora'] }],
      },
      {
        author: 'maite',
        after: 71510,
        body: 'C’est signé, alors.',
        reactions: [{ reaction: 'bravo', by: ['karim', 'elise'] }],
      },
      {
        author: 'nora',
        after: 81535,
        body: 'Le conducteur de 74 ans a amené un copain de 61 ans. Il passe sa visite médicale.',
        reactions: [
          { reaction: 'bravo', by: ['thibault', 'aissata', 'marie-jeanne', 'camille', 'mehdi'] },
          { reaction: 'soutien', by: ['maite'] },
        ],
      },
    ],
  },
];
