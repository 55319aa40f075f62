import type { DemonstrationThread } from './types.ts';

export const modeleThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'modele',
    key: 'benevolat-valorise',
    title: 'Valoriser le bénévolat dans le plan de financement : jusqu’où ?',
    kind: 'question',
    author: 'camille',
    startedDaysAgo: 110,
    startedAt: '10:40',
    messages: [
      {
        author: 'camille',
        after: 0,
        body: 'Nos bénévoles ont donné 5 200 heures l’an dernier. Un financeur nous demande de « valoriser », un autre nous a dit que cela faisait gonfler le budget artificiellement. Que faut-il compter, et comment ?',
        reactions: [{ reaction: 'meme-question', by: ['mehdi', 'thibault', 'ines'] }],
      },
      {
        author: 'pierre',
        after: 210,
        body: `Deux choses différentes, qu’on mélange souvent.

- **Au pied du compte de résultat**, oui : les contributions volontaires s’y inscrivent, des deux côtés, pour le même montant. Cela ne crée pas un euro, mais cela dit la vérité sur ce que coûte l’action.
- **Dans un plan de financement**, seulement si le règlement du financeur l’accepte, et avec un plafond. Demandez-le par écrit avant de déposer.

Pour le prix de l’heure, prenez le salaire minimum chargé, pas davantage. Ce qui compte ensuite, c’est la feuille d’émargement.`,
        reactions: [
          { reaction: 'utile', by: ['camille', 'ines', 'thibault', 'mehdi', 'linh'] },
          { reaction: 'merci', by: ['maite'] },
        ],
      },
      {
        author: 'maite',
        after: 480,
        body: 'Nos visiteuses ne signeront pas une feuille d’émargement pour aller voir une voisine. Et je ne le leur demanderai pas.',
        reactions: [
          { reaction: 'soutien', by: ['paul-emile'] },
          { reaction: 'bravo', by: ['aissata'] },
        ],
      },
      {
        author: 'sabine',
        after: 1360,
        body: 'Vous pouvez valoriser ce qui se prouve sans les fatiguer : les réunions, les formations, les veillées, les conduites. Laissez les visites dehors. Mieux vaut 1 800 heures certaines que 5 200 discutables.',
        reactions: [{ reaction: 'utile', by: ['camille', 'maite', 'ines', 'thibault'] }],
      },
      {
        author: 'camille',
        after: 1535,
        body: '1 800 heures, donc, et une ligne pour dire que le reste existe et ne se compte pas. Cela me va. Merci à vous deux.',
        reactions: [{ reaction: 'bravo', by: ['maite', 'paul-emile'] }],
      },
    ],
  },
  {
    channel: 'modele',
    key: 'antenne-ou-locale',
    title: 'Antenne ou structure locale autonome ?',
    kind: 'question',
    author: 'linh',
    startedDaysAgo: 92,
    startedAt: '09:15',
    messages: [
      {
        author: 'linh',
        after: 0,
        body: `Nous devons choisir avant de déposer la demande de conventionnement : une **antenne** de l’association drômoise, ou une **association de Haute-Loire** avec son propre conseil.

L’antenne, c’est plus vite et plus solide au départ. L’association locale, c’est leur affaire à eux. Qu’avez-vous choisi, et le referiez-vous ?`,
        reactions: [
          { reaction: 'meme-question', by: ['mehdi', 'aissata', 'maud'] },
          { reaction: 'utile', by: ['ines'] },
        ],
      },
      {
        author: 'maud',
        after: 35,
        body: 'Structure locale tout de suite, avec nous au conseil pour trois ans. La première fois j’ai gardé une antenne et les fermes m’appelaient « Saint-Brieuc ». Ce n’était pas gentil.',
        reactions: [{ reaction: 'utile', by: ['linh', 'ines'] }],
      },
      {
        author: 'thibault',
        after: 75,
        body: 'Antenne. Une association neuve n’a pas de comptes, donc pas de banque, pas d’assurance à un prix normal, pas de subvention supérieure à trois mois de salaire. Vous porterez tout de toute façon ; autant le voir dans vos comptes.',
        reactions: [{ reaction: 'utile', by: ['linh', 'karim'] }],
      },
      {
        author: 'maud',
        after: 90,
        body: 'Sauf qu’une antenne dont tout le monde sait qu’elle est provisoire reste provisoire vingt ans.',
        reactions: [{ reaction: 'bravo', by: ['maite'] }],
      },
      {
        author: 'pierre',
        after: 185,
        body: `Mme Kerven et M. Lesage ont raison tous les deux, mais pas à la même date. Ce que je vois tenir : une antenne **avec une date de sortie écrite** (24 ou 36 mois), des comptes séparés dès le premier jour, et un comité local qui a un vrai pouvoir sur au moins une chose, par exemple le recrutement.

Ce que je vois échouer : l’antenne sans comptes séparés. Personne ne sait ce qu’elle coûte, et le jour où on le découvre, on ferme.`,
        reactions: [{ reaction: 'utile', by: ['linh', 'thibault', 'maud', 'karim', 'ines', 'nora'] }],
      },
      {
        author: 'bruno',
        after: 505,
        body: 'Un conventionnement ne se transmet pas comme un chéquier. Si on passe en association locale dans deux ans, faut-il tout redemander ?',
        reactions: [{ reaction: 'meme-question', by: ['linh'] }],
      },
      {
        author: 'sabine',
        after: 1430,
        body: 'Il faut un nouveau dossier au nom de la nouvelle structure, oui, mais il se prépare avec l’administration et se fait souvent au renouvellement annuel. Prévenez-les maintenant de votre intention : ce qu’ils n’aiment pas, c’est l’apprendre.',
        reactions: [{ reaction: 'utile', by: ['linh', 'bruno'] }],
      },
      {
        author: 'karim',
        after: 1575,
        body: 'Chez nous la question se pose autrement : une coopérative peut faire entrer les communes au capital. C’est lent (onze mois), mais ensuite personne ne dit « votre association », ils disent « la nôtre ».',
        reactions: [{ reaction: 'utile', by: ['maud', 'linh', 'maite'] }],
      },
      {
        author: 'linh',
        after: 22135,
        body: 'Le conseil a voté l’antenne, 30 mois, comptes séparés, comité local de sept personnes qui choisit l’encadrement et les horaires. Date de sortie dans le procès-verbal. Je vous en veux un peu, il a fallu trois versions du budget.',
        reactions: [
          { reaction: 'bravo', by: ['pierre', 'thibault', 'maud', 'karim'] },
          { reaction: 'merci', by: ['sabine'] },
        ],
      },
    ],
  },
  {
    channel: 'modele',
    key: 'prix-libre',
    title: 'Reste à charge : prix libre ou grille ?',
    kind: 'discussion',
    author: 'paul-emile',
    startedDaysAgo: 84,
    startedAt: '17:20',
    messages: [
      {
        author: 'paul-emile',
        after: 0,
        body: 'Au fourgon-café, c’est prix libre depuis le premier jour. Dans le Gers, la communauté de communes nous demande « une grille, comme à la piscine ». Je trouve ça triste. Est-ce que je me trompe ?',
        reactions: [{ reaction: 'utile', by: ['camille'] }],
      },
      {
        author: 'maud',
        after: 25,
        body: 'Oui. Prix libre, ça veut dire que ceux qui n’ont rien se sentent observés quand ils mettent 50 centimes. Une grille, on n’y pense plus.',
        reactions: [{ reaction: 'utile', by: ['linh', 'thibault'] }],
      },
      {
        author: 'camille',
        after: 45,
        body: 'C’est l’inverse chez nous : une grille oblige à dire combien on gagne, à quelqu’un qu’on croise à la pharmacie. La boîte en bois, personne ne regarde.',
        reactions: [{ reaction: 'bravo', by: ['paul-emile', 'maite'] }],
      },
      {
        author: 'jean-luc',
        after: 130,
        body: 'À la cantine on a trois tarifs et c’est la mairie qui sait, pas nous. On ne voit jamais le papier. C’est peut-être ça, la solution : que ce soit pas vous qui demandiez.',
        reactions: [{ reaction: 'utile', by: ['camille', 'paul-emile', 'linh', 'elise'] }],
      },
      {
        author: 'thibault',
        after: 930,
        body: 'Pour moi la question est : combien ça rapporte, et qu’est-ce que ça permet ? Si le prix libre fait 6 % du budget, gardez-le, c’est de l’accueil. S’il fait 40 %, ce n’est plus un choix de cœur.',
        reactions: [{ reaction: 'utile', by: ['paul-emile', 'ines', 'pierre'] }],
      },
      {
        author: 'paul-emile',
        after: 970,
        body: '7 %. Moyenne de 1,12 € par café, j’ai la boîte depuis trois ans.',
      },
      {
        author: 'pierre',
        after: 1120,
        body: 'Alors ne touchez pas à la boîte, et proposez à l’intercommunalité ce qu’elle cherche vraiment : un **compte rendu trimestriel des recettes**. Elle ne veut pas une grille, elle veut pouvoir répondre si on lui pose la question.',
        reactions: [
          { reaction: 'utile', by: ['paul-emile', 'camille', 'maite', 'ines'] },
          { reaction: 'merci', by: ['paul-emile'] },
        ],
      },
    ],
  },
];
