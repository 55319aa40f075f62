import type { DemonstrationThread } from './types.ts';

export const mobiliteThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'mobilite',
    key: 'six-mois-essai',
    title: 'Six mois d’essai avant de signer : ce que nous referions',
    kind: 'discussion',
    author: 'antoine',
    startedDaysAgo: 83,
    startedAt: '09:40',
    messages: [
      {
        author: 'antoine',
        after: 0,
        body: `On me pose souvent la question, alors je la raconte une fois ici. Avant de planter des haies dans l’Orne, nous avons dû faire venir les équipes : une navette de chantier, deux matins par semaine. L’intercommunalité (11 000 habitants) hésitait depuis un an sur une convention de trois ans.

Nous avons demandé **moins, pour moins longtemps** : six mois, trois indicateurs choisis par les élu·es, une sortie sans justification. Voté en une séance.

- Ce qui a marché : ils ont choisi les indicateurs, donc ils les ont regardés.
- Ce qui n’a pas marché : le premier trajet a coûté deux fois le prévu, à cause des retours à vide. Nous ne l’avons dit qu’au troisième mois. C’était trop tard pour que ce soit léger.`,
        reactions: [
          { reaction: 'utile', by: ['karim', 'nora', 'djibril', 'aissata', 'elise', 'thibault', 'oumou'] },
          { reaction: 'merci', by: ['nora', 'claire'] },
        ],
      },
      {
        author: 'thibault',
        after: 50,
        body: 'Quels indicateurs ont-ils choisis ? J’aurais parié sur le nombre de passagers.',
      },
      {
        author: 'antoine',
        after: 75,
        body: 'Le nombre de personnes **différentes**, le coût par trajet, et « combien de gens nous en parlent au marché ». Le troisième était une blague. C’est celui qui a décidé le vote suivant.',
        reactions: [
          { reaction: 'bravo', by: ['nora', 'karim', 'paul-emile', 'rosalie'] },
          { reaction: 'utile', by: ['thibault'] },
        ],
      },
      {
        author: 'karim',
        after: 100,
        body: 'Et la sortie sans justification, quelqu’un l’a utilisée ?',
      },
      {
        author: 'antoine',
        after: 115,
        body: 'Une commune, oui. Elle est revenue un an après. Si elle avait dû se justifier, elle ne serait pas revenue.',
        reactions: [{ reaction: 'utile', by: ['karim', 'nora', 'elise'] }],
      },
      {
        author: 'rosalie',
        after: 270,
        body: 'Contre-exemple : nos six mois d’essai dans la Nièvre tombaient sur les congés d’été. Personne aux tournées, chiffres lamentables, arrêt. Choisissez **quels** six mois.',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'antoine', 'gaspard'] }],
      },
      {
        author: 'gaspard',
        after: 1360,
        body: 'Pour l’école on n’a pas le choix, c’est de la rentrée aux vacances. Mais je note les trois indicateurs choisis par eux. Nous avions choisi les nôtres, et nous sommes les seuls à les lire.',
        reactions: [{ reaction: 'utile', by: ['oumou', 'antoine'] }],
      },
      {
        author: 'antoine',
        after: 1610,
        body: 'Merci Rosalie, j’ajoute ta phrase en première ligne quand je raconte. @[Nora Belkacem](person:nora), si tu le tentes, prends deux minutes le premier mois pour dire ce qui coûte plus que prévu. Même si personne ne demande.',
        reactions: [
          { reaction: 'merci', by: ['nora'] },
          { reaction: 'utile', by: ['aissata'] },
        ],
      },
    ],
  },
  {
    channel: 'mobilite',
    key: 'velos-entretien',
    title: 'Vélos électriques en prêt long : qui les entretient ?',
    kind: 'question',
    author: 'gaspard',
    startedDaysAgo: 51,
    startedAt: '12:40',
    messages: [
      {
        author: 'gaspard',
        after: 0,
        body: 'Nous prêtons soixante vélos à l’année à des familles. L’atelier est à 35 km des derniers. Un pneu crevé immobilise un vélo trois semaines. Comment faites-vous, quand vous n’êtes pas à côté ?',
        reactions: [{ reaction: 'meme-question', by: ['oumou', 'linh'] }],
      },
      {
        author: 'djibril',
        after: 35,
        body: 'Un camion-atelier, une place fixe par bourg, un jour fixe par mois, et rien entre deux. Les gens s’organisent autour d’une date, pas autour d’un numéro de téléphone. 70 % des pannes sont des crevaisons : formez une personne par village, donnez-lui dix chambres à air et un café.',
        reactions: [{ reaction: 'utile', by: ['gaspard', 'oumou', 'nora', 'bruno'] }],
      },
      {
        author: 'bruno',
        after: 290,
        body: 'La personne formée, payez-la. Cinq heures par mois. Sinon au bout de l’hiver elle en a marre, et c’est normal.',
        reactions: [{ reaction: 'utile', by: ['djibril', 'gaspard', 'linh'] }],
      },
      {
        author: 'djibril',
        after: 310,
        body: 'Je n’ai jamais eu à la payer. Elle répare les siens en même temps, elle est contente.',
      },
      {
        author: 'bruno',
        after: 325,
        body: 'Elle te l’a dit ou tu l’as supposé ?',
        reactions: [{ reaction: 'utile', by: ['linh', 'camille'] }],
      },
      {
        author: 'djibril',
        after: 1140,
        body: 'Supposé. Je lui ai demandé hier soir. Elle préférerait être défrayée. Merci Bruno.',
        reactions: [{ reaction: 'bravo', by: ['bruno', 'camille', 'linh', 'nora', 'maite'] }],
      },
      {
        author: 'oumou',
        after: 1280,
        body: 'Nous partons là-dessus : une date fixe par mois et cinq heures payées par village. Cela fait 640 € par an et par village, moins que deux vélos immobilisés.',
        reactions: [
          { reaction: 'bravo', by: ['bruno', 'djibril'] },
          { reaction: 'utile', by: ['gaspard', 'thibault'] },
        ],
      },
    ],
  },
  {
    channel: 'mobilite',
    key: 'assurance-accrochage',
    title: 'Assurance : un conducteur bénévole, sa voiture, un accrochage',
    kind: 'question',
    author: 'thibault',
    startedDaysAgo: 34,
    startedAt: '18:50',
    messages: [
      {
        author: 'thibault',
        after: 0,
        body: 'Cela devait arriver. Un de nos bénévoles a accroché un poteau en ramenant une dame de la pharmacie. Personne de blessé, 1 700 € de carrosserie. Son assureur lui demande si le trajet était « privé ». Il nous appelle, embêté : qu’est-ce qu’il répond ?',
        reactions: [
          { reaction: 'soutien', by: ['nora', 'aissata'] },
          { reaction: 'meme-question', by: ['oumou'] },
        ],
      },
      {
        author: 'djibril',
        after: 15,
        body: 'La vérité, toujours. Trajet bénévole, défrayé, dans le cadre d’une association. Si son contrat l’exclut, c’est votre contrat à vous qui doit prendre le relais. En avez-vous un qui couvre **la voiture du bénévole** ? C’est une garantie à part, souvent appelée « auto-mission ».',
        reactions: [{ reaction: 'utile', by: ['thibault', 'nora', 'oumou', 'antoine', 'aissata'] }],
      },
      {
        author: 'thibault',
        after: 30,
        body: 'Nous avons la responsabilité civile et l’individuelle accident. Pas celle-là. Je viens de relire, et je ne suis pas fier.',
        reactions: [{ reaction: 'soutien', by: ['djibril', 'nora'] }],
      },
      {
        author: 'djibril',
        after: 55,
        body: 'Nous non plus, la première année. Elle nous coûte 1 150 € par an, pour trente-huit conducteurs et conductrices, franchise de 300 €. Prenez-la sans franchise si vous pouvez, c’est ce qui décourage les gens.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'nora', 'oumou', 'gaspard'] }],
      },
      {
        author: 'nora',
        after: 80,
        body: 'Pour l’accrochage : on rembourse sa franchise et son malus, quoi qu’il arrive. Je ne perds pas un bénévole pour 400 €.',
        reactions: [{ reaction: 'bravo', by: ['aissata', 'maite', 'camille', 'thibault'] }],
      },
      {
        author: 'maite',
        after: 805,
        body: 'Et son permis, sa visite, sa vue ? Nous demandons une attestation tous les ans. Ils râlent, puis ils en parlent fièrement.',
        reactions: [{ reaction: 'utile', by: ['nora', 'camille', 'oumou'] }],
      },
      {
        author: 'antoine',
        after: 880,
        body: 'Une chose à vérifier en même temps : que le défraiement reste sous le barème et que la personne transportée paie **une participation aux frais**, pas un prix. Au-delà, l’assureur peut parler de transport rémunéré et refuser.',
        reactions: [{ reaction: 'utile', by: ['thibault', 'oumou', 'nora', 'aissata', 'djibril'] }],
      },
      {
        author: 'thibault',
        after: 7090,
        body: 'Bilan : notre contrat est complété (1 240 € par an, franchise de 800 €, je négocie), le bénévole remboursé, et il a repris le volant hier. J’ai rédigé une page « que faire en cas d’accrochage », pour la boîte à gants : [la page](https://example.org/boite-a-gants).',
        reactions: [
          { reaction: 'utile', by: ['nora', 'oumou', 'gaspard', 'aissata', 'maite'] },
          { reaction: 'bravo', by: ['djibril'] },
        ],
      },
      {
        author: 'oumou',
        after: 8060,
        body: 'Imprimée et plastifiée pour nos accompagnateurs. Merci.',
        reactions: [{ reaction: 'merci', by: ['thibault'] }],
      },
    ],
  },
];
