import type { DemonstrationThread } from './types.ts';

export const territoireThreads4: readonly DemonstrationThread[] = [
  {
    channel: 'territoire',
    key: 'tournee-six-villages',
    title: 'Chiffrer une tournée de six villages',
    kind: 'discussion',
    author: 'aissata',
    startedDaysAgo: 19,
    startedAt: '11:15',
    messages: [
      {
        author: 'aissata',
        after: 0,
        body: `Première version du coût d’une tournée hebdomadaire : six villages, 74 km, une journée, un minibus de neuf places, une salariée et un·e bénévole. Dites-moi ce que j’oublie.

| Poste | Par tournée | Par an (46 semaines) |
| --- | ---: | ---: |
| Salaire chargé, 9 h | 198 € | 9 108 € |
| Carburant | 13 € | 598 € |
| Entretien, pneus | 9 € | 414 € |
| Assurance (part) | 17 € | 782 € |
| Repas du bénévole | 12 € | 552 € |
| **Total** | **249 €** | **11 454 €** |

Recettes attendues : 9 personnes à 4 €, soit 36 €. Il manque 213 € par tournée.`,
        reactions: [{ reaction: 'utile', by: ['nora', 'ines', 'camille', 'mehdi'] }],
      },
      {
        author: 'thibault',
        after: 25,
        body: 'Il manque l’amortissement du minibus (compte 24 € par tournée), la préparation (au moins 3 h par semaine, elles sont dans ton dos mais pas dans le tableau) et la remplaçante quand tu es malade.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'linh'] }],
      },
      {
        author: 'jean-luc',
        after: 50,
        body: 'Et les semaines où il n’y a personne. Nous, sur 46, on en compte 40 qui marchent.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'thibault', 'maud'] }],
      },
      {
        author: 'aissata',
        after: 65,
        body: 'Avec tout ça : 347 € par tournée. Ça fait mal.',
        reactions: [{ reaction: 'soutien', by: ['nora', 'mehdi'] }],
      },
      {
        author: 'maite',
        after: 105,
        body: 'Trouve-moi un service public à ce prix-là. Un passage de car presque vide coûte davantage et personne ne lui demande de s’équilibrer.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'aissata', 'paul-emile', 'camille'] }],
      },
      {
        author: 'thibault',
        after: 125,
        body: 'Oui, mais un car vide a un financeur. Nous, nous en cherchons un.',
        reactions: [{ reaction: 'utile', by: ['linh'] }],
      },
      {
        author: 'maud',
        after: 210,
        body: 'Neuf personnes à 4 €, tu y crois ? Nos premières tournées : trois, quatre, deux. Le septième mois, onze. Prévois 4 personnes les six premiers mois, sinon tu vas annoncer un échec qui n’en est pas un.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'thibault', 'nora', 'ines'] }],
      },
      {
        author: 'karim',
        after: 405,
        body: 'Présente-le par habitant : 16 000 € par an pour 3 900 habitants, c’est 4,10 €. C’est ce chiffre que le conseil retiendra, autant le choisir.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'thibault', 'nora', 'elise'] }],
      },
      {
        author: 'elise',
        after: 1320,
        body: 'Et dites **ce qui arrive si on ne le fait pas**. Dans un des six villages, la commune paie déjà un taxi pour deux personnes chaque semaine : 3 100 € par an. Personne ne l’avait additionné.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'nora', 'karim', 'thibault', 'maite'] }],
      },
      {
        author: 'nora',
        after: 1535,
        body: 'Les gens du taxi, c’est moi qui les ai rencontrés jeudi. Ils préféreraient le minibus « parce qu’on rit plus ». Je ne sais pas dans quelle colonne on met ça.',
        reactions: [{ reaction: 'bravo', by: ['aissata', 'paul-emile', 'maite', 'camille', 'mehdi'] }],
      },
      {
        author: 'aissata',
        after: 6135,
        body: 'Version 3 : [tournée à six villages](https://example.org/tournee-six-villages). Coût complet 351 €, hypothèse basse à 4 personnes, comparaison avec le taxi. Le reste à financer est de 15 400 €. Au moins, il est vrai.',
        reactions: [
          { reaction: 'bravo', by: ['thibault', 'maud', 'karim'] },
          { reaction: 'utile', by: ['ines', 'camille', 'mehdi'] },
        ],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'visite-argentan',
    title: 'Compte rendu de la visite à Argentan',
    kind: 'discussion',
    author: 'karim',
    startedDaysAgo: 12,
    startedAt: '18:20',
    messages: [
      {
        author: 'karim',
        after: 0,
        body: `Journée à Argentan et dans deux bourgs voisins, avec Solène et Élise. Ce que nous avons relevé, avant que j’oublie :

- **Vu** : sept bâtiments, dont trois que personne ne nous avait signalés. Deux sont hors de prix à réparer.
- **Entendu** : « il nous faudrait des petits logements pour les apprentis » (quatre fois, par quatre personnes différentes).
- **Pas vu** : la moindre annonce de location. Tout passe par le bouche-à-oreille.
- **Relevé des besoins** : apprentis, personnes âgées qui veulent quitter une maison trop grande, une sage-femme qui cherche un cabinet.

Les photos sont dans le dossier partagé, sans visages.`,
        reactions: [
          { reaction: 'utile', by: ['elise', 'nora', 'hugo', 'aissata'] },
          { reaction: 'merci', by: ['maud'] },
        ],
      },
      {
        author: 'solene',
        after: 25,
        body: 'J’ajoute l’ordre de grandeur : de 900 à 1 500 € du mètre carré pour les cinq réparables. Le presbytère est à 1 150 € et il a la meilleure lumière.',
        reactions: [{ reaction: 'utile', by: ['karim'] }],
      },
      {
        author: 'aissata',
        after: 70,
        body: 'La sage-femme ! Elle m’en a parlé aussi, dans notre tournée. Elle fait 50 km pour ses visites à domicile. Je vous mets en contact si elle est d’accord.',
        reactions: [{ reaction: 'utile', by: ['karim', 'elise'] }],
      },
      {
        author: 'hugo',
        after: 940,
        body: '« Petits logements pour apprentis » : le chiffre va dans le même sens. Dans les communes autour, deux logements sur trois ont quatre pièces ou plus.',
        reactions: [{ reaction: 'utile', by: ['karim', 'solene'] }],
      },
      {
        author: 'maud',
        after: 1100,
        body: 'Qui a dit « apprentis » ? Un élu, un patron, un apprenti ? Ce n’est pas la même phrase.',
        reactions: [{ reaction: 'utile', by: ['karim', 'camille', 'elise'] }],
      },
      {
        author: 'karim',
        after: 1125,
        body: 'Un patron boulanger, une élue, la directrice du centre de formation et… la mère d’un apprenti. Aucun apprenti. Tu as raison, @[Maud Kerven](person:maud), j’y retourne.',
        reactions: [{ reaction: 'bravo', by: ['maud'] }],
      },
      {
        author: 'karim',
        after: 10250,
        body: 'J’y suis retourné un soir, devant le centre de formation. Onze apprentis. Ce qu’ils veulent : pas un studio, une **chambre trois nuits par semaine**. Ça change tout le plan du presbytère.',
        reactions: [
          { reaction: 'utile', by: ['solene', 'elise', 'maud', 'hugo', 'ines'] },
          { reaction: 'bravo', by: ['aissata'] },
        ],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'charte-mairie',
    title: 'Que mettre dans la charte avec la mairie ?',
    kind: 'question',
    author: 'maite',
    startedDaysAgo: 4,
    startedAt: '16:10',
    messages: [
      {
        author: 'maite',
        after: 0,
        body: `La maire d’un village où nous ouvrons préfère une « charte » à une convention, « pour ne pas effrayer le conseil ». Une page, pas de montant. Je sais ce qu’est une convention ; une charte, beaucoup moins.

Qu’avez-vous mis dans les vôtres ? Qu’est-ce qui vous a manqué le jour où quelque chose s’est mal passé ? Je pense au chauffage de la salle, aux clés, et à ce qui se passe si le conseil change.`,
        reactions: [{ reaction: 'meme-question', by: ['paul-emile', 'linh'] }],
      },
    ],
  },
];
