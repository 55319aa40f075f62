import type { DemonstrationThread } from './types.ts';

export const refugeThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'refuge',
    key: 'presentations',
    title: 'Présentez-vous en trois lignes',
    kind: 'discussion',
    author: 'elise',
    startedDaysAgo: 146,
    startedAt: '09:30',
    messages: [
      {
        author: 'elise',
        after: 0,
        body: `Pour commencer doucement : qui vous êtes, d’où vous partez, où vous allez, **et ce qui vous empêche de dormir**. Trois lignes, pas un dossier de subvention.

Je commence : Élise, Incubateur des Collines. J’ouvre des portes dans l’Orne et dans le Perche. Ce qui m’empêche de dormir : les structures qui partent bien et dont je n’ai plus de nouvelles au bout de deux mois.`,
        reactions: [
          { reaction: 'merci', by: ['nora', 'camille', 'maud'] },
          { reaction: 'bravo', by: ['hugo'] },
        ],
      },
      {
        author: 'nora',
        after: 22,
        body: 'Nora, La Cordée mobile. Des navettes et des tournées en Mayenne, bientôt dans l’Orne. Ce qui m’empêche de dormir : un conducteur bénévole de 74 ans qui fait 60 % de nos trajets.',
        reactions: [{ reaction: 'meme-question', by: ['camille'] }],
      },
      {
        author: 'thibault',
        after: 45,
        body: 'Thibault, directeur de la même Cordée. Je tiens les comptes. Je dors bien, jusqu’au relevé de carburant.',
        reactions: [{ reaction: 'bravo', by: ['nora', 'elise', 'bruno'] }],
      },
      {
        author: 'aissata',
        after: 70,
        body: 'Aïssata, La Cordée mobile aussi, mais de l’autre côté : je suis seule dans l’Orne, avec un bureau prêté au-dessus d’une trésorerie fermée. Ce qui m’empêche de dormir, c’est le silence du bureau.',
        reactions: [{ reaction: 'soutien', by: ['nora', 'ines', 'marie-jeanne', 'elise'] }],
      },
      {
        author: 'karim',
        after: 120,
        body: 'Karim, Les Toits d’en face, coopérative dans la Sarthe. Nous remettons en location des logements vides. Deux territoires nous appellent, nous avons les moyens d’en choisir un. Voilà pour le sommeil.',
      },
      {
        author: 'solene',
        after: 124,
        body: 'Solène, architecte, même coopérative. Je visite des maisons dont personne n’a ouvert les volets depuis vingt ans. Je dors mal quand il pleut.',
        reactions: [{ reaction: 'bravo', by: ['paul-emile', 'karim'] }],
      },
      {
        author: 'maud',
        after: 170,
        body: 'Maud, La Table des bourgs. Une cuisine partagée en Côtes-d’Armor, une deuxième en projet en Creuse. Je ne sais pas qui va payer la personne qui l’animera la première année. Si quelqu’un sait, je l’invite à manger.',
        reactions: [{ reaction: 'meme-question', by: ['ines', 'linh'] }],
      },
      {
        author: 'jean-luc',
        after: 198,
        body: 'Jean-Luc, avec Maud. Cuisinier. Je forme les équipes. Pas de problème de sommeil, je suis debout à 4 h.',
        reactions: [{ reaction: 'bravo', by: ['maud', 'mehdi', 'bruno', 'maite'] }],
      },
      {
        author: 'mehdi',
        after: 275,
        body: 'Mehdi, Cartable ouvert. Des parrains et marraines pour des collégiens, dans le Nord, demain dans l’Aisne. Ma question de nuit : le dernier car passe à 17 h 05 et les bénévoles sont libres à 17 h 30.',
        reactions: [{ reaction: 'utile', by: ['nora'] }],
      },
      {
        author: 'nora',
        after: 282,
        body: '@[Mehdi Zeroual](person:mehdi) on a le même problème avec les marchés : les horaires de car ont été faits pour les lycées d’il y a vingt ans. On en reparle, j’ai une idée.',
        reactions: [{ reaction: 'merci', by: ['mehdi'] }],
      },
      {
        author: 'ines',
        after: 300,
        body: 'Inès, Cartable ouvert également. Je prépare l’ouverture. Je crains surtout de recruter quelqu’un de bien et de le laisser s’épuiser à deux heures de nous.',
        reactions: [{ reaction: 'meme-question', by: ['aissata', 'linh'] }],
      },
      {
        author: 'linh',
        after: 400,
        body: 'Linh, Les Ateliers du Lavoir, chantier d’insertion dans la Drôme, antenne à venir en Haute-Loire. Huit ans que je dirige, et toujours le même calcul le 25 du mois.',
        reactions: [{ reaction: 'soutien', by: ['thibault', 'maud'] }],
      },
      {
        author: 'bruno',
        after: 431,
        body: 'Bruno, encadrant aux Ateliers. Je construis les établis. Je dors.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'jean-luc', 'thibault'] }],
      },
      {
        author: 'maite',
        after: 470,
        body: 'Maïté, Le Banc des voisins, dans les Pyrénées-Atlantiques. On boit du café avec des gens qui ne voient personne. On nous demande de le faire dans le Gers. J’ai 63 ans, et ce qui me réveille, c’est : à qui je passe les clés du fourgon ?',
        reactions: [{ reaction: 'soutien', by: ['paul-emile', 'camille', 'elise', 'maud'] }],
      },
      {
        author: 'paul-emile',
        after: 476,
        body: 'À moi, Maïté, je te l’ai déjà dit. (Paul-Émile, animateur, conducteur de ce fourgon, musicien quand il est en panne.)',
        reactions: [{ reaction: 'bravo', by: ['maite', 'nora', 'mehdi', 'aissata'] }],
      },
      {
        author: 'camille',
        after: 510,
        body: 'Camille, même équipe. Je m’occupe des bénévoles : soixante-dix aujourd’hui. Ce qui m’inquiète : ils ont vieilli plus vite que le projet.',
        reactions: [{ reaction: 'meme-question', by: ['nora'] }],
      },
      {
        author: 'hugo',
        after: 1415,
        body: 'Hugo, Incubateur des Collines. Géographe. Si vous cherchez un chiffre sur votre territoire, demandez-moi ; si vous cherchez une certitude, non.',
        reactions: [{ reaction: 'utile', by: ['karim', 'ines', 'thibault'] }],
      },
      {
        author: 'marie-jeanne',
        after: 1450,
        body: 'Marie-Jeanne, La Fabrique des deux versants : Loire et Haute-Loire. Je viens de La Réunion, j’ai appris à conduire sur la neige à 31 ans. Ce qui m’empêche de dormir : les réunions à 20 h 30 à une heure de chez moi.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'bruno', 'aissata'] }],
      },
      {
        author: 'claire',
        after: 1500,
        body: 'Claire, coordination. Je fais les listes, les budgets et les rappels. Je m’inquiète de celles et ceux qui n’écrivent pas : ce n’est pas un reproche, c’est une invitation.',
      },
      {
        author: 'samuel',
        after: 1515,
        body: 'Samuel, coordination aussi, et la plateforme. Si quelque chose ne marche pas ici, ne vous dites pas que c’est vous.',
        reactions: [{ reaction: 'merci', by: ['jean-luc', 'maite'] }],
      },
      {
        author: 'maite',
        after: 1600,
        body: '@[Samuel Nkomo](person:samuel) alors je me permets : comment on corrige une faute après avoir envoyé ?',
      },
      {
        author: 'samuel',
        after: 1604,
        body: 'Les trois points à droite de votre message, puis « Modifier ». Vos anciennes versions restent dans l’historique, sans que cela dérange personne.',
        reactions: [{ reaction: 'utile', by: ['maite', 'bruno'] }],
      },
      {
        author: 'maite',
        after: 1610,
        body: 'Voilà, corrigé. Je me sens puissante.',
        reactions: [{ reaction: 'bravo', by: ['paul-emile', 'camille', 'samuel', 'elise'] }],
      },
      {
        author: 'nora',
        after: 2820,
        body: 'En lisant tout ça : nous sommes au moins quatre structures à nous demander *qui porte le projet quand la première personne s’arrête*. Ça vaudrait un atelier au séminaire, non ?',
        reactions: [
          { reaction: 'meme-question', by: ['camille', 'ines', 'linh', 'maud'] },
          { reaction: 'utile', by: ['elise'] },
        ],
      },
      {
        author: 'elise',
        after: 2850,
        body: 'Noté. Je le propose à Claire pour le jeudi après-midi.',
      },
      {
        author: 'linh',
        after: 3105,
        body: 'Je veux bien préparer quelque chose : nous avons failli fermer en année quatre pour cette raison.',
        reactions: [{ reaction: 'merci', by: ['elise', 'nora', 'claire'] }],
      },
    ],
  },
  {
    channel: 'refuge',
    key: 'outils-deux-sites',
    title: 'Quels outils pour travailler à deux sites sans y passer ses soirées ?',
    kind: 'question',
    author: 'linh',
    startedDaysAgo: 115,
    startedAt: '14:00',
    messages: [
      {
        author: 'linh',
        after: 0,
        body: 'Nous allons être deux équipes à 140 km. Aujourd’hui tout passe par Bruno qui crie dans l’atelier. Qu’utilisez-vous **vraiment**, pas ce que vous avez acheté ?',
        reactions: [{ reaction: 'meme-question', by: ['ines', 'karim'] }],
      },
      {
        author: 'karim',
        after: 80,
        body: 'Chez nous, à la Sarthe : un appel à trois, le lundi à 8 h 45, vingt minutes, debout. Et un seul tableau partagé, une ligne par bâtiment. On a abandonné deux logiciels avant.',
        reactions: [{ reaction: 'utile', by: ['linh', 'ines', 'thibault'] }],
      },
      {
        author: 'bruno',
        after: 220,
        body: 'Je ne crie pas, je porte.',
        reactions: [{ reaction: 'bravo', by: ['linh', 'jean-luc', 'solene', 'maud'] }],
      },
      {
        author: 'ines',
        after: 1150,
        body: 'Nous avons un carnet de bord en ligne, une page par semaine, que chacun·e remplit le vendredi : *fait, coincé, besoin d’aide*. Trois lignes. Celui qui ne le remplit pas reçoit un appel de Mehdi, c’est dissuasif.',
        reactions: [{ reaction: 'utile', by: ['linh', 'nora', 'aissata'] }],
      },
      {
        author: 'maud',
        after: 1355,
        body: 'Rien de tout ça. Le téléphone, tous les jours, à la même heure, même quand il n’y a rien à dire. Surtout quand il n’y a rien à dire.',
        reactions: [{ reaction: 'utile', by: ['aissata', 'maite'] }],
      },
      {
        author: 'linh',
        after: 4580,
        body: 'Merci. On commence avec l’appel du lundi et le carnet d’Inès. Je vous dirai dans trois mois si ça a tenu.',
      },
      {
        author: 'linh',
        after: 140820,
        body: 'Trois mois plus tard : l’appel du lundi tient. Le carnet a tenu cinq semaines. Bruno crie moins.',
        reactions: [
          { reaction: 'bravo', by: ['karim', 'ines', 'bruno', 'maud'] },
          { reaction: 'merci', by: ['elise'] },
        ],
      },
    ],
  },
];
