/** A codéveloppement session in a live room: its steps, its clock, what is written in it. */
export const messages = {
  tab: 'Séance',
  steps: 'Étapes de la séance',
  stage: {
    presentation: 'Exposé',
    clarification: 'Clarification',
    contract: 'Contrat',
    consultation: 'Consultations',
    plan: 'Plan d’action',
    learning: 'Apprentissages',
    done: 'Fin de la séance',
  },
  what: {
    presentation: '{{client}} expose sa question. Les autres écoutent.',
    clarification: 'Les autres posent des questions pour comprendre, sans conseiller. {{client}} répond.',
    contract: '{{client}} dit ce qu’elle ou il attend du groupe.',
    consultation: 'Les autres conseillent. {{client}} écoute, sans répondre.',
    plan: '{{client}} dit ce qui a été retenu, et ce qui sera fait.',
    learning: 'Chacun·e dit ce qu’elle ou il a appris.',
    done: 'La séance est terminée. Merci à {{client}}, et à {{facilitator}} qui l’a animée.',
  },
  part: {
    client: 'Vous exposez votre question',
    facilitator: 'Vous animez la séance',
    consultant: 'Vous conseillez',
  },
  turn: { mine: 'C’est à vous d’écrire.', theirs: 'À cette étape, vous écoutez.' },
  left: 'Temps restant : {{time}}',
  over: 'Temps dépassé de {{time}}',
  stopped: 'Horloge arrêtée',
  lead: {
    label: 'Animer la séance',
    next: 'Passer à : {{stage}}',
    back: 'Revenir à : {{stage}}',
    more: 'Ajouter 5 minutes',
    stop: 'Arrêter l’horloge',
    go: 'Relancer l’horloge',
    failed: 'Cela n’a pas pu être fait. Vérifiez votre réseau, puis réessayez.',
  },
  text: {
    subject: 'Le sujet, en quelques mots',
    contract: 'Ce qui est demandé au groupe',
    plan: 'Le plan d’action',
    save: 'Enregistrer',
    saved: 'Enregistré.',
    changed: 'Quelqu’un l’a changé entre-temps. Voici ce qui est écrit maintenant :',
    nothing: 'Rien d’écrit pour l’instant.',
  },
  commitment: {
    title: 'Mon engagement',
    words: 'Ce que je m’engage à faire',
    due: 'Pour quand',
    save: 'M’engager',
    kept: 'Vous vous êtes engagé·e : {{words}}, pour le {{date}}.',
    theirs: '{{name}} s’engage : {{words}}, pour le {{date}}.',
    takeBack: 'Retirer',
  },
  sheet: {
    title: 'Ce que la séance vous laisse',
    lede: 'Le début d’un retour d’expérience, fait de vos seuls mots. Personne d’autre ne le voit.',
    copy: 'Copier',
    copied: 'Copié : collez-le où vous l’écrirez.',
    failed: 'La fiche n’a pas pu être lue. Vérifiez votre réseau, puis réessayez.',
    retry: 'Réessayer',
    subject: 'La question',
    contract: 'Ce que j’attendais',
    plan: 'Ce que je vais faire',
    lessons: 'Ce que j’ai appris',
    commitment: 'Mon engagement',
    due: 'pour le {{date}}',
  },
  start: {
    title: 'Commencer une séance',
    lede: 'Une personne expose sa question, une autre anime, le reste du groupe conseille. Six étapes, une heure et demie environ.',
    client: 'Qui expose sa question',
    facilitator: 'Qui anime la séance',
    choose: 'Choisir une personne',
    begin: 'Commencer',
    failed: 'La séance n’a pas pu commencer. Vérifiez votre réseau, puis réessayez.',
    waiting: 'Aucune séance n’a commencé dans cette salle.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    codev: typeof messages;
  }
}
