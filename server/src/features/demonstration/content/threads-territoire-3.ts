import type { DemonstrationThread } from './types.ts';

export const territoireThreads3: readonly DemonstrationThread[] = [
  {
    channel: 'territoire',
    key: 'combien-entretiens',
    title: 'Entretiens avec les habitants : combien avant de décider ?',
    kind: 'question',
    author: 'camille',
    startedDaysAgo: 56,
    startedAt: '13:30',
    messages: [
      {
        author: 'camille',
        after: 0,
        body: 'Nous en avons fait neuf dans le Gers, d’une heure chacun. Je suis partagé·e entre « on a compris » et « on n’a vu que les gens qui répondent ». À combien vous êtes-vous arrêté·es ?',
        reactions: [{ reaction: 'meme-question', by: ['aissata', 'mehdi'] }],
      },
      {
        author: 'aissata',
        after: 30,
        body: 'Quarante-deux courts (dix minutes, debout, boulangerie, sortie de messe, file de la pharmacie) et huit longs. Les courts m’ont donné le problème, les longs m’ont donné les mots.',
        reactions: [{ reaction: 'utile', by: ['camille', 'mehdi', 'ines', 'hugo'] }],
      },
      {
        author: 'hugo',
        after: 120,
        body: 'Quand trois entretiens de suite ne vous apprennent rien de nouveau, arrêtez-vous. À condition d’avoir changé d’endroit, d’heure et d’âge entre les trois.',
        reactions: [{ reaction: 'utile', by: ['camille', 'aissata', 'karim'] }],
      },
      {
        author: 'paul-emile',
        after: 280,
        body: 'Ma contribution : faites-en un le dimanche à 7 h au bord de l’étang. Les pêcheurs savent tout et s’ennuient.',
        reactions: [{ reaction: 'bravo', by: ['maite', 'camille', 'nora', 'bruno'] }],
      },
      {
        author: 'maud',
        after: 1130,
        body: 'Neuf d’une heure c’est déjà bien. On passe tellement de temps à étudier les gens qu’ils finissent par demander quand ça commence.',
        reactions: [
          { reaction: 'utile', by: ['maite'] },
          { reaction: 'soutien', by: ['camille'] },
        ],
      },
      {
        author: 'camille',
        after: 11730,
        body: 'Fait : huit de plus, courts, dont deux pêcheurs. Une chose nouvelle est sortie quatre fois et jamais dans les longs : les gens ne veulent pas être *visités*, ils veulent **rendre service**. On revoit notre porte d’entrée.',
        reactions: [
          { reaction: 'utile', by: ['paul-emile', 'maite', 'elise', 'nora', 'linh'] },
          { reaction: 'bravo', by: ['aissata', 'hugo'] },
        ],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'frr-association',
    title: 'FRR, ex-ZRR : qu’est-ce que cela change pour une association ?',
    kind: 'question',
    author: 'linh',
    startedDaysAgo: 47,
    startedAt: '11:10',
    messages: [
      {
        author: 'linh',
        after: 0,
        body: 'Toutes les communes que nous visons sont classées « France ruralités revitalisation ». On me dit partout « c’est très avantageux ». Concrètement, pour une association non fiscalisée qui embauche cinq personnes en insertion ?',
        reactions: [{ reaction: 'meme-question', by: ['maud', 'ines', 'thibault'] }],
      },
      {
        author: 'thibault',
        after: 50,
        body: 'Directement, à ma connaissance : presque rien. Les exonérations visent surtout les bénéfices des entreprises qui s’installent. Si vous ne payez pas d’impôt sur les bénéfices, il n’y a rien à exonérer. **À vérifier** avec votre expert-comptable, je ne suis que votre voisin de canal.',
        reactions: [{ reaction: 'utile', by: ['linh', 'maud'] }],
      },
      {
        author: 'karim',
        after: 190,
        body: 'Indirectement, si : la commune classée peut toucher une dotation un peu majorée, et plusieurs appels à projets en font un critère. Je le mets dans la première page du dossier, une ligne, sans insister.',
        reactions: [{ reaction: 'utile', by: ['linh', 'ines', 'thibault'] }],
      },
      {
        author: 'maud',
        after: 470,
        body: 'Nous sommes une société coopérative, donc pour nous ça compte un peu. Le comptable l’a vu en dix minutes, l’agence de développement m’en avait parlé deux heures.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'thibault'] }],
      },
      {
        author: 'linh',
        after: 1320,
        body: 'Merci. J’arrête de le chercher dans le budget et je le mets dans la lettre.',
        reactions: [{ reaction: 'bravo', by: ['karim'] }],
      },
    ],
  },
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
        body: 'La coiffeuse avait le numéro de la sœur. La sœur avait les clés. Le propriétaire a répondu en deux heures : il croyait devoir payer les travaux de mise aux normes.',
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
];
