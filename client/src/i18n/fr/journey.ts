/** What pages of itineraries, commitments and accompaniments say alike: steps, who reads, why something is proposed. */
export const messages = {
  step: {
    readiness: 'prête à essaimer',
    territory: 'choisir le territoire',
    needs: 'comprendre les besoins',
    model: 'adapter le modèle',
    means: 'trouver les moyens',
    launch: 'se lancer',
  },
  state: {
    ahead: 'À venir',
    'under-way': 'En chemin',
    reached: 'Atteinte',
  },
  level: {
    legend: 'Qui lit cela',
    mine: 'Ma structure',
    incubator: 'Mon incubateur',
    cohort: 'Ma cohorte',
    hint: {
      mine: 'Les personnes de votre structure, et personne d’autre.',
      incubator: 'Votre structure et les personnes qui l’accompagnent.',
      cohort: 'Votre structure, les personnes qui l’accompagnent, votre cohorte et la coordination.',
    },
    read: {
      mine: 'Lu par la structure seule',
      incubator: 'Lu par la structure et son incubateur',
      cohort: 'Lu par la structure, son incubateur et sa cohorte',
    },
  },
  suggestion: {
    type: { experience: 'Retour d’expérience', thread: 'Fil', person: 'Personne' },
    why: {
      theme: 'même thématique : {{label}}',
      territory: 'même territoire : {{label}}',
      step: 'même étape : {{label}}',
      question: 'répond à « {{label}} »',
      words: 'parle de « {{label}} »',
      offers: 'propose son aide : {{label}}',
      mentor: 'mentor, avec du temps : {{label}}',
      form: 'a choisi la même forme : {{label}}',
    },
    nothing:
      'Rien à proposer pour l’instant. Une question posée dans un canal peut trouver qui l’a déjà vécu.',
    ask: 'Poser la question',
    failed: 'Ces propositions n’ont pas pu être lues.',
    retry: 'Réessayer',
  },
  place: {
    remove: 'Retirer {{name}}',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    journey: typeof messages;
  }
}
