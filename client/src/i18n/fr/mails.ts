/** What leaves by e-mail, and how one stops it. */
export const messages = {
  title: 'E-mails',
  lede: 'Ce qui vous attend dans « Pour vous » peut aussi vous parvenir par e-mail. Ce que vous avez lu entre-temps n’est jamais envoyé.',
  rhythm: 'Quand les recevoir',
  rhythms: {
    'at-once': 'Aussitôt',
    hourly: 'Par heure',
    daily: 'Par jour',
    never: 'Jamais',
  },
  rhythmHints: {
    'at-once': 'Un e-mail part quelques minutes après, si vous n’avez pas lu d’ici là.',
    hourly: 'Un seul e-mail par heure, s’il y a quelque chose à dire.',
    daily: 'Un seul e-mail par jour, s’il y a quelque chose à dire.',
    never: 'Tout reste dans « Pour vous ».',
  },
  hour: 'À quelle heure',
  hourHint: 'À l’heure de {{zone}}.',
  reasons: 'Pour quoi',
  reason: {
    direct: 'Quelqu’un m’écrit directement',
    mentioned: 'Quelqu’un me mentionne',
    answered: 'Quelqu’un répond à ma question',
    announcement: 'Une annonce est publiée',
    seminar: 'Un séminaire est annoncé, change ou s’annule, ou une place s’y libère pour moi',
    commitment: 'On nous demande où en est un engagement',
    experience: 'Un retour demande mon accord, ma relecture ou des nouvelles, ou quelqu’un essaie le mien',
  },
  stoppedThreads: 'Fils qui ne vous envoient plus d’e-mail',
  resumeThread: 'Reprendre',
  resumeThreadNamed: 'Reprendre les e-mails de « {{title}} »',
  retry: 'Réessayer',
  stop: {
    title: 'Arrêter des e-mails',
    what: {
      all: 'Sentiers ne vous enverra plus rien de ce qui vous attend dans « Pour vous ».',
      direct: 'Vous ne recevrez plus d’e-mail quand quelqu’un vous écrit directement.',
      mentioned: 'Vous ne recevrez plus d’e-mail quand quelqu’un vous mentionne.',
      answered: 'Vous ne recevrez plus d’e-mail quand quelqu’un répond à votre question.',
      announcement: 'Vous ne recevrez plus les annonces par e-mail.',
      seminar: 'Vous ne recevrez plus d’e-mail des séminaires : leurs nouvelles restent dans « Pour vous ».',
      commitment:
        'Vous ne recevrez plus d’e-mail sur vos engagements : vous serez interrogé·e dans « Pour vous ».',
      experience:
        'Vous ne recevrez plus d’e-mail sur les retours et les essais : leurs nouvelles restent dans « Pour vous ».',
      thread: 'Vous ne recevrez plus d’e-mail de ce fil.',
      threadNamed: 'Vous ne recevrez plus d’e-mail de « {{title}} ».',
    },
    stillThere: 'Rien n’est perdu : tout reste à lire sur Sentiers.',
    submit: 'Ne plus recevoir ces e-mails',
    doneTitle: 'C’est arrêté',
    resume: 'Les recevoir à nouveau',
    choose: 'Choisir ce que je reçois',
    expiredTitle: 'Ce lien ne fonctionne pas',
    expired:
      'Il est peut-être incomplet : ouvrez-le de nouveau depuis votre messagerie, ou choisissez dans « Mon compte » ce que vous recevez.',
    failedTitle: 'Le réseau ne répond pas',
    failed: 'Rien n’a changé. Vérifiez votre réseau, puis réessayez.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    mails: typeof messages;
  }
}
