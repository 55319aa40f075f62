import type { DemonstrationThread } from './types.ts';

export const territoireThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'territoire',
    key: 'chiffres-avant-visite',
    title: 'Quels chiffres regarder avant la première visite ?',
    kind: 'discussion',
    author: 'hugo',
    startedDaysAgo: 118,
    startedAt: '10:00',
    messages: [
      {
        author: 'hugo',
        after: 0,
        body: `Je vous propose une liste courte, à critiquer. L’idée : une heure de travail, pas une étude.

1. Population et âge, sur dix ans, par commune (pas seulement par intercommunalité : la moyenne cache tout).
2. Trajets domicile-travail : d’où l’on part, où l’on va.
3. Logements vacants depuis plus de deux ans.
4. Établissements scolaires, maison de santé, bureau de poste : ce qui est encore ouvert.
5. Nombre d’associations déclarées, et de celles qui ont déposé des comptes.

Qu’est-ce qui vous a **vraiment** servi ?`,
        reactions: [{ reaction: 'utile', by: ['karim', 'ines', 'thibault', 'nora', 'linh', 'camille'] }],
      },
      {
        author: 'karim',
        after: 80,
        body: 'Le 3, évidemment, avec une réserve : le fichier fin de la vacance n’est ouvert qu’aux collectivités. Demandez à la commune si elle l’a déjà ; beaucoup l’ont reçu et personne ne l’a regardé.',
        reactions: [{ reaction: 'utile', by: ['hugo', 'solene', 'elise'] }],
      },
      {
        author: 'mehdi',
        after: 240,
        body: 'Pour nous le seul chiffre qui compte n’y est pas : l’heure du dernier car. Je l’ajoute en 6.',
        reactions: [{ reaction: 'utile', by: ['nora', 'hugo', 'aissata', 'ines'] }],
      },
      {
        author: 'bruno',
        after: 435,
        body: 'Le nombre d’entreprises de plus de dix salariés à moins de 20 km. Sans ça, nos gens sortent du chantier et il n’y a rien derrière.',
        reactions: [{ reaction: 'utile', by: ['linh', 'hugo'] }],
      },
      {
        author: 'maite',
        after: 1360,
        body: 'Le nombre de listes aux dernières municipales. Quand il n’y en a qu’une, on sait à qui parler ; quand il y en a trois, on sait qu’il faut parler aux trois.',
        reactions: [
          { reaction: 'utile', by: ['elise', 'karim', 'hugo', 'nora', 'camille'] },
          { reaction: 'bravo', by: ['paul-emile'] },
        ],
      },
      {
        author: 'hugo',
        after: 1410,
        body: 'Je n’y avais jamais pensé, et c’est public. Je mets à jour la liste : [une heure avant la visite](https://example.org/une-heure-avant-la-visite).',
        reactions: [{ reaction: 'merci', by: ['maite', 'ines', 'karim'] }],
      },
      {
        author: 'thibault',
        after: 3360,
        body: 'Un chiffre qui nous a trompés : le taux de ménages sans voiture. 9 %, on s’est dit que c’était peu. En réalité 30 % des ménages n’ont qu’une voiture, et c’est la deuxième personne du couple qui ne bouge plus.',
        reactions: [{ reaction: 'utile', by: ['hugo', 'aissata', 'nora'] }],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'commune-ou-epci',
    title: 'Commune ou intercommunalité : par qui commencer ?',
    kind: 'question',
    author: 'mehdi',
    startedDaysAgo: 99,
    startedAt: '09:45',
    messages: [
      {
        author: 'mehdi',
        after: 0,
        body: 'On nous dit « voyez la communauté de communes, c’est elle qui a la compétence jeunesse ». Mais c’est le maire du bourg qui a la salle, les clés et le téléphone du principal. Par qui avez-vous commencé ?',
        reactions: [{ reaction: 'meme-question', by: ['camille', 'linh', 'aissata'] }],
      },
      {
        author: 'maite',
        after: 45,
        body: 'Par la commune, toujours. À l’intercommunalité on te demandera « que dit le maire ? ». À la mairie on ne te demandera pas ce que dit la com’com.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'camille', 'jean-luc'] }],
      },
      {
        author: 'karim',
        after: 90,
        body: 'Pour nous c’est l’inverse : l’habitat est traité là-haut, et un maire ne peut rien promettre. Nous voyons les deux dans la même semaine, la commune en premier, et nous le disons aux deux.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'solene'] }],
      },
      {
        author: 'aissata',
        after: 195,
        body: 'Les voir dans la même semaine, oui. J’ai attendu trois semaines entre les deux et le premier a appris par le journal que j’avais vu la seconde. J’ai ramé.',
        reactions: [
          { reaction: 'utile', by: ['mehdi', 'ines'] },
          { reaction: 'soutien', by: ['nora'] },
        ],
      },
      {
        author: 'elise',
        after: 395,
        body: 'Règle de pouce, dans l’Orne en tout cas : **la commune pour l’accord, l’intercommunalité pour la durée**. Et avant les deux, un coup de fil à la personne qui s’occupe du développement local : elle sait qui ne se parle plus.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'karim', 'nora', 'aissata', 'camille', 'linh'] }],
      },
      {
        author: 'mehdi',
        after: 4795,
        body: 'J’ai vu le maire lundi (oui pour la salle) et la vice-présidente jeudi (oui pour un essai d’un trimestre). Dans cet ordre. Merci !',
        reactions: [{ reaction: 'bravo', by: ['ines', 'elise', 'maite', 'karim'] }],
      },
    ],
  },
];
