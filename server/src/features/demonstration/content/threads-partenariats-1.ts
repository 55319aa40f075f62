import type { DemonstrationThread } from './types.ts';

export const partenariatsThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'partenariats',
    key: 'pat-deja-la',
    title: 'Travailler avec un projet alimentaire territorial déjà installé',
    kind: 'question',
    author: 'jean-luc',
    startedDaysAgo: 90,
    startedAt: '14:20',
    messages: [
      {
        author: 'jean-luc',
        after: 0,
        body: 'En Creuse il y a déjà un PAT : une chargée de mission, un comité, une charte, un annuaire des producteurs. Nous arrivons avec notre cuisine et nos gros sabots. Comment on fait pour ne pas avoir l’air de venir leur apprendre à manger ?',
        reactions: [
          { reaction: 'meme-question', by: ['bruno'] },
          { reaction: 'utile', by: ['maud'] },
        ],
      },
      {
        author: 'elise',
        after: 50,
        body: 'Demandez à la chargée de mission ce qu’elle n’arrive pas à faire. Elles ont toutes une liste.',
        reactions: [{ reaction: 'utile', by: ['jean-luc', 'maud', 'camille', 'ines'] }],
      },
      {
        author: 'maite',
        after: 250,
        body: 'Et allez manger dans une de leurs cantines avant la réunion. Tu parleras de la purée, Jean-Luc, pas de la gouvernance.',
        reactions: [{ reaction: 'bravo', by: ['jean-luc', 'maud', 'paul-emile'] }],
      },
      {
        author: 'maud',
        after: 1090,
        body: 'Point de désaccord entre nous deux, je le dis ici : je trouve que le comité tourne en rond depuis deux ans et qu’on devrait commencer sans l’attendre. Jean-Luc veut passer par eux.',
        reactions: [{ reaction: 'utile', by: ['elise'] }],
      },
      {
        author: 'elise',
        after: 1120,
        body: 'Vous pouvez commencer avec une commune du PAT, à l’essai, et être *leur* premier exemple concret. Ils ont une évaluation à rendre, eux aussi.',
        reactions: [{ reaction: 'utile', by: ['maud', 'jean-luc', 'karim', 'ines'] }],
      },
      {
        author: 'jean-luc',
        after: 24775,
        body: 'J’ai mangé la purée. En sachet. La cheffe m’a dit « je sais, j’ai pas d’éplucheuse ». On leur en prête une. C’est comme ça qu’on est entrés au comité : par l’éplucheuse.',
        reactions: [
          { reaction: 'bravo', by: ['maite', 'maud', 'bruno', 'elise', 'camille', 'marie-jeanne'] },
        ],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'convention-petite-commune',
    title: 'Modèle de convention avec une petite commune',
    kind: 'question',
    author: 'solene',
    startedDaysAgo: 76,
    startedAt: '10:30',
    invitedExpert: 'sabine',
    messages: [
      {
        author: 'solene',
        after: 0,
        body: `Communes de 300 à 900 habitants, sans service juridique. Les conventions que nous avons font quatorze pages et personne ne les lit, pas même nous. Qu’est-ce qui doit y être **absolument**, et qu’est-ce qui peut sauter ?

@[Sabine Wattrelet](person:sabine) a bien voulu passer nous répondre sur ce fil.`,
        reactions: [
          { reaction: 'meme-question', by: ['maite', 'linh', 'nora', 'mehdi'] },
          { reaction: 'utile', by: ['karim'] },
        ],
      },
      {
        author: 'sabine',
        after: 210,
        body: `Volontiers. Deux pages suffisent. Ce qui doit y être :

1. **Qui** met quoi (local, argent, heures), avec une valeur en face, même pour ce qui est gratuit.
2. **Jusqu’à quand**, et comment on arrête. Un préavis de trois mois, des deux côtés, sans justification.
3. **Les assurances** : qui assure les murs, qui assure l’activité. Jointes, pas promises.
4. **L’eau, le chauffage, le ménage, les clés.** C’est là que l’on se fâche.
5. **À qui reste** ce qui a été construit ou acheté.

Peuvent sauter : le préambule, les valeurs partagées, les rappels du code général.`,
        reactions: [
          {
            reaction: 'utile',
            by: ['solene', 'karim', 'maite', 'linh', 'nora', 'mehdi', 'jean-luc', 'camille'],
          },
          { reaction: 'merci', by: ['solene'] },
        ],
      },
      {
        author: 'maud',
        after: 230,
        body: 'Le préambule, c’est ce que le maire lit à voix haute au conseil. Gardez trois lignes.',
        reactions: [
          { reaction: 'utile', by: ['solene'] },
          { reaction: 'bravo', by: ['maite'] },
        ],
      },
      {
        author: 'sabine',
        after: 245,
        body: 'Vous avez raison. Trois lignes, et écrites par le maire.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'solene', 'elise'] }],
      },
      {
        author: 'nora',
        after: 330,
        body: 'Et si la commune verse de l’argent **et** que nous rendons un service ? On nous a dit que c’était un marché déguisé.',
        reactions: [{ reaction: 'meme-question', by: ['linh', 'karim'] }],
      },
      {
        author: 'sabine',
        after: 420,
        body: 'La question est : qui a eu l’idée ? Si le projet est le vôtre et que la commune le soutient, c’est une subvention ; dites-le dès la première ligne (« à l’initiative de l’association »). Si la commune a défini le besoin et vous demande de l’exécuter contre un prix, c’est une commande. Et au-delà de 23 000 € par an, la convention est obligatoire de toute façon.',
        reactions: [{ reaction: 'utile', by: ['nora', 'solene', 'linh', 'karim', 'thibault', 'ines'] }],
      },
      {
        author: 'karim',
        after: 1365,
        body: '« À qui reste ce qui a été construit » : nous l’avions oublié une fois. Une cuisine posée par nous dans un logement communal. Huit mois de discussion, pour une cuisine.',
        reactions: [
          { reaction: 'soutien', by: ['solene'] },
          { reaction: 'utile', by: ['linh', 'maud'] },
        ],
      },
      {
        author: 'solene',
        after: 13030,
        body: 'Le résultat : [convention en deux pages](https://example.org/convention-deux-pages), relue par Sabine, testée sur deux mairies. La seconde n’a demandé qu’un ajout : « les volets sont fermés le soir ».',
        reactions: [
          { reaction: 'bravo', by: ['sabine', 'karim', 'elise', 'maud'] },
          { reaction: 'merci', by: ['nora', 'linh', 'mehdi', 'maite'] },
        ],
      },
    ],
  },
  {
    channel: 'partenariats',
    key: 'asso-deja-la',
    title: 'Une association locale déjà là : concurrente ou alliée ?',
    kind: 'question',
    author: 'maite',
    startedDaysAgo: 67,
    startedAt: '18:15',
    messages: [
      {
        author: 'maite',
        after: 0,
        body: `Dans le bourg où l’on nous appelle, une association de dames visite les personnes isolées depuis 1987. Elles sont six, la plus jeune a 71 ans. La communauté de communes nous a fait venir **sans le leur dire**. Je les ai appelées. L’accueil a été frais, et il y avait de quoi.

Je ne sais pas si nous devons y aller.`,
        reactions: [{ reaction: 'soutien', by: ['camille', 'paul-emile', 'nora', 'elise'] }],
      },
      {
        author: 'elise',
        after: 25,
        body: 'Merci d’avoir appelé avant. À votre place, je n’irais qu’invitée par elles. Et je le dirais à la communauté de communes.',
        reactions: [{ reaction: 'utile', by: ['maite', 'camille'] }],
      },
      {
        author: 'aissata',
        after: 50,
        body: 'Il m’est arrivé la même chose avec un comité d’entraide qui faisait du transport en douce. Je leur ai proposé d’être **leur** assurance et leur téléphone, sans changer leurs trajets. Ils sont huit chez nous maintenant, et ils ont gardé leur nom.',
        reactions: [{ reaction: 'utile', by: ['maite', 'camille', 'nora', 'linh'] }],
      },
      {
        author: 'linh',
        after: 135,
        body: 'Je serais plus dure : six personnes de plus de 71 ans, dans cinq ans il n’y a plus rien. Votre arrivée est peut-être leur relève. Mais c’est à elles de le dire, pas à vous.',
        reactions: [{ reaction: 'utile', by: ['maite'] }],
      },
      {
        author: 'maite',
        after: 815,
        body: 'C’est à elles de le dire, exactement.',
      },
      {
        author: 'paul-emile',
        after: 11475,
        body: 'Suite. Maïté y est allée sans fourgon et sans dossier, avec un gâteau basque. Trois heures. À la fin l’une d’elles a demandé si le fourgon avait le chauffage.',
        reactions: [{ reaction: 'bravo', by: ['camille', 'nora', 'aissata', 'elise', 'jean-luc', 'mehdi'] }],
      },
      {
        author: 'maite',
        after: 11515,
        body: 'Elles veulent bien de nous les jours où elles ne peuvent pas conduire, c’est-à-dire quand il fait nuit. Elles gardent les visites de jour. On a mis ça sur une feuille, signée des six.',
        reactions: [
          { reaction: 'bravo', by: ['elise', 'linh', 'aissata', 'camille'] },
          { reaction: 'utile', by: ['nora'] },
        ],
      },
      {
        author: 'karim',
        after: 12405,
        body: 'Et la communauté de communes ?',
      },
      {
        author: 'maite',
        after: 12425,
        body: 'Je leur ai demandé de venir s’excuser. Le vice-président est venu. Avec des fleurs, c’était trop, mais il est venu.',
        reactions: [
          {
            reaction: 'bravo',
            by: ['elise', 'karim', 'nora', 'paul-emile', 'maud', 'solene', 'marie-jeanne'],
          },
        ],
      },
    ],
  },
];
