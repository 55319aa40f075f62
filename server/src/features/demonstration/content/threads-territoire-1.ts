import type { DemonstrationThread } from './types.ts';

export const territoireThreads1: readonly DemonstrationThread[] = [
  {
    channel: 'territoire',
    key: 'chiffres-avant-visite',
    title: 'Quels chiffres regarder avant la première visite ?',
    kind: 'discussion',
    author: 'hugo',
    startedDaysAgo: 118,
    startedAt: '10:00',
    messages: [
      {
        author: 'hugo',
        after: 0,
        body: `Je vous propose une liste courte, à critiquer. L’idée : une heure de travail, pas une étude.

1. Population et âge, sur dix ans, par commune (pas seulement par intercommunalité : la moyenne cache tout).
2. Trajets domicile-travail : d’où l’on part, où l’on va.
3. Logements vacants depuis plus de deux ans.
4. Établissements scolaires, maison de santé, bureau de poste : ce qui est encore ouvert.
5. Nombre d’associations déclarées, et de celles qui ont déposé des comptes.

Qu’est-ce qui vous a **vraiment** servi ?`,
        reactions: [{ reaction: 'utile', by: ['karim', 'ines', 'thibault', 'nora', 'linh', 'camille'] }],
      },
      {
        author: 'karim',
        after: 80,
        body: 'Le 3, évidemment, avec une réserve : le fichier fin de la vacance n’est ouvert qu’aux collectivités. Demandez à la commune si elle l’a déjà ; beaucoup l’ont reçu et personne ne l’a regardé.',
        reactions: [{ reaction: 'utile', by: ['hugo', 'solene', 'elise'] }],
      },
      {
        author: 'mehdi',
        after: 240,
        body: 'Pour nous le seul chiffre qui compte n’y est pas : l’heure du dernier car. Je l’ajoute en 6.',
        reactions: [{ reaction: 'utile', by: ['nora', 'hugo', 'aissata', 'ines'] }],
      },
      {
        author: 'bruno',
        after: 435,
        body: 'Le nombre d’entreprises de plus de dix salariés à moins de 20 km. Sans ça, nos gens sortent du chantier et il n’y a rien derrière.',
        reactions: [{ reaction: 'utile', by: ['linh', 'hugo'] }],
      },
      {
        author: 'maite',
        after: 1360,
        body: 'Le nombre de listes aux dernières municipales. Quand il n’y en a qu’une, on sait à qui parler ; quand il y en a trois, on sait qu’il faut parler aux trois.',
        reactions: [
          { reaction: 'utile', by: ['elise', 'karim', 'hugo', 'nora', 'camille'] },
          { reaction: 'bravo', by: ['paul-emile'] },
        ],
      },
      {
        author: 'hugo',
        after: 1410,
        body: 'Je n’y avais jamais pensé, et c’est public. Je mets à jour la liste : [une heure avant la visite](https://example.org/une-heure-avant-la-visite).',
        reactions: [{ reaction: 'merci', by: ['maite', 'ines', 'karim'] }],
      },
      {
        author: 'thibault',
        after: 3360,
        body: 'Un chiffre qui nous a trompés : le taux de ménages sans voiture. 9 %, on s’est dit que c’était peu. En réalité 30 % des ménages n’ont qu’une voiture, et c’est la deuxième personne du couple qui ne bouge plus.',
        reactions: [{ reaction: 'utile', by: ['hugo', 'aissata', 'nora', 'djibril'] }],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'commune-ou-epci',
    title: 'Commune ou intercommunalité : par qui commencer ?',
    kind: 'question',
    author: 'mehdi',
    startedDaysAgo: 99,
    startedAt: '09:45',
    messages: [
      {
        author: 'mehdi',
        after: 0,
        body: 'On nous dit « voyez la communauté de communes, c’est elle qui a la compétence jeunesse ». Mais c’est le maire du bourg qui a la salle, les clés et le téléphone du principal. Par qui avez-vous commencé ?',
        reactions: [{ reaction: 'meme-question', by: ['camille', 'linh', 'aissata'] }],
      },
      {
        author: 'maite',
        after: 45,
        body: 'Par la commune, toujours. À l’intercommunalité on te demandera « que dit le maire ? ». À la mairie on ne te demandera pas ce que dit la com’com.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'camille', 'jean-luc'] }],
      },
      {
        author: 'karim',
        after: 90,
        body: 'Pour nous c’est l’inverse : l’habitat est traité là-haut, et un maire ne peut rien promettre. Nous voyons les deux dans la même semaine, la commune en premier, et nous le disons aux deux.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'solene'] }],
      },
      {
        author: 'aissata',
        after: 195,
        body: 'Les voir dans la même semaine, oui. J’ai attendu trois semaines entre les deux et le premier a appris par le journal que j’avais vu la seconde. J’ai ramé.',
        reactions: [
          { reaction: 'utile', by: ['mehdi', 'ines'] },
          { reaction: 'soutien', by: ['nora'] },
        ],
      },
      {
        author: 'elise',
        after: 395,
        body: 'Règle de pouce, dans l’Orne en tout cas : **la commune pour l’accord, l’intercommunalité pour la durée**. Et avant les deux, un coup de fil à la personne qui s’occupe du développement local : elle sait qui ne se parle plus.',
        reactions: [{ reaction: 'utile', by: ['mehdi', 'karim', 'nora', 'aissata', 'camille', 'linh'] }],
      },
      {
        author: 'mehdi',
        after: 4795,
        body: 'J’ai vu le maire lundi (oui pour la salle) et la vice-présidente jeudi (oui pour un essai d’un trimestre). Dans cet ordre. Merci !',
        reactions: [{ reaction: 'bravo', by: ['ines', 'elise', 'maite', 'karim'] }],
      },
    ],
  },
  {
    channel: 'territoire',
    key: 'deux-territoires',
    title: 'Comment choisir entre deux territoires qui nous appellent ?',
    kind: 'question',
    author: 'karim',
    startedDaysAgo: 72,
    startedAt: '08:50',
    messages: [
      {
        author: 'karim',
        after: 0,
        body: `Je pose le problème le plus honnêtement possible.

**L’Orne** : une petite ville et trois bourgs autour. Une équipe municipale décidée, onze bâtiments repérés, un incubateur qui nous connaît. Loyers très bas, donc équilibre difficile.

**La Loire** : une vallée, sept communes. Une communauté de communes qui met 60 000 € sur deux ans, un vrai besoin, mais personne pour porter sur place, et deux heures quarante de plus pour y aller.

Nous n’avons les moyens que d’un seul. Le conseil de la coopérative tranche dans deux mois. Comment feriez-vous ?`,
        reactions: [
          { reaction: 'meme-question', by: ['ines', 'camille', 'maud'] },
          { reaction: 'utile', by: ['hugo'] },
        ],
      },
      {
        author: 'thibault',
        after: 30,
        body: 'Combien coûte la route, exactement ? 2 h 40 de plus, c’est une nuit d’hôtel à chaque fois. À raison de trois déplacements par mois et deux personnes, compte 14 000 € par an tout compris. Tes 60 000 € en deviennent 32 000.',
        reactions: [{ reaction: 'utile', by: ['karim', 'solene', 'linh'] }],
      },
      {
        author: 'karim',
        after: 45,
        body: 'Je n’avais compté que le carburant. Merci, ça pique.',
        reactions: [{ reaction: 'bravo', by: ['thibault', 'nora'] }],
      },
      {
        author: 'maud',
        after: 80,
        body: 'Moi je regarde qui appelle. Dans la Loire c’est une institution avec un budget. Dans l’Orne c’est des gens avec des bâtiments. Les budgets s’arrêtent, les bâtiments restent.',
        reactions: [{ reaction: 'utile', by: ['karim', 'nora', 'maite'] }],
      },
      {
        author: 'linh',
        after: 130,
        body: 'Je ne dirais pas ça, Maud. 60 000 € votés, c’est aussi des gens qui ont levé la main devant d’autres. Chez nous, le territoire « chaleureux » n’a jamais mis un euro en quatre ans.',
        reactions: [{ reaction: 'utile', by: ['karim', 'marie-jeanne', 'thibault'] }],
      },
      {
        author: 'maud',
        after: 142,
        body: 'Touché. Alors : qui appelle **et** qui paie, et si ce n’est pas la même personne, se parlent-elles ?',
        reactions: [{ reaction: 'utile', by: ['linh', 'karim', 'hugo', 'elise'] }],
      },
      {
        author: 'hugo',
        after: 190,
        body: `Pour sortir de l’intuition, je propose une grille courte. Cinq critères, notés de 1 à 4 par trois personnes **séparément**, puis comparés. Ce qui compte, ce sont les écarts entre vous, pas la somme.

| Critère | Question à se poser |
| --- | --- |
| Besoin | qui l’a dit, combien de fois, avec quels mots ? |
| Portage | qui tient les clés quand nous ne sommes pas là ? |
| Argent | combien est voté, combien est promis ? |
| Distance | combien d’heures par mois, qui les fait ? |
| Envie | est-ce qu’on a envie d’y retourner ? |`,
        reactions: [
          { reaction: 'utile', by: ['karim', 'solene', 'ines', 'linh', 'nora', 'camille', 'mehdi'] },
        ],
      },
      {
        author: 'solene',
        after: 220,
        body: '« Envie » au même rang que « argent » ?',
      },
      {
        author: 'hugo',
        after: 231,
        body: 'Oui. C’est même le seul critère qui ne bouge pas en deux ans.',
        reactions: [{ reaction: 'bravo', by: ['maite', 'paul-emile', 'camille'] }],
      },
      {
        author: 'elise',
        after: 325,
        body: 'Je suis juge et partie, je suis de l’Orne. Je dirai seulement ceci : l’équipe municipale est décidée *aujourd’hui*. Demandez-vous ce qui tient si le maire change.',
        reactions: [{ reaction: 'utile', by: ['karim', 'maite', 'linh'] }],
      },
      {
        author: 'marie-jeanne',
        after: 350,
        body: 'Et moi je suis de la Loire ! Même honnêteté : le budget est voté, mais la chargée de mission part en congé dans trois mois et son remplacement n’est pas acquis. Je préfère que vous l’appreniez par moi.',
        reactions: [
          { reaction: 'merci', by: ['karim', 'solene'] },
          { reaction: 'utile', by: ['linh', 'elise'] },
        ],
      },
      {
        author: 'karim',
        after: 375,
        body: 'Merci à toutes les deux. C’est rare, deux animatrices qui vendent chacune le territoire de l’autre.',
        reactions: [{ reaction: 'bravo', by: ['elise', 'marie-jeanne', 'claire', 'nora'] }],
      },
      {
        author: 'ines',
        after: 1450,
        body: 'Question bête : pourquoi pas une seule petite opération dans chacun, un bâtiment ici, un bâtiment là, avant de choisir ?',
        reactions: [{ reaction: 'meme-question', by: ['mehdi'] }],
      },
      {
        author: 'solene',
        after: 1475,
        body: 'Parce qu’un bâtiment demande autant de rendez-vous que cinq. C’est le premier qui coûte.',
        reactions: [{ reaction: 'utile', by: ['ines', 'karim', 'thibault'] }],
      },
      {
        author: 'mehdi',
        after: 1510,
        body: 'Chez nous c’est le contraire, le premier collège est presque gratuit et c’est le cinquième qui coûte. Ça dépend donc vraiment de ce qu’on fait.',
        reactions: [{ reaction: 'utile', by: ['ines'] }],
      },
      {
        author: 'maite',
        after: 1645,
        body: 'J’ai été élue douze ans. Quand une association venait nous voir en nous disant « nous hésitons avec un autre territoire », on se fâchait pendant cinq minutes et on la respectait ensuite. Dites-le leur.',
        reactions: [{ reaction: 'utile', by: ['karim', 'nora', 'linh', 'elise'] }],
      },
      {
        author: 'karim',
        after: 3460,
        body: 'Fait, au téléphone, aux deux. Dans l’Orne : « prenez votre temps, mais dites-nous avant l’été ce que vous voulez pour le presbytère ». Dans la Loire : un silence, puis « qu’est-ce qui vous manque ? ». C’est une bonne question.',
        reactions: [{ reaction: 'bravo', by: ['maite', 'marie-jeanne'] }],
      },
      {
        author: 'aissata',
        after: 4520,
        body: 'Qu’as-tu répondu ?',
      },
      {
        author: 'karim',
        after: 4535,
        body: 'Quelqu’un à mi-temps, sur place, employé par eux ou par une association locale. Pas plus d’argent. Une personne.',
        reactions: [{ reaction: 'utile', by: ['marie-jeanne', 'aissata', 'linh', 'ines'] }],
      },
      {
        author: 'bruno',
        after: 4930,
        body: 'C’est ça. Sans quelqu’un sur place, t’as pas un territoire, t’as une carte.',
        reactions: [
          { reaction: 'bravo', by: ['karim', 'linh', 'maud', 'jean-luc', 'nora', 'hugo', 'aissata'] },
        ],
      },
      {
        author: 'marie-jeanne',
        after: 8800,
        body: 'Je leur ai posé la question de mon côté. Réponse attendue au prochain bureau, dans trois semaines. Je ne promets rien.',
        reactions: [{ reaction: 'merci', by: ['karim', 'solene'] }],
      },
      {
        author: 'karim',
        after: 29290,
        body: 'Nous avons fait la grille de Hugo à cinq, séparément. Résultat : accord parfait sur le besoin, l’argent et la distance. **Désaccord complet sur le portage** : moi 4 dans l’Orne, Solène 2. J’avais confondu le maire et la commune.',
        reactions: [{ reaction: 'utile', by: ['hugo', 'elise', 'solene', 'ines', 'linh'] }],
      },
      {
        author: 'solene',
        after: 29310,
        body: 'Il avait surtout confondu le maire et le secrétaire général, qui prend sa retraite en décembre.',
        reactions: [
          { reaction: 'utile', by: ['elise'] },
          { reaction: 'bravo', by: ['maud'] },
        ],
      },
      {
        author: 'marie-jeanne',
        after: 41810,
        body: 'Réponse de la Loire : pas de mi-temps cette année. Ils le regrettent, et demandent si vous accepteriez d’être recontactés dans un an.',
        reactions: [{ reaction: 'merci', by: ['karim'] }],
      },
      {
        author: 'karim',
        after: 46675,
        body: `Le conseil a tranché hier : l’Orne, trois bâtiments, pas onze, et un point d’arrêt à dix-huit mois. J’ai appelé la Loire ce matin avant d’écrire ici. Ils ont dit merci d’avoir appelé. Nous y reviendrons.

Merci à toutes et tous. La grille est [ici](https://example.org/grille-deux-territoires), remplie avec nos désaccords.`,
        reactions: [
          { reaction: 'bravo', by: ['elise', 'marie-jeanne', 'hugo', 'claire', 'nora', 'maud'] },
          { reaction: 'merci', by: ['ines', 'camille', 'mehdi', 'linh'] },
        ],
      },
      {
        author: 'ines',
        after: 47525,
        body: 'Je la prends pour notre propre hésitation. « Un point d’arrêt à dix-huit mois », je le prends aussi.',
        reactions: [{ reaction: 'utile', by: ['karim', 'elise'] }],
      },
    ],
  },
];
