import type { DemonstrationThread } from './types.ts';

export const territoireThreads5: readonly DemonstrationThread[] = [
  {
    channel: 'territoire',
    key: 'premier-oui',
    title: 'Qui a déjà convaincu une communauté de communes ?',
    kind: 'question',
    author: 'nora',
    startedDaysAgo: 2,
    startedAt: '09:12',
    messages: [
      {
        author: 'nora',
        after: 0,
        body: 'Nous ouvrons dans trois bourgs à 40 minutes les uns des autres. La présidente de l’intercommunalité nous écoute, mais **rien ne se décide**. Comment avez-vous obtenu un premier oui ?',
        reactions: [
          { reaction: 'utile', by: ['aissata', 'karim', 'mehdi', 'camille'] },
          { reaction: 'meme-question', by: ['linh', 'ines'] },
        ],
      },
      {
        author: 'karim',
        after: 51,
        body: 'Nous avons cessé de demander une convention. Nous avons demandé **six mois d’essai**, avec trois indicateurs choisis par les élu·es et une sortie sans justification. Voté en une séance. L’idée vient d’Antoine Gallet, il la raconte dans le canal Mobilité.',
        reactions: [
          { reaction: 'utile', by: ['nora', 'linh', 'ines', 'elise', 'mehdi', 'aissata'] },
          { reaction: 'merci', by: ['nora'] },
        ],
      },
      {
        author: 'thibault',
        after: 68,
        body: 'Un essai coûte autant qu’un vrai service, il faut acheter le minibus dans les deux cas. Je me méfie un peu du « on essaie, on verra ».',
        reactions: [{ reaction: 'utile', by: ['linh'] }],
      },
      {
        author: 'nora',
        after: 79,
        body: 'Le deuxième minibus de la Mayenne dort du vendredi au lundi. On n’achète rien pour six mois.',
        reactions: [
          { reaction: 'bravo', by: ['aissata', 'karim'] },
          { reaction: 'utile', by: ['thibault'] },
        ],
      },
      {
        author: 'thibault',
        after: 88,
        body: 'Exact. J’aurais dû y penser avant toi, c’est moi qui paie son assurance.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'maite'] }],
      },
      {
        author: 'maite',
        after: 123,
        body: 'Elle écoute parce qu’elle est polie. Qui décide, à côté d’elle ? Chez nous, la présidente signait, et c’était le premier adjoint du plus gros bourg qui disait oui.',
        reactions: [{ reaction: 'utile', by: ['nora', 'elise'] }],
      },
      {
        author: 'linh',
        after: 168,
        body: 'Je demanderais aussi ce qui l’empêche. Nous avons appris au quatrième rendez-vous que la compétence dont nous parlions était restée à la région. Elle ne *pouvait* pas dire oui, et n’osait pas nous le dire.',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'thibault', 'hugo'] }],
      },
      {
        author: 'aissata',
        after: 186,
        body: 'Vérifié ce matin : ici l’intercommunalité a pris la compétence il y a quatre ans. Elle peut. Donc c’est autre chose.',
        reactions: [{ reaction: 'utile', by: ['linh'] }],
      },
      {
        author: 'elise',
        after: 206,
        body: 'Passez par le vice-président au tourisme, pas par les services. Le marché du samedi est à lui, et il cherche comment y amener du monde. Je peux vous présenter : il faut une page, trois chiffres et [votre demande précise](https://example.org/une-page-une-demande).',
        reactions: [{ reaction: 'utile', by: ['nora', 'aissata', 'karim', 'maite', 'camille', 'linh'] }],
      },
      {
        author: 'nora',
        after: 212,
        body: 'Merci Élise ! J’envoie la page ce soir, je suis dans le train.',
        reactions: [{ reaction: 'bravo', by: ['elise'] }],
      },
      {
        author: 'nora',
        after: 763,
        body: 'Page envoyée. Les trois chiffres : 3 900 habitants, un ménage sur trois avec une seule voiture, 351 € la tournée. La demande : **six mois, le samedi et le lundi, dès que vous dites oui**.',
        reactions: [
          { reaction: 'bravo', by: ['karim', 'thibault', 'elise', 'maite'] },
          { reaction: 'utile', by: ['linh', 'ines'] },
        ],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'visiter-orne',
    title: 'Visiter l’Orne à plusieurs : qui en est ?',
    kind: 'discussion',
    author: 'aissata',
    startedDaysAgo: 0,
    startedHoursAgo: 6,
    messages: [
      {
        author: 'aissata',
        after: 0,
        body: `La Cordée, Les Toits d’en face : nous tournons dans les mêmes villages à deux jours d’intervalle et nous posons les mêmes questions aux mêmes personnes. Et si on y allait **ensemble**, une journée, en commençant par le marché ?

Je peux prendre sept personnes dans le minibus.`,
        reactions: [
          { reaction: 'utile', by: ['karim', 'nora', 'elise'] },
          { reaction: 'bravo', by: ['solene'] },
        ],
      },
      {
        author: 'karim',
        after: 52,
        body: 'Oui. Solène aussi. Proposition : le matin au marché chacun de son côté, le midi ensemble, l’après-midi le presbytère et la halle. Et une seule personne prend des notes.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'nora'] }],
      },
      {
        author: 'jean-luc',
        after: 171,
        body: 'Je ne vais pas dans l’Orne mais je viendrais bien voir comment vous faites un marché à huit heures du matin. Je peux faire le repas.',
        reactions: [{ reaction: 'bravo', by: ['aissata', 'karim', 'elise', 'nora'] }],
      },
      {
        author: 'elise',
        after: 347,
        body: 'Avec un repas de @[Jean-Luc Pommeret](person:jean-luc), je vous trouve une salle. @[Aïssata Diarra](person:aissata), @[Karim Haddad](person:karim), @[Nora Belkacem](person:nora) : dites-moi deux dates.',
        reactions: [
          { reaction: 'bravo', by: ['jean-luc'] },
          { reaction: 'merci', by: ['aissata'] },
        ],
      },
    ],
  },
];
