import type { DemonstrationThread } from './types.ts';

export const territoireThreads3: readonly DemonstrationThread[] = [
  {
    channel: 'territoire',
    key: 'local-vide',
    title: 'Un local vide, un propriétaire absent',
    kind: 'question',
    author: 'karim',
    startedDaysAgo: 31,
    startedAt: '15:00',
    closed: true,
    messages: [
      {
        author: 'karim',
        after: 0,
        body: 'Rez-de-chaussée de 70 m² sur la place, vide depuis neuf ans. Le propriétaire vit à 600 km, ne répond ni au téléphone ni aux lettres. La commune le voudrait pour nous. Avez-vous déjà débloqué un cas pareil ?',
        reactions: [{ reaction: 'meme-question', by: ['linh', 'bruno', 'maite'] }],
      },
      {
        author: 'solene',
        after: 20,
        body: 'De mon côté, vu de la rue : toiture bonne, vitrine à refaire, humidité à gauche. Entre 18 000 et 25 000 €. Ce n’est pas le bâtiment qui bloque.',
        reactions: [{ reaction: 'utile', by: ['karim'] }],
      },
      {
        author: 'bruno',
        after: 150,
        body: 'Qui a les clés ? Il y a toujours quelqu’un qui a les clés. Demande au facteur et à la coiffeuse.',
        reactions: [{ reaction: 'utile', by: ['karim', 'maite', 'solene', 'aissata'] }],
      },
      {
        author: 'maite',
        after: 195,
        body: 'Pareil. Et ne lui écris plus à lui : il reçoit du courrier de mairie depuis neuf ans, il croit que c’est pour la taxe. Fais écrire quelqu’un qu’il a connu enfant.',
        reactions: [{ reaction: 'utile', by: ['karim', 'elise', 'nora'] }],
      },
      {
        author: 'elise',
        after: 1080,
        body: 'Avant les grands moyens (abandon manifeste, bien sans maître), qui prennent des années et fâchent une famille : proposez un **prêt à usage** d’un an. Il garde tout, il ne paie rien, la commune assure. Antoine Gallet l’a fait pour un hangar dans l’Orne, c’était une page recto verso.',
        reactions: [{ reaction: 'utile', by: ['karim', 'solene', 'maite', 'linh', 'camille'] }],
      },
      {
        author: 'karim',
        after: 8470,
        body: 'La coiffeuse avait le numéro de la sœur. La sœur avait les clés. Le propriétaire a répondu en deux heures : il croyait devoir payer les travaux de mise aux normes. Il a retrouvé un deuxième jeu de clés depuis, mais pas dans le bon ordre.',
        reactions: [{ reaction: 'bravo', by: ['bruno', 'maite', 'elise', 'solene', 'paul-emile'] }],
      },
      {
        author: 'karim',
        after: 20340,
        body: `Prêt à usage signé pour un an, la commune assure les murs, nous l’occupation. Pas de loyer, nous refaisons la vitrine. Je mets la page type en bibliothèque dès que la mairie est d’accord.

Merci, surtout à la coiffeuse.`,
        reactions: [
          { reaction: 'bravo', by: ['elise', 'solene', 'nora', 'linh', 'maud'] },
          { reaction: 'merci', by: ['bruno', 'maite'] },
        ],
      },
      {
        author: 'elise',
        after: 20360,
        body: 'Je ferme le fil comme résolu. Si quelqu’un tombe sur le même cas : commencez par la réponse de Bruno.',
        reactions: [{ reaction: 'bravo', by: ['bruno'] }],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'recruter-a-distance',
    title: 'Recruter à distance du siège',
    kind: 'question',
    author: 'ines',
    startedDaysAgo: 25,
    startedAt: '09:30',
    messages: [
      {
        author: 'ines',
        after: 0,
        body: 'Nous cherchons une personne à 80 % pour l’Aisne, à deux heures du siège. Deux annonces, quatre candidatures, aucune du département. Comment avez-vous trouvé quelqu’un **de là-bas** ?',
        reactions: [{ reaction: 'meme-question', by: ['linh', 'aissata', 'karim'] }],
      },
      {
        author: 'maud',
        after: 35,
        body: 'Nous avons d’abord cherché partout, trois mois, site d’emploi et réseaux. Zéro. Puis une affichette chez le vétérinaire et un mot de la directrice d’école : deux candidates en une semaine, une est toujours là.',
        reactions: [{ reaction: 'utile', by: ['ines', 'linh', 'camille'] }],
      },
      {
        author: 'mehdi',
        after: 70,
        body: 'Le vétérinaire ?',
      },
      {
        author: 'maud',
        after: 72,
        body: 'Tout le monde y passe et tout le monde y attend.',
        reactions: [{ reaction: 'bravo', by: ['mehdi', 'nora', 'paul-emile', 'bruno'] }],
      },
      {
        author: 'aissata',
        after: 180,
        body: 'Je suis la candidate d’ailleurs, donc l’autre cas. Ce qui m’a fait dire oui : le logement. Nora avait trouvé une maison à louer *avant* l’entretien. Sans ça, je cherchais encore.',
        reactions: [{ reaction: 'utile', by: ['ines', 'linh', 'karim'] }],
      },
      {
        author: 'linh',
        after: 225,
        body: '80 %, c’est ce qui coince. En rural, un 80 % avec des soirées, c’est un plein temps avec une voiture à payer. Vu ce qui nous est arrivé récemment : passez à 100 %, ou partagez le poste avec un employeur du coin.',
        reactions: [{ reaction: 'utile', by: ['ines', 'maud', 'marie-jeanne'] }],
      },
      {
        author: 'ines',
        after: 270,
        body: 'On n’a pas le budget pour 100 %.',
      },
      {
        author: 'linh',
        after: 280,
        body: 'Alors partagez. Un centre social, une école de musique, une mairie : il y a toujours quelqu’un à qui il manque 20 %.',
        reactions: [{ reaction: 'utile', by: ['ines', 'mehdi', 'elise'] }],
      },
      {
        author: 'marie-jeanne',
        after: 1430,
        body: 'Cela s’appelle un groupement d’employeurs quand c’est organisé, et un arrangement quand ça ne l’est pas. Les deux existent. Le premier protège mieux la personne.',
        reactions: [{ reaction: 'utile', by: ['ines', 'linh', 'camille'] }],
      },
      {
        author: 'ines',
        after: 19155,
        body: 'Nous embauchons ! 80 % chez nous, 20 % au centre social, deux contrats, un seul planning. Elle habite à 6 km du collège et elle a trois voisins parrains. L’affichette venait de la boulangerie, pas du vétérinaire, mais l’idée est de Maud.',
        reactions: [
          { reaction: 'bravo', by: ['maud', 'mehdi', 'linh', 'aissata', 'elise', 'claire', 'nora'] },
        ],
      },
    ],
  },
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
        body: 'Neuf personnes à 4 €, tu y crois ? Nos premières tournées : trois, quatre, deux. Le septième mois, onze. Prévois 4 personnes jusqu’à l’été, sinon tu vas annoncer un échec qui n’en est pas un.',
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
        body: 'Version 3 : [tournée à six villages](https://example.org/tournee-six-villages). Coût complet 351 €, hypothèse basse à 4 personnes, comparaison avec le taxi. Le reste à financer est de 14 900 €. Au moins, il est vrai.',
        reactions: [
          { reaction: 'bravo', by: ['thibault', 'maud', 'karim'] },
          { reaction: 'utile', by: ['ines', 'camille', 'mehdi'] },
        ],
      },
    ],
  },
];
