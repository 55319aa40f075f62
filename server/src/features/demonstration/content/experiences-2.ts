import type { DemonstrationExperience } from './types.ts';

/** What pays for it, what didn't work, what is handed on, and where one went to see. */
export const experiences2: readonly DemonstrationExperience[] = [
  {
    key: 'navette-du-samedi',
    kind: 'Échec utile',
    authors: ['djibril'],
    title: 'La navette du samedi que tout le monde aimait et que personne ne prenait',
    summary:
      'Onze mois, quatre passagers en moyenne. Nous l’avons arrêtée, et gardé ce qu’elle nous avait appris.',
    outcome: 'failed',
    publishedDaysAgo: 83,
    pseudonym: {
      level: 'alumni',
      name: 'une structure de mobilité',
      replacements: [
        { from: 'Villedebas', to: 'un bourg' },
        { from: 'le plateau', to: 'le territoire' },
      ],
    },
    sections: [
      {
        key: 'contexte',
        level: 'public',
        body: 'Les Roues du Plateau prêtent des voitures depuis quatre ans. À la réunion publique de Villedebas, cent dix personnes ont voté pour une navette vers le marché. Nous l’avons lancée six semaines plus tard.',
      },
      { key: 'territoire', level: 'network', codes: ['12'] },
      { key: 'themes', level: 'public', themes: ['mobilite'] },
      { key: 'etape', level: 'network', step: 'launch' },
      {
        key: 'actions',
        level: 'network',
        body: 'Huit arrêts, deux tours, un minibus loué. Chaque samedi nous avons compté qui montait : quatre personnes, presque toujours les mêmes. Les autres la trouvaient « très bien pour les gens qui en ont besoin ».',
      },
      {
        key: 'signes',
        level: 'cohort',
        body: 'Dès le deuxième mois Djibril avait proposé d’arrêter. Nous avons attendu les élections, puis le bilan, puis l’été.',
      },
      {
        key: 'cout',
        level: 'alumni',
        cost: { euros: 23_400, days: 95, months: 11, note: 'Dont 8 000 € que la commune nous a laissés.' },
      },
      {
        key: 'obstacles',
        level: 'network',
        body: 'Nous avions demandé « est-ce une bonne idée ? » au lieu de « y étiez-vous samedi dernier, et comment ? ». La moitié de la salle y allait en voiture avec un voisin, sans le dire.',
      },
      {
        key: 'reussites',
        level: 'network',
        body: 'Les quatre passagères ont maintenant chacune deux conducteurs attitrés. Cela coûte un carnet et trois coups de téléphone par semaine.',
      },
      {
        key: 'conseils',
        level: 'public',
        body: 'Comptez avant d’ouvrir, et écrivez le chiffre en dessous duquel vous fermez. Le relire à froid est plus facile que le décider à chaud.',
      },
    ],
    usefulTo: [
      { person: 'nora', reason: 'avoided' },
      { person: 'thibault', reason: 'avoided' },
      { person: 'gaspard', reason: 'prepared' },
    ],
  },
  {
    key: 'cout-complet',
    kind: 'Modèle économique',
    authors: ['thibault'],
    title: 'Le coût complet d’une tournée, ligne par ligne',
    summary: 'Ce que coûte vraiment un minibus qui part à l’heure, et qui en paie quelle part.',
    outcome: 'worked',
    publishedDaysAgo: 47,
    sections: [
      {
        key: 'contexte',
        body: 'Deux minibus, onze communes, une tournée par semaine. Pendant trois ans nous n’avons compté ni les pneus ni le temps de ranger.',
      },
      { key: 'territoire', codes: ['53', '61'] },
      { key: 'themes', themes: ['mobilite', 'services-de-proximite'] },
      { key: 'etape', step: 'model' },
      {
        key: 'ressources',
        body: '| D’où | Part |\n|---|---|\n| Intercommunalité | 46 % |\n| Caisse de retraite | 21 % |\n| Billets et dons | 18 % |\n| Fondations | 15 % |',
      },
      {
        key: 'cout',
        cost: { eurosPerYear: 74_200, days: 210, note: 'Trois salariés à temps partiel, 31 000 km par an.' },
      },
      {
        key: 'actions',
        body: 'Un mois de carnets de bord, remplis à la main par les conducteurs. Puis un prix au kilomètre utile, celui où quelqu’un est assis.',
      },
      {
        key: 'obstacles',
        level: 'cohort',
        body: 'Le conseil d’administration a découvert que deux tournées perdaient de l’argent depuis le début. Nous avions les chiffres, nous ne les avions pas montrés.',
      },
      {
        key: 'conseils',
        body: 'Un seul tableau, que tout le monde peut recalculer. Le jour où un élu l’a refait devant nous, nous avons su que c’était gagné.',
      },
    ],
    usefulTo: [
      { person: 'maud', reason: 'unblocked' },
      { person: 'pierre', reason: 'inspired' },
    ],
  },
  {
    key: 'carnet-de-visites',
    kind: 'Outil',
    authors: ['aissata', 'nora'],
    title: 'Le carnet de visites : vingt questions pour écouter un village',
    summary:
      'À imprimer recto verso, à plier en quatre, à ne pas sortir de sa poche pendant les dix premières minutes.',
    outcome: 'worked',
    publishedDaysAgo: 26,
    sections: [
      {
        key: 'contexte',
        level: 'public',
        body: 'Il sert à rencontrer quinze personnes en trois jours sans leur poser la question dont on attend la réponse.',
      },
      {
        key: 'actions',
        level: 'public',
        body: '1. Une page par personne, jamais de nom sur la couverture.\n2. On commence par hier : « comment êtes-vous allée faire les courses ? »\n3. On finit par quelqu’un d’autre : « qui devrais-je voir ? »\n\nLe soir, on relit à deux et on barre ce que l’on a cru entendre.',
      },
      { key: 'themes', level: 'public', themes: ['lien-social', 'mobilite'] },
      { key: 'etape', level: 'public', step: 'territory' },
      { key: 'territoire', codes: ['61'] },
      {
        key: 'obstacles',
        body: 'Il ne dit rien de ceux qui ne sont pas chez eux la journée. Nous y allons maintenant aussi le dimanche.',
      },
      {
        key: 'conseils',
        level: 'public',
        body: 'Ne le remplissez pas devant les gens. Et laissez une page à la personne qui vous reçoit : c’est souvent la meilleure.',
      },
    ],
    usefulTo: [
      { person: 'ines', reason: 'prepared' },
      { person: 'oumou', reason: 'prepared' },
      { person: 'marie-jeanne', reason: 'inspired' },
    ],
  },
  {
    key: 'deux-jours-haute-loire',
    kind: 'Visite de territoire',
    authors: ['linh', 'bruno'],
    title: 'Deux jours en Haute-Loire, une blanchisserie fermée et trois rendez-vous',
    summary: 'Nous cherchions un local. Nous avons trouvé une équipe qui n’attendait plus personne.',
    outcome: 'ongoing',
    publishedDaysAgo: 7,
    sections: [
      { key: 'territoire', codes: ['43'] },
      {
        key: 'contexte',
        body: 'Cinq postes d’insertion à créer, et un bassin où la dernière blanchisserie a fermé il y a deux ans.',
      },
      {
        key: 'actions',
        body: 'La maison de retraite lave à quarante kilomètres. L’hôtel aussi. Le lycée a une machine en panne depuis Noël. Personne ne s’était parlé.',
      },
      { key: 'themes', themes: ['reinsertion', 'services-de-proximite'] },
      { key: 'etape', step: 'territory' },
      {
        key: 'reussites',
        body: 'Une ancienne salariée nous a fait visiter les lieux avec ses clés. Elle connaît l’eau, les pannes et les gens.',
      },
      {
        key: 'obstacles',
        level: 'cohort',
        body: 'Bruno n’est pas sûr de vouloir déménager. Moi non plus. Nous n’avons pas encore osé le dire au conseil.',
      },
      {
        key: 'conseils',
        body: 'Demandez qui a les clés. C’est rarement le propriétaire, et c’est toujours la bonne personne.',
      },
    ],
    usefulTo: [{ person: 'maud', reason: 'inspired' }],
  },
  {
    key: 'parrains-du-jeudi',
    kind: 'Modèle économique',
    authors: ['mehdi'],
    title: 'Payer le car des collégiens : ce que nous avons tenté',
    summary: 'Trois montages en deux ans, dont un qui tient.',
    outcome: 'mixed',
    publishedDaysAgo: 20,
    sections: [
      {
        key: 'contexte',
        level: 'cohort',
        body: 'Sans car du soir, pas d’atelier. Le car coûte plus cher que l’atelier.',
      },
      { key: 'territoire', level: 'cohort', codes: ['02'] },
      { key: 'themes', level: 'cohort', themes: ['education-jeunesse', 'mobilite'] },
      {
        key: 'ressources',
        level: 'cohort',
        body: 'Département pour un tiers, deux entreprises pour un tiers, un loto pour le reste.',
      },
      {
        key: 'actions',
        level: 'cohort',
        body: 'Le loto rapporte 1 900 € et fatigue quarante personnes. Nous le gardons un an, en cherchant mieux.',
      },
      {
        key: 'conseils',
        level: 'cohort',
        body: 'Ne cherchez pas un financeur pour le car : cherchez qui fait déjà rouler un car à vide.',
      },
    ],
  },
  {
    key: 'remorque-mercredi',
    kind: 'Échec utile',
    authors: ['rosalie'],
    title: 'Fermer une tournée un mercredi, en réussir une autre le mois d’après',
    summary: 'Dix-huit communes, c’était deux de trop. Ce que nous avons dit aux enfants.',
    outcome: 'worked',
    publishedDaysAgo: 140,
    sections: [
      {
        key: 'contexte',
        level: 'public',
        body: 'Une remorque, quatre cents jeux, vingt communes promises sur une affiche imprimée trop tôt.',
      },
      { key: 'territoire', level: 'public', codes: ['58', '71'] },
      { key: 'themes', level: 'public', themes: ['lien-social', 'education-jeunesse'] },
      { key: 'etape', level: 'public', step: 'launch' },
      {
        key: 'actions',
        level: 'public',
        body: 'Deux communes où personne n’ouvrait la salle. Nous y sommes allées une dernière fois, avec les jeux, pour le dire en face. Une des deux a trouvé quelqu’un le soir même.',
      },
      {
        key: 'obstacles',
        level: 'public',
        body: 'Nous avions choisi les communes sur une carte. Il fallait les choisir sur un trousseau de clés.',
      },
      {
        key: 'conseils',
        level: 'public',
        body: 'Prévenez les enfants d’abord. Ils demandent quand vous revenez, pas pourquoi vous partez.',
      },
    ],
    usefulTo: [{ person: 'camille', reason: 'avoided' }],
  },
  {
    key: 'atelier-blanchisserie',
    kind: 'Outil',
    authors: ['bruno', 'linh'],
    title: 'Une fiche de poste qui se lit en deux minutes',
    summary: 'En cours d’écriture : la fiche que nous donnons le premier matin.',
    outcome: null,
    sections: [
      {
        key: 'contexte',
        body: 'Le premier matin, personne ne lit quatre pages. Nous en donnons une, avec des photos.',
      },
      { key: 'themes', themes: ['reinsertion'] },
      { key: 'actions', body: '' },
    ],
  },
];
