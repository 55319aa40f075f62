/** Where mails lead those without an account: a request that is addressed to them, what a contact book keeps of them. */
export const messages = {
  request: {
    whom: 'Qui',
    territory: 'Territoire',
    motive: 'Pourquoi',
    context: 'Où en est la structure',
    ask: 'Ce qui est demandé',
    time: 'Temps demandé',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
  },
  answer: {
    legend: 'Votre réponse',
    choice: { yes: 'J’accepte', other: 'Je propose quelqu’un d’autre', no: 'Je préfère refuser' },
    hint: {
      yes: 'Vos coordonnées sont alors données à la personne qui demande, et à elle seule.',
      other: 'Votre proposition va à la personne qui vous a écrit. Qui demande n’en saura rien.',
      no: 'Seule la personne qui vous a écrit le saura. Pour qui demande, c’est comme si vous n’aviez pas répondu.',
    },
    words: {
      yes: 'Un mot, un jour qui vous va',
      other: 'Qui, et comment joindre cette personne',
      no: 'Pourquoi',
    },
    missing: 'Dites à qui vous pensez.',
    submit: { yes: 'Accepter la rencontre', other: 'Envoyer ma proposition', no: 'Refuser en privé' },
  },
  introduction: {
    title: 'On aimerait vous rencontrer',
    from: '{{by}}, de {{incubator}}, vous transmet une demande de {{requester}} ({{organisation}}).',
    note: '« {{words}} »',
    activity: '{{organisation}} : {{activity}}',
    until:
      'Vous pouvez répondre jusqu’au {{date}}. Sans réponse, rien de plus ne vous est demandé qu’un rappel.',
  },
  over: {
    title: {
      yes: 'Merci !',
      other: 'Merci',
      no: 'C’est noté',
      late: 'Cette demande est close',
    },
    yes: '{{requester}} reçoit vos coordonnées et vous écrira.',
    other: 'Votre proposition va à la personne qui vous a écrit. {{requester}} n’en saura rien.',
    no: 'Seule la personne qui vous a écrit le sait. Pour {{requester}}, c’est comme si vous n’aviez pas répondu.',
    late: 'Le temps pour répondre est passé, ou la demande a été retirée.',
    nothingElse: 'Il n’y a rien d’autre à faire : vous pouvez fermer cette page.',
  },
  failed: {
    expiredTitle: 'Ce lien ne fonctionne plus',
    expired:
      'Il est incomplet ou trop ancien. Ouvrez-le de nouveau depuis votre messagerie, ou répondez à l’e-mail.',
    title: 'Le réseau ne répond pas',
    words: 'Rien n’a changé. Vérifiez votre réseau, puis réessayez.',
    retry: 'Réessayer',
  },
  contact: {
    title: 'Ce que nous gardons de vous',
    lede: '{{incubator}} garde votre nom dans son carnet d’adresses, pour vous demander de temps en temps si vous voulez rencontrer une structure.',
    name: 'Nom',
    role: 'Fonction',
    source: 'D’où vient votre adresse',
    until: 'Gardé jusqu’au',
    who: 'Ce carnet est lu par les personnes de {{incubator}}, et par personne d’autre. Votre adresse n’est donnée qu’aux personnes dont vous acceptez la demande.',
    erase: 'Effacer ce qui me concerne',
    eraseTitle: 'Tout effacer ?',
    eraseWords:
      'Votre fiche disparaît aussitôt et pour de bon, et votre adresse ne pourra plus être ajoutée à ce carnet.',
    eraseSubmit: 'Effacer pour de bon',
    keep: 'Garder',
    erasedTitle: 'C’est effacé',
    erased: 'Plus rien n’est gardé de vous dans ce carnet, et vous ne recevrez plus rien de sa part.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'door-links': typeof messages;
  }
}
