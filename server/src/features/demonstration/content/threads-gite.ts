import type { DemonstrationThread } from './types.ts';

export const giteThreads: readonly DemonstrationThread[] = [
  {
    channel: 'gite',
    key: 'bonjour-gite',
    title: 'Bonjour depuis Le gîte',
    kind: 'discussion',
    author: 'samuel',
    startedDaysAgo: 34,
    startedAt: '10:00',
    messages: [
      {
        author: 'samuel',
        after: 0,
        body: 'Ce canal est celui de votre cohorte. Vous voyez aussi **Mobilité**, ouvert à tout le réseau ; vos échanges d’ici restent ici.',
        reactions: [{ reaction: 'merci', by: ['oumou', 'gaspard'] }],
      },
      {
        author: 'oumou',
        after: 25,
        body: 'Bien reçu. Nous sommes deux pour l’instant, cela fait un petit gîte.',
      },
      {
        author: 'gaspard',
        after: 130,
        body: 'Petit mais chauffé.',
        reactions: [{ reaction: 'bravo', by: ['oumou', 'samuel'] }],
      },
    ],
  },
  {
    channel: 'gite',
    key: 'gilets-pedibus',
    title: 'Qui commande les gilets des pédibus ?',
    kind: 'question',
    author: 'gaspard',
    startedDaysAgo: 20,
    startedAt: '08:30',
    messages: [
      {
        author: 'gaspard',
        after: 0,
        body: 'Il en faut vingt-quatre, taille enfant, et pas en jaune criard si possible. Je passe commande ou on attend la subvention de la commune ?',
      },
      {
        author: 'oumou',
        after: 35,
        body: 'Commande. 168 €, on les passe sur les fournitures. La subvention paiera les suivants.',
        reactions: [{ reaction: 'merci', by: ['gaspard'] }],
      },
    ],
  },
  {
    channel: 'gite',
    key: 'point-demain',
    title: 'Notre point de demain : on garde l’horaire ?',
    kind: 'discussion',
    author: 'oumou',
    startedDaysAgo: 0,
    startedHoursAgo: 4,
    messages: [
      {
        author: 'oumou',
        after: 0,
        body: 'J’ai un rendez-vous à l’inspection demain à 14 h. On avance notre point à 11 h ?',
      },
      {
        author: 'gaspard',
        after: 26,
        body: '11 h me va, mais par téléphone : je serai sur le trajet du pédibus jusqu’à 9 h et à l’atelier ensuite.',
        reactions: [{ reaction: 'merci', by: ['oumou'] }],
      },
      {
        author: 'oumou',
        after: 41,
        body: '11 h par téléphone, parfait. @[Gaspard Lemoine](person:gaspard), c’est toi qui m’appelles : je n’aurai pas de réseau avant.',
      },
    ],
  },
];
