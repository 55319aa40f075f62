import type { DemonstrationThread } from './types.ts';

export const annoncesThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'annonces',
    key: 'bienvenue',
    title: 'Bienvenue dans la cohorte : par où commencer',
    kind: 'announcement',
    author: 'claire',
    startedDaysAgo: 148,
    startedAt: '09:05',
    messages: [
      {
        author: 'claire',
        after: 0,
        body: `Bonjour à toutes et tous,

La cohorte est ouverte. Vous êtes quatorze, de six structures, et vous partez vers six directions différentes. Les trois prochains mois servent à choisir, pas à courir.

Cette semaine, trois choses seulement :

1. vous présenter en trois lignes dans **Le refuge** ;
2. compléter votre page : ce que vous apportez, ce que vous cherchez ;
3. noter les dates des deux séminaires dès qu’elles paraissent ici.

Le reste peut attendre.`,
        reactions: [
          { reaction: 'merci', by: ['nora', 'maud', 'mehdi', 'camille', 'paul-emile'] },
          { reaction: 'utile', by: ['ines', 'linh'] },
        ],
      },
      {
        author: 'samuel',
        after: 1515,
        body: 'Si un lien d’invitation a expiré, écrivez-moi : j’en renvoie un dans la journée. Deux personnes sont déjà dans ce cas, ce n’est pas vous, c’est la durée du lien.',
        reactions: [{ reaction: 'merci', by: ['bruno', 'jean-luc'] }],
      },
      {
        author: 'claire',
        after: 9145,
        body: 'Nous y sommes : tout le monde a pu entrer. Merci pour votre patience.',
      },
    ],
  },
  {
    channel: 'annonces',
    key: 'charte-plateforme',
    title: 'Ce qu’on écrit ici, ce qu’on n’écrit pas',
    kind: 'announcement',
    author: 'samuel',
    startedDaysAgo: 141,
    startedAt: '14:10',
    messages: [
      {
        author: 'samuel',
        after: 0,
        body: `Trois rappels, qui viennent de la cohorte précédente.

- **Pas de nom de personne accompagnée**, même avec son accord, même un prénom rare dans un petit village. Dites « une dame de 80 ans », cela suffit.
- Ce qui se dit dans un canal de la cohorte y reste. Pour citer quelqu’un dehors, on lui demande.
- Une question sans réponse au bout de deux jours, c’est à nous, l’animation, d’aller la chercher. Ne la reposez pas trois fois, mentionnez-nous.`,
        reactions: [{ reaction: 'utile', by: ['elise', 'camille', 'maite', 'ines'] }],
      },
      {
        author: 'marie-jeanne',
        after: 95,
        body: 'J’ajoute, pour les photos : un visage reconnaissable, c’est un accord écrit. Dans un bourg de 400 habitants, un dos est parfois reconnaissable aussi.',
        reactions: [{ reaction: 'utile', by: ['samuel', 'nora'] }],
      },
      {
        author: 'elise',
        after: 1142,
        body: 'Et dire « ça n’a pas marché » est bienvenu. C’est même ce qui manque le plus, d’habitude.',
        reactions: [{ reaction: 'merci', by: ['linh', 'ines', 'maud'] }],
      },
    ],
  },
  {
    channel: 'annonces',
    key: 'webinaire-adapter',
    title: 'Webinaire « Adapter sa solution à son nouveau territoire »',
    kind: 'announcement',
    author: 'samuel',
    startedDaysAgo: 103,
    startedAt: '11:00',
    messages: [
      {
        author: 'samuel',
        after: 0,
        body: `Le premier webinaire a lieu mardi prochain, de 12 h 30 à 14 h. On peut y manger, caméra éteinte.

Au programme :

- 20 minutes de récit : une structure qui a dû enlever la moitié de son offre pour s’implanter ;
- 30 minutes en petits groupes : *qu’est-ce qui, chez nous, ne se négocie pas* ;
- le reste en questions.

Préparez une seule chose : la liste de ce que votre structure fait, coupée en deux colonnes, **cœur** et **habitudes**.`,
        reactions: [{ reaction: 'utile', by: ['thibault', 'ines', 'karim'] }],
      },
      {
        author: 'hugo',
        after: 7500,
        body: 'Le modèle de tableau à deux colonnes est prêt : [cœur et habitudes](https://example.org/coeur-et-habitudes). Une page, à remplir à la main si vous préférez.',
        reactions: [{ reaction: 'merci', by: ['karim', 'ines'] }],
      },
      {
        author: 'samuel',
        after: 11430,
        body: 'Merci aux dix-neuf personnes présentes. L’enregistrement est disponible pour celles et ceux qui étaient sur la route : [revoir le webinaire](https://example.org/revoir-adapter). Le récit commence à la sixième minute, vous pouvez sauter mon introduction.',
        reactions: [{ reaction: 'merci', by: ['aissata', 'bruno', 'jean-luc', 'nora'] }],
      },
    ],
  },
  {
    channel: 'annonces',
    key: 'seminaire-un-pratique',
    title: 'Premier séminaire : informations pratiques',
    kind: 'announcement',
    author: 'claire',
    startedDaysAgo: 80,
    startedAt: '10:15',
    messages: [
      {
        author: 'claire',
        after: 0,
        body: `Le premier séminaire a lieu dans deux semaines, jeudi et vendredi, dans une ancienne colonie de vacances.

| | Jeudi | Vendredi |
| --- | --- | --- |
| Accueil | 9 h 30 | 8 h 30 |
| Matin | Où en est chacun·e | Visite d’un bourg, par groupes |
| Après-midi | Choisir son territoire | Engagements |
| Fin | repas, puis veillée | 16 h, dernière navette à 16 h 20 |

Chambres de deux ou trois. Dites-moi avant vendredi si vous avez besoin d’une chambre seule, on ne vous demandera pas pourquoi.`,
        reactions: [
          { reaction: 'merci', by: ['nora', 'camille', 'solene', 'ines'] },
          { reaction: 'utile', by: ['mehdi', 'maite'] },
        ],
      },
      {
        author: 'samuel',
        after: 255,
        body: 'Train et navette sont pris en charge à hauteur de 120 € par personne. Au-delà, parlez-nous-en **avant** d’acheter : on a presque toujours trouvé une solution, mais rarement après coup.',
        reactions: [{ reaction: 'utile', by: ['linh', 'bruno'] }],
      },
      {
        author: 'elise',
        after: 2845,
        body: 'Pour la visite du vendredi : chaussures qui craignent l’eau à éviter, le lavoir est au bout d’un pré.',
        reactions: [{ reaction: 'bravo', by: ['paul-emile'] }],
      },
      {
        author: 'marie-jeanne',
        after: 10550,
        body: 'Les groupes de visite mélangent volontairement les structures. Si vous vouliez être avec vos collègues, c’est raté, et c’est fait exprès.',
      },
      {
        author: 'claire',
        after: 13065,
        body: 'Dernier point : il n’y a **presque pas de réseau** sur place. Téléchargez vos documents avant de partir, prévenez vos équipes.',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'thibault'] }],
      },
      {
        author: 'samuel',
        after: 15755,
        body: 'La navette part de la gare à 8 h 55 et à 9 h 20. La personne qui conduit s’appelle moi. Mon numéro est dans l’invitation.',
        reactions: [{ reaction: 'merci', by: ['maud', 'jean-luc', 'maite'] }],
      },
    ],
  },
  {
    channel: 'annonces',
    key: 'engagements-seminaire-un',
    title: 'Ce que vous avez promis au premier séminaire',
    kind: 'announcement',
    author: 'claire',
    startedDaysAgo: 62,
    startedAt: '11:30',
    messages: [
      {
        author: 'claire',
        after: 0,
        body: `Merci pour ces deux jours. Chaque structure est repartie avec un engagement et une date ; je les recopie tels que vous les avez dits.

- **La Cordée mobile** : rencontrer deux maires avant le second séminaire.
- **Les Toits d’en face** : choisir entre deux territoires, et prévenir celui qu’on ne choisit pas.
- **La Table des bourgs** : chiffrer l’animation de la première année.
- **Les Ateliers du Lavoir** : déposer la demande de conventionnement.
- **Cartable ouvert** : obtenir un rendez-vous au collège.
- **Le Banc des voisins** : tenir trois veillées là-bas, avec des gens de là-bas.

Un engagement qu’on n’a pas pu tenir se dit. Personne ne sera noté.`,
        reactions: [
          { reaction: 'utile', by: ['nora', 'karim', 'maud', 'ines', 'camille'] },
          { reaction: 'merci', by: ['linh', 'mehdi'] },
        ],
      },
      {
        author: 'elise',
        after: 1350,
        body: 'Je rappelle chaque structure de mon secteur dans trois semaines, vingt minutes, pas plus. Vous recevez une proposition d’horaire aujourd’hui.',
      },
      {
        author: 'marie-jeanne',
        after: 1375,
        body: 'Pareil de mon côté pour la Loire et la Haute-Loire.',
      },
      {
        author: 'claire',
        after: 34780,
        body: 'À mi-chemin : deux engagements tenus, trois en bonne voie, un bloqué. La structure concernée nous l’a dit d’elle-même, et c’est une bonne nouvelle.',
        reactions: [{ reaction: 'soutien', by: ['linh', 'maud', 'nora'] }],
      },
    ],
  },
];
