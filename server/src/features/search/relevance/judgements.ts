/**
 * What someone who asks this is looking for on the demonstration's data, judged by reading it, before the search was
 * ever tried on it. A thread stands for the message it opens with; `thread#4` is its fourth message.
 */
export interface Judgement {
  q: string;
  /** What the query tries. */
  about:
    | 'subject'
    | 'accents'
    | 'plural'
    | 'elision'
    | 'hyphen'
    | 'number'
    | 'typo'
    | 'phrase'
    | 'name'
    | 'operator'
    | 'prefix';
  /** Key of who asks; `nora`, a member, by default. */
  as?: string;
  /** 3: what was looked for; 2: helps with it; 1: speaks of it. All else: nothing to do with it. */
  grades: Readonly<Record<string, 1 | 2 | 3>>;
}

/** `'right one' also, one helps` in one line: keys of grade 3, 2 and 1. */
function grades(three: string, two = '', one = ''): Judgement['grades'] {
  const keys = (line: string, grade: 1 | 2 | 3) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((key): [string, 1 | 2 | 3] => [key, grade]);
  return Object.fromEntries([...keys(one, 1), ...keys(two, 2), ...keys(three, 3)]);
}

export const judgements: readonly Judgement[] = [
  // Subjects, as one would ask a neighbour.
  {
    q: 'comment choisir entre deux territoires',
    about: 'subject',
    grades: grades(
      'deux-territoires',
      'person:karim deux-territoires#25 deux-territoires#7',
      'channel:territoire engagements-seminaire-un presentations#5',
    ),
  },
  {
    q: 'qui paie l’animateur la première année',
    about: 'subject',
    grades: grades('animateur-premiere-annee', 'animateur-premiere-annee#4 person:maud', 'presentations#7'),
  },
  {
    q: 'prix libre ou grille',
    about: 'subject',
    grades: grades('prix-libre', 'prix-libre#2 prix-libre#3 prix-libre#5 prix-libre#7', 'webinaire-modele'),
  },
  {
    q: 'relancer un partenaire qui ne répond plus',
    about: 'subject',
    grades: grades('relance-silence', 'relance-silence#3', ''),
  },
  {
    q: 'secrétaire de mairie',
    about: 'subject',
    grades: grades('secretaire-de-mairie', 'secretaire-de-mairie#5', ''),
  },
  {
    q: 'recruter à distance du siège',
    about: 'subject',
    grades: grades('recruter-a-distance', 'person:ines recruter-a-distance#2', 'presentations#11'),
  },
  {
    q: 'assurance conducteur bénévole accrochage',
    about: 'subject',
    grades: grades(
      'assurance-accrochage',
      'assurance-accrochage#2 assurance-accrochage#4',
      'assurance-accrochage#8 person:djibril',
    ),
  },
  {
    q: 'convention avec la mairie',
    about: 'subject',
    grades: grades(
      'charte-mairie convention-petite-commune',
      'convention-petite-commune#2 person:solene',
      'channel:partenariats',
    ),
  },
  {
    q: 'analyse de pratiques à distance',
    about: 'subject',
    grades: grades('analyse-de-pratiques', 'person:camille', ''),
  },
  {
    q: 'travailler avec un projet alimentaire territorial',
    about: 'subject',
    grades: grades('pat-deja-la', 'person:jean-luc', ''),
  },
  {
    q: 'local vide propriétaire absent',
    about: 'subject',
    grades: grades('local-vide', 'local-vide#6', 'local-vide#5'),
  },
  {
    q: 'chiffrer une tournée',
    about: 'subject',
    grades: grades(
      'tournee-six-villages',
      'tournee-six-villages#11 tournee-six-villages#2',
      'tournee-six-villages#9',
    ),
  },
  {
    q: 'réunion publique',
    about: 'subject',
    grades: grades('onze-personnes', 'onze-personnes#5 onze-personnes#2 person:paul-emile', ''),
  },
  { q: 'fatigue route kilomètres', about: 'subject', grades: grades('route-fatigue', 'route-fatigue#3', '') },
  {
    q: 'mise à disposition d’un agent communal',
    about: 'subject',
    grades: grades('mise-a-disposition', '', 'leader-delai#7 conseil-lundi'),
  },
  {
    q: 'transport à la demande',
    about: 'subject',
    grades: grades('tad-existe-deja', '', 'assurance-accrochage#7'),
  },
  // Accents missing, or wrong.
  {
    q: 'tresorerie',
    about: 'accents',
    grades: grades(
      'tresorerie-trois-mois',
      'channel:modele person:linh',
      'webinaire-financer#2 leader-delai#5 presentations#4 tresorerie-trois-mois#4',
    ),
  },
  { q: 'velos electriques', about: 'accents', grades: grades('velos-entretien', '', 'velos-entretien#7') },
  { q: 'deja convaincu communaute de communes', about: 'accents', grades: grades('premier-oui', '', '') },
  { q: 'dechets gisement', about: 'accents', grades: grades('gisement-dechets', 'person:bruno', '') },
  {
    q: 'presbytére',
    about: 'accents',
    grades: grades(
      'detr-commune visite-argentan#7 visite-argentan#2',
      'visiter-orne#2 deux-territoires#17',
      '',
    ),
  },
  { q: 'conge maternite', about: 'accents', grades: grades('conge-ouverture', '', '') },
  { q: 'mediatheque', about: 'accents', grades: grades('reseau-gare#2', 'reseau-gare#3', '') },
  { q: 'défraiement bareme', about: 'accents', grades: grades('assurance-accrochage#7', '', '') },
  { q: 'epluceuse', about: 'typo', grades: grades('pat-deja-la#6', '', '') },
  {
    q: 'COEUR ET HABITUDES',
    about: 'accents',
    grades: grades('webinaire-adapter#2', 'webinaire-adapter', ''),
  },
  // Plural and feminine.
  {
    q: 'conductrices bénévoles',
    about: 'plural',
    grades: grades(
      'organisation:cordee-mobile channel:mobilite assurance-accrochage',
      'person:nora person:djibril',
      'presentations#2',
    ),
  },
  {
    q: 'conventions petites communes',
    about: 'plural',
    grades: grades('convention-petite-commune', 'person:solene convention-petite-commune#8', ''),
  },
  {
    q: 'logement vacant',
    about: 'plural',
    grades: grades('organisation:toits-d-en-face', 'chiffres-avant-visite person:karim', ''),
  },
  { q: 'salariées relais démissionnent', about: 'plural', grades: grades('relais-demissionne', '', '') },
  { q: 'chambres louées', about: 'plural', grades: grades('route-fatigue#4', '', '') },
  {
    q: 'apprenties',
    about: 'plural',
    grades: grades(
      'visite-argentan visite-argentan#7',
      'visite-argentan#4 visite-argentan#6 visite-argentan#5',
      '',
    ),
  },
  {
    q: 'fondations',
    about: 'plural',
    grades: grades(
      'fondation-investissement',
      'animateur-premiere-annee#4 animateur-premiere-annee#3 person:ines',
      'animateur-premiere-annee#10 fondation-investissement#2',
    ),
  },
  { q: 'petite victoire', about: 'plural', grades: grades('petites-victoires', 'channel:refuge', '') },
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
