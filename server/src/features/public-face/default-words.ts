import type { PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';

/** What the public pages say until the coordination says it in its own way: the programme's public facts, and no more. */
export const defaultWords: PublicWordsInput = {
  name: 'Les Sentiers',
  tagline: 'Ce qui marche ici peut servir ailleurs : l’essaimage vers les territoires ruraux',
  presentation: `Des solutions sociales et écologiques font leurs preuves quelque part : un garage solidaire, un commerce qui va de village en village, une ferme reprise en collectif. **Les Sentiers accompagnent celles et ceux qui les portent vers de nouveaux territoires ruraux.**

Le programme est mené par le Kiif, une alliance de dix incubateurs territoriaux d’innovation sociale. Chaque année, une cohorte de structures se met en route ensemble :

- **deux séminaires entre pairs**, de deux jours chacun ;
- **quatre webinaires** en ligne, que l’on peut revoir ;
- **un accompagnement par un incubateur du territoire d’arrivée**, qui en connaît le « off » et ouvre les bonnes portes.

Entre les rendez-vous, l’essentiel s’apprend de pair à pair : ce qui a marché, ce qui a raté, ce que l’on referait autrement.`,
  steps: [
    {
      step: 'readiness',
      title: 'Vérifier que l’on est prêt à essaimer',
      body: 'Une solution éprouvée, une équipe qui tient, et une raison d’aller ailleurs.',
    },
    {
      step: 'territory',
      title: 'Trouver le meilleur territoire',
      body: 'Comparer, visiter, écouter : où la solution est-elle attendue, et par qui ?',
    },
    {
      step: 'needs',
      title: 'Comprendre les besoins du territoire',
      body: 'Rencontrer les habitants, les élus et les associations déjà là, avant de proposer.',
    },
    {
      step: 'model',
      title: 'Adapter son modèle',
      body: 'Garder ce qui fait la solution, changer ce qui tenait au lieu d’origine.',
    },
    {
      step: 'means',
      title: 'Trouver les moyens nécessaires',
      body: 'Financements, locaux, équipe, partenaires : ce qu’il faut pour ouvrir, puis pour durer.',
    },
    {
      step: 'launch',
      title: 'Se lancer, guidé par un incubateur local',
      body: 'Les premiers mois sur place, avec quelqu’un qui connaît le terrain.',
    },
  ],
  cohortIntroduction:
    'Les structures de chaque cohorte, d’où elles partent et où elles vont. Un territoire que le programme ne nomme pas encore n’est pas inventé ici.',
  incubatorsIntroduction:
    'Le Kiif réunit dix incubateurs territoriaux d’innovation sociale. Ceux-ci opèrent le programme, chacun dans sa région.',
  webinarsIntroduction:
    'Quatre webinaires jalonnent l’année : adapter sa solution à son nouveau territoire, adapter son modèle économique à la ruralité, financer le lancement de son activité, créer des partenariats stratégiques en ruralité.',
  libraryIntroduction:
    'Ce que les cohortes laissent aux suivantes : des retours écrits par celles et ceux qui l’ont vécu, échecs compris. Vous lisez ici les parties que leurs auteurs et autrices ont rendues publiques.',
  contactIntroduction:
    'Une question sur le programme, une structure à nous présenter, un territoire qui attend une solution ? Une personne de la coordination vous répond par courriel.',
  takesInterest: true,
  legalNotice: `**Éditeur.** Le Kiif, alliance d’incubateurs territoriaux d’innovation sociale. La coordination du programme complète ici la forme juridique, l’adresse, le numéro de téléphone et la personne responsable de la publication.

**Hébergement.** La coordination du programme indique ici le nom, l’adresse et le numéro de téléphone de l’hébergeur.`,
};
