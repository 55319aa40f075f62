import { grades, type Judgement } from './judgement.ts';

/** What one looks for by its form: elisions, hyphens, numbers, errors, phrases, names, beginnings, operators. */
export const judgedForms: readonly Judgement[] = [
  // Elisions.
  { q: 'l’intercommunalité hésitait', about: 'elision', grades: grades('six-mois-essai', '', '') },
  { q: 'visite d’Argentan', about: 'elision', grades: grades('visite-argentan', '', '') },
  {
    q: 'jusqu’où valoriser le bénévolat',
    about: 'elision',
    grades: grades('benevolat-valorise', 'person:camille', ''),
  },
  {
    q: "conseil d'administration va trop vite",
    about: 'elision',
    grades: grades('conseil-trop-vite', 'person:thibault', ''),
  },
  {
    q: 'essaimage',
    about: 'elision',
    grades: grades('dire-essaimage', 'person:karim person:ines', 'organisation:cartable-ouvert'),
  },
  {
    q: 'à l’essai avec une commune du PAT',
    about: 'elision',
    grades: grades('pat-deja-la#5', 'pat-deja-la', ''),
  },
  // Hyphens.
  { q: 'co-voiturage séminaire', about: 'hyphen', grades: grades('covoiturage-seminaire', '', '') },
  { q: 'prêt-à-usage', about: 'hyphen', grades: grades('local-vide#5 local-vide#7', '', '') },
  { q: 'compte-rendu Argentan', about: 'hyphen', grades: grades('visite-argentan', '', '') },
  { q: 'camion atelier', about: 'hyphen', grades: grades('velos-entretien#2', '', '') },
  { q: 'com’com', about: 'hyphen', grades: grades('commune-ou-epci#2', '', '') },
  {
    q: 'mon petit camion',
    about: 'hyphen',
    as: 'claire',
    grades: { "organisation:Mon P'tit Camion": 3 },
  },
  {
    q: 'Mon Ptit Camion',
    about: 'hyphen',
    as: 'claire',
    grades: { "organisation:Mon P'tit Camion": 3 },
  },
  // Numbers.
  { q: '42000 LEADER', about: 'number', grades: grades('leader-delai', 'leader-delai#5 leader-delai#6', '') },
  {
    q: '38 000 €',
    about: 'number',
    grades: grades('animateur-premiere-annee', 'animateur-premiere-annee#6', ''),
  },
  {
    q: 'réunions 20h30',
    about: 'number',
    grades: grades('route-fatigue#7 route-fatigue#8 presentations#18', 'onze-personnes#5', ''),
  },
  { q: 'tournée 351 €', about: 'number', grades: grades('tournee-six-villages#11', 'premier-oui#11', '') },
  {
    q: '23 000 € convention obligatoire',
    about: 'number',
    grades: grades('convention-petite-commune#6', '', ''),
  },
  // One letter wrong.
  {
    q: 'assurence accrochage',
    about: 'typo',
    grades: grades('assurance-accrochage', 'assurance-accrochage#8', ''),
  },
  {
    q: 'presbitère',
    about: 'typo',
    grades: grades(
      'detr-commune visite-argentan#7 visite-argentan#2',
      'visiter-orne#2 deux-territoires#17',
      '',
    ),
  },
  { q: 'fondaton investissement', about: 'typo', grades: grades('fondation-investissement', '', '') },
  {
    q: 'trésorrie',
    about: 'typo',
    grades: grades(
      'tresorerie-trois-mois',
      'channel:modele person:linh',
      'webinaire-financer#2 leader-delai#5 presentations#4 tresorerie-trois-mois#4',
    ),
  },
  { q: 'groupemant d’employeurs', about: 'typo', grades: grades('recruter-a-distance#9', '', '') },
  {
    q: 'vétérniaire',
    about: 'typo',
    grades: grades('recruter-a-distance#2', 'recruter-a-distance#10 recruter-a-distance#3', ''),
  },
  // Phrases.
  {
    q: '"six mois d’essai"',
    about: 'phrase',
    grades: grades('six-mois-essai premier-oui#2', 'six-mois-essai#6 person:antoine', ''),
  },
  { q: '"cession Dailly"', about: 'phrase', grades: grades('tresorerie-trois-mois#4', '', '') },
  {
    q: '« retours à vide »',
    about: 'phrase',
    grades: grades('retours-a-vide', 'six-mois-essai', 'webinaire-modele'),
  },
  // Names.
  { q: 'elise rambaud', about: 'name', grades: grades('person:elise', '', '') },
  {
    q: 'Kerven',
    about: 'name',
    grades: grades('person:maud', '', 'antenne-ou-locale#5 visite-argentan#6 tresorerie-trois-mois#8'),
  },
  {
    q: 'marie jeanne',
    about: 'name',
    grades: grades('person:marie-jeanne', 'presentations#18', 'covoiturage-seminaire#6'),
  },
  {
    q: 'toits d’en face',
    about: 'name',
    grades: grades(
      'organisation:toits-d-en-face',
      'person:karim person:solene',
      'presentations#5 visiter-orne engagements-seminaire-un',
    ),
  },
  {
    q: 'incubateur des collines',
    about: 'name',
    grades: grades(
      'organisation:incubateur-des-collines',
      'person:elise person:hugo',
      'presentations presentations#17',
    ),
  },
  {
    q: 'lavoir',
    about: 'name',
    grades: grades(
      'organisation:ateliers-du-lavoir',
      'person:linh person:bruno',
      'presentations#12 seminaire-un-pratique#3 engagements-seminaire-un',
    ),
  },
  {
    q: 'creuse',
    about: 'name',
    grades: grades(
      'territory:23',
      'organisation:table-des-bourgs animateur-premiere-annee person:maud',
      'pat-deja-la presentations#7',
    ),
  },
  // As one types.
  {
    q: 'tréso',
    about: 'prefix',
    grades: grades(
      'tresorerie-trois-mois',
      'channel:modele person:linh',
      'webinaire-financer#2 leader-delai#5 presentations#4 tresorerie-trois-mois#4',
    ),
  },
  { q: 'barn', about: 'prefix', grades: grades('barnum', '', '') },
  { q: 'aïss', about: 'prefix', grades: grades('person:aissata', '', '') },
  {
    q: 'navette du mar',
    about: 'prefix',
    grades: grades('navette-du-marche', 'organisation:cordee-mobile', 'six-mois-essai petites-victoires#4'),
  },
  // Operators.
  {
    q: 'canal:Mobilité essai',
    about: 'operator',
    grades: grades('six-mois-essai', 'six-mois-essai#6', 'six-mois-essai#8'),
  },
  {
    q: 'auteur:Sabine convention',
    about: 'operator',
    grades: grades('convention-petite-commune#2 convention-petite-commune#6', 'tresorerie-trois-mois#6', ''),
  },
  { q: 'type:structure mobilité', about: 'operator', grades: grades('organisation:cordee-mobile', '', '') },
  {
    q: 'subvention -fondation canal:"Modèle économique"',
    about: 'operator',
    grades: grades(
      'tresorerie-trois-mois tresorerie-trois-mois#4',
      'animateur-premiere-annee#6',
      'antenne-ou-locale#3 channel:modele',
    ),
  },
];
