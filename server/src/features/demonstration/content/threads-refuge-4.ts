import type { DemonstrationThread } from './types.ts';

export const refugeThreads4: readonly DemonstrationThread[] = [
  {
    channel: 'refuge',
    key: 'un-non-clair',
    title: 'Un non, enfin clair',
    kind: 'discussion',
    author: 'ines',
    startedDaysAgo: 17,
    startedAt: '16:45',
    messages: [
      {
        author: 'ines',
        after: 0,
        body: `Après sept mois de « c’est intéressant, revenez vers nous », la première intercommunalité que nous visions a dit non. Par écrit, en deux lignes : compétence jeunesse déjà déléguée, pas de marge avant deux ans.

Je suis presque soulagée. Est-ce normal ?`,
        reactions: [{ reaction: 'soutien', by: ['mehdi', 'nora', 'karim', 'aissata'] }],
      },
      {
        author: 'karim',
        after: 25,
        body: 'Très normal. Un non écrit vaut mieux que six rendez-vous. Réponds en deux lignes aussi, remercie, et demande qui ils te conseillent d’aller voir. Une fois sur deux, ils te donnent un nom.',
        reactions: [{ reaction: 'utile', by: ['ines', 'mehdi', 'elise'] }],
      },
      {
        author: 'maite',
        after: 115,
        body: 'Quand j’étais élue, on disait « c’est intéressant » quand on n’avait pas lu. Sept mois, c’est long. La prochaine fois, demande au bout de deux : « Qu’est-ce qui vous ferait dire non ? »',
        reactions: [{ reaction: 'utile', by: ['ines', 'nora', 'linh', 'maud', 'camille'] }],
      },
      {
        author: 'elise',
        after: 980,
        body: 'Gardez la trace de ces sept mois, @[Inès Moreira](person:ines) : les dates, qui a dit quoi, ce que vous feriez autrement. Ce sera plus utile à la cohorte suivante que bien des réussites.',
        reactions: [{ reaction: 'utile', by: ['claire', 'camille'] }],
      },
      {
        author: 'ines',
        after: 2565,
        body: 'J’ai suivi le conseil de Karim. Ils m’ont renvoyée vers le centre social du bourg voisin, qui a rappelé le jour même. Rendez-vous la semaine prochaine.',
        reactions: [
          { reaction: 'bravo', by: ['mehdi', 'karim', 'elise', 'nora'] },
          { reaction: 'merci', by: ['claire'] },
        ],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'analyse-de-pratiques',
    title: 'Avez-vous déjà fait de l’analyse de pratiques à distance avec des bénévoles ?',
    kind: 'question',
    author: 'camille',
    startedDaysAgo: 6,
    startedAt: '10:30',
    messages: [
      {
        author: 'camille',
        after: 0,
        body: `Nos équipes de visite sont réparties sur quarante kilomètres. Elles entendent parfois des choses lourdes et rentrent seules avec. En présence, nous faisons deux heures tous les deux mois avec une psychologue (90 € de l’heure, payés par le département).

Dans le Gers, réunir huit personnes prend une demi-journée à chacune. Avez-vous essayé en visio, ou par téléphone ? Je crains surtout les silences.`,
        reactions: [{ reaction: 'meme-question', by: ['mehdi', 'ines'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'route-fatigue',
    title: 'La route, au bout d’un moment',
    kind: 'discussion',
    author: 'aissata',
    startedDaysAgo: 3,
    startedAt: '19:50',
    messages: [
      {
        author: 'aissata',
        after: 0,
        body: `Cette semaine : 612 km. J’ai compté parce que je me suis endormie au feu rouge, et il n’y a que deux feux dans le canton.

Je ne demande pas de conseil sur le sommeil. Je voudrais savoir comment vous avez **réduit** la route, concrètement, sans réduire le travail.`,
        reactions: [
          { reaction: 'soutien', by: ['nora', 'mehdi', 'linh', 'ines', 'camille'] },
          { reaction: 'meme-question', by: ['mehdi'] },
        ],
      },
      {
        author: 'nora',
        after: 12,
        body: 'On en parle toi et moi demain à la première heure. Pas de trajet jeudi, je prends la réunion.',
        reactions: [{ reaction: 'merci', by: ['aissata'] }],
      },
      {
        author: 'mehdi',
        after: 40,
        body: 'Deux journées « sans voiture » par semaine, posées dans l’agenda partagé comme des rendez-vous. Les gens s’habituent : ils savent que le mardi, c’est téléphone. J’ai perdu 30 % de kilomètres et zéro contact.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'bruno', 'nora', 'thibault'] }],
      },
      {
        author: 'linh',
        after: 85,
        body: 'Une chambre. Nous louons 180 € par mois chez une dame à côté de l’atelier. Bruno y dort deux nuits par semaine. C’est moins cher que le carburant, et il dîne avec quelqu’un.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'ines', 'karim'] }],
      },
      {
        author: 'bruno',
        after: 90,
        body: 'Elle fait une soupe.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'jean-luc', 'maite'] }],
      },
      {
        author: 'thibault',
        after: 745,
        body: 'Aïssata, j’ai chiffré ce matin une chambre dans le bourg le plus loin de chez toi. Avec deux nuits par semaine là-bas, on économise environ 340 € par mois de carburant et d’usure. Ce n’est pas une faveur, c’est moins cher.',
        reactions: [
          { reaction: 'bravo', by: ['nora', 'aissata', 'linh'] },
          { reaction: 'utile', by: ['ines'] },
        ],
      },
      {
        author: 'maite',
        after: 820,
        body: 'Et on ne conduit pas fatiguée. Dis-le à ta directrice, à ton directeur, à ton maire. Les réunions de 20 h 30, ça se refuse : je l’ai refusé comme élue et la terre a tourné.',
        reactions: [{ reaction: 'soutien', by: ['aissata', 'marie-jeanne', 'camille'] }],
      },
      {
        author: 'marie-jeanne',
        after: 1010,
        body: 'Je confirme pour les réunions de 20 h 30. J’en accepte une par semaine, je le dis d’entrée, et on me propose 18 h.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'mehdi'] }],
      },
      {
        author: 'aissata',
        after: 1335,
        body: 'Merci à toutes et tous. J’ai visité la chambre à midi. Il y a un chat et une vue sur la halle. Je la prends.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'thibault', 'linh', 'bruno', 'mehdi', 'maite'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'conseil-trop-vite',
    title: 'Notre conseil d’administration trouve qu’on va trop vite',
    kind: 'discussion',
    author: 'thibault',
    startedDaysAgo: 2,
    startedAt: '12:15',
    messages: [
      {
        author: 'thibault',
        after: 0,
        body: `Conseil d’hier soir, trois heures. Sur neuf administrateurs et administratrices, quatre ont demandé « une pause » dans l’Orne. L’argument : *nous sommes une association de la Mayenne, pourquoi nos bénévoles paieraient-ils le démarrage d’une autre ?*

Je n’ai pas su répondre. Pour être honnête, je suis à moitié d’accord.`,
        reactions: [
          { reaction: 'meme-question', by: ['linh'] },
          { reaction: 'soutien', by: ['nora'] },
        ],
      },
      {
        author: 'linh',
        after: 25,
        body: 'J’ai eu la même phrase, mot pour mot. Ce qui a débloqué : une comptabilité séparée, montrée à chaque conseil, avec un plafond. « Nous n’engagerons pas plus de 15 000 € de fonds propres, et voici où nous en sommes. » La peur n’avait pas de chiffre, je lui en ai donné un.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'nora', 'ines', 'karim'] }],
      },
      {
        author: 'nora',
        after: 50,
        body: 'Je pense qu’ils ont surtout peur de perdre *leur* tournée du jeudi. Personne ne l’a dit, mais c’est la seule question posée à la sortie.',
        reactions: [{ reaction: 'utile', by: ['thibault'] }],
      },
      {
        author: 'maite',
        after: 95,
        body: 'Emmenez-les. Pas tous : deux, les plus réticents. Une journée avec @[Aïssata Diarra](person:aissata) et @[Nora Belkacem](person:nora), le midi chez l’habitant. Chez nous, le plus opposé est devenu le plus bavard.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'aissata', 'camille'] }],
      },
      {
        author: 'karim',
        after: 365,
        body: 'Une nuance : parfois le conseil a raison. Le nôtre nous a fait attendre huit mois pour la Loire, nous étions furieux, et nous n’avions en effet pas l’encadrement. Demandez-leur ce qu’il faudrait pour que ce ne soit plus « trop vite ».',
        reactions: [{ reaction: 'utile', by: ['linh', 'thibault', 'elise'] }],
      },
      {
        author: 'thibault',
        after: 555,
        body: 'Merci. Je retiens le plafond, la journée sur place et la question de Karim. Prochain conseil dans quatre semaines. @[Linh Tran-Bonnet](person:linh), tu me montrerais ton tableau séparé ?',
        reactions: [{ reaction: 'bravo', by: ['maite'] }],
      },
      {
        author: 'linh',
        after: 567,
        body: 'Il est à toi, je l’envoie ce week-end. Ne regarde pas la colonne K.',
        reactions: [
          { reaction: 'merci', by: ['thibault'] },
          { reaction: 'bravo', by: ['nora'] },
        ],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'reseau-gare',
    title: 'Visio depuis la gare : où trouvez-vous du réseau ?',
    kind: 'discussion',
    author: 'nora',
    startedDaysAgo: 0,
    startedHoursAgo: 3,
    messages: [
      {
        author: 'nora',
        after: 0,
        body: 'Il me faut trente minutes de visio correcte avant 17 h et je suis à la gare, entre deux trains. Le café est fermé, la salle d’attente n’a qu’une barre. Vos cachettes ?',
        reactions: [{ reaction: 'meme-question', by: ['aissata'] }],
      },
      {
        author: 'mehdi',
        after: 9,
        body: 'Médiathèque, toujours. Elles ont la fibre et personne ne te demande rien. Sinon le parking de la maison de santé, ne me demande pas pourquoi.',
        reactions: [
          { reaction: 'utile', by: ['nora'] },
          { reaction: 'bravo', by: ['solene'] },
        ],
      },
      {
        author: 'nora',
        after: 38,
        body: 'Médiathèque fermée le matin, parking de la maison de santé : quatre barres. Tu es un génie, j’ai fait ma visio assise dans le coffre d’une voiture de prêt.',
        reactions: [{ reaction: 'bravo', by: ['mehdi', 'aissata', 'paul-emile'] }],
      },
    ],
  },
];
