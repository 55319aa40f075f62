import { grades, type Judgement } from './judgement.ts';

/** What one looks for in one's own words: subjects, with their accents and endings or not. */
export const judgedSubjects: readonly Judgement[] = [
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
];
