import type { DemonstrationThread } from './types.ts';

export const territoireThreads2: readonly DemonstrationThread[] = [
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

Nous n’avons les moyens que d’un seul. Le conseil de la coopérative tranche dans un mois. Comment feriez-vous ?`,
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
        body: 'Fait, au téléphone, aux deux. Dans l’Orne : « prenez votre temps, mais dites-nous avant la fin du trimestre ce que vous voulez pour le presbytère ». Dans la Loire : un silence, puis « qu’est-ce qui vous manque ? ». C’est une bonne question.',
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
        body: 'Il avait surtout confondu le maire et le secrétaire général, qui prend sa retraite dans trois mois.',
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
