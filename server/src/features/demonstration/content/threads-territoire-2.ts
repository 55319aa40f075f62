import type { DemonstrationThread } from './types.ts';

export const territoireThreads2: readonly DemonstrationThread[] = [
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
];
