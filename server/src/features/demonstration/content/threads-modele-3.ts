import type { DemonstrationThread } from './types.ts';

export const modeleThreads3: readonly DemonstrationThread[] = [
  {
    channel: 'modele',
    key: 'fondation-investissement',
    title: 'La fondation ne finance que l’investissement',
    kind: 'discussion',
    author: 'ines',
    startedDaysAgo: 14,
    startedAt: '09:40',
    messages: [
      {
        author: 'ines',
        after: 0,
        body: 'Réponse de la fondation : « Votre projet nous plaît, nous soutenons uniquement l’équipement. » Nous n’avons **aucun** équipement. Nous avons des gens qui lisent avec des collégiens. On me suggère d’acheter un minibus.',
        reactions: [
          { reaction: 'soutien', by: ['mehdi', 'maud', 'linh'] },
          { reaction: 'meme-question', by: ['camille'] },
        ],
      },
      {
        author: 'maud',
        after: 25,
        body: 'N’achète pas un minibus pour faire plaisir à une fondation. J’ai un four à 11 000 € qui s’appelle comme ça.',
        reactions: [{ reaction: 'bravo', by: ['mehdi', 'nora', 'jean-luc'] }],
      },
      {
        author: 'jean-luc',
        after: 40,
        body: 'C’est un très bon four.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'linh', 'bruno', 'ines'] }],
      },
      {
        author: 'linh',
        after: 140,
        body: 'Demande-leur ce qu’ils mettent derrière « équipement ». Chez nous, les outils et l’aménagement du local sont passés, et même la formation de départ, à notre surprise.',
        reactions: [{ reaction: 'utile', by: ['ines', 'mehdi'] }],
      },
      {
        author: 'sabine',
        after: 410,
        body: 'Et lisez leur règlement, pas leur courriel : il y est souvent écrit « dépenses non récurrentes ». Une création d’outils pédagogiques, une formation de démarrage, l’aménagement d’une salle sont non récurrents. Un minibus, lui, coûte tous les mois.',
        reactions: [{ reaction: 'utile', by: ['ines', 'linh', 'camille', 'mehdi', 'maud'] }],
      },
      {
        author: 'ines',
        after: 7295,
        body: 'C’était bien « non récurrentes ». Dossier refait : formation des trente premiers parrains et marraines, mallettes, salle. 18 000 €. Pas de minibus.',
        reactions: [{ reaction: 'bravo', by: ['mehdi', 'maud', 'sabine', 'jean-luc', 'claire'] }],
      },
    ],
  },
  {
    channel: 'modele',
    key: 'mise-a-disposition',
    title: 'Mise à disposition d’un agent communal à mi-temps : qui l’a fait ?',
    kind: 'question',
    author: 'jean-luc',
    startedDaysAgo: 8,
    startedAt: '08:15',
    messages: [
      {
        author: 'jean-luc',
        after: 0,
        body: `La commune a un cantinier à mi-temps qui voudrait faire son autre mi-temps avec nous. Le maire est d’accord, lui aussi. Le secrétariat dit « c’est compliqué » et ne dit pas pourquoi.

Est-ce qu’on doit rembourser son salaire ? Qui est le chef le mardi ?`,
      },
    ],
  },
  {
    channel: 'modele',
    key: 'tresorerie-trois-mois',
    title: 'Trésorerie : trois mois d’avance, et puis plus rien',
    kind: 'question',
    author: 'linh',
    startedDaysAgo: 5,
    startedAt: '18:20',
    messages: [
      {
        author: 'linh',
        after: 0,
        body: `Je pose ça là sans détour. À ce jour nous avons trois mois devant nous. Le quatrième mois tombe entre deux versements : l’aide aux postes arrive en décalé, la subvention du département est votée mais pas versée, et l’antenne commence à coûter.

Il me manque 27 000 € pendant **sept semaines**. Pas pour toujours. Que feriez-vous, dans quel ordre ?`,
        reactions: [
          { reaction: 'meme-question', by: ['maud', 'thibault'] },
          { reaction: 'soutien', by: ['bruno', 'ines', 'nora'] },
        ],
      },
      {
        author: 'thibault',
        after: 25,
        body: 'Dans l’ordre : 1. appeler le département et demander un acompte (50 %, ça se fait) ; 2. décaler les charges sociales **en le demandant avant**, pas après ; 3. la banque, avec la délibération à la main.',
        reactions: [{ reaction: 'utile', by: ['linh', 'maud', 'ines'] }],
      },
      {
        author: 'maud',
        after: 50,
        body: 'Avant tout ça : dis-le à ton équipe. La mienne l’a deviné au bout de dix jours et a imaginé pire.',
        reactions: [{ reaction: 'utile', by: ['linh', 'bruno', 'camille'] }],
      },
      {
        author: 'pierre',
        after: 860,
        body: `Une subvention **votée et notifiée** peut servir de garantie : vous cédez la créance à votre banque, qui vous avance une bonne partie du montant. Demandez-leur une « cession Dailly ». Il faut l’arrêté ou la convention signée, pas la promesse d’un vice-président.

Sept semaines, c’est un sujet de calendrier et non de modèle. Dites-le ainsi, avec le plan semaine par semaine. Un banquier préfère un trou daté à un optimisme général.`,
        reactions: [
          { reaction: 'utile', by: ['linh', 'thibault', 'maud', 'bruno', 'karim', 'ines', 'nora'] },
        ],
      },
      {
        author: 'linh',
        after: 895,
        body: 'J’ai la notification, signée. Je ne savais pas qu’elle valait quelque chose avant le virement.',
      },
      {
        author: 'sabine',
        after: 970,
        body: 'Relisez aussi l’article « modalités de versement » de la convention. Une fois sur deux, un acompte à la signature y est prévu et personne ne l’a demandé.',
        reactions: [{ reaction: 'utile', by: ['linh', 'thibault', 'maud'] }],
      },
      {
        author: 'bruno',
        after: 1410,
        body: 'Article 5. 40 % à la signature. C’était écrit.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'sabine', 'thibault', 'maud', 'nora', 'karim'] }],
      },
      {
        author: 'linh',
        after: 2500,
        body: 'Acompte demandé ce matin, la personne au bout du fil était désolée. Il reste 6 000 € à couvrir sur trois semaines : je vois la banque mardi, avec le plan. Je l’ai dit à l’équipe hier. @[Maud Kerven](person:maud), tu avais raison.',
        reactions: [
          { reaction: 'bravo', by: ['maud', 'pierre', 'thibault', 'marie-jeanne', 'bruno'] },
          { reaction: 'soutien', by: ['nora', 'ines'] },
        ],
      },
      {
        author: 'bruno',
        after: 2620,
        body: '@[Sabine Wattrelet](person:sabine), notre autre convention, celle de la Drôme, n’a pas d’article de ce genre. On peut demander à l’ajouter en cours de route, ou il faut attendre la prochaine ?',
      },
    ],
  },
];
