/** Reports and invitations: what those who look after a place do there. */
export const messages = {
  reports: {
    title: 'Signalements',
    lede: 'Ce que des membres vous demandent de regarder, dans les canaux que vous animez.',
    status: { open: 'À regarder', resolved: 'Réglés', rejected: 'Sans suite' },
    statusLabel: 'État des signalements',
    reason: {
      'accompanied-person': 'nomme une personne accompagnée',
      disrespect: 'manque de respect',
      'off-topic': 'hors sujet',
      spam: 'publicité',
      other: 'autre raison',
    },
    words: '« {{words}} »',
    by: 'Signalé par {{name}} : {{reason}}',
    see: 'Voir dans le fil',
    direct: 'dans une conversation directe',
    before_one: 'Le message qui précède',
    before_other: 'Les {{count}} messages qui précèdent',
    resolve: 'Régler',
    reject: 'Classer sans suite',
    note: 'Un mot à la personne qui a signalé',
    noteHint: 'Elle le recevra dans « Pour vous ».',
    resolveTitle: 'Régler ce signalement ?',
    rejectTitle: 'Classer sans suite ?',
    closedBy: '{{name}} : « {{note}} »',
    closedByOnly: 'Traité par {{name}}',
    emptyTitle: 'Rien à regarder',
    empty: 'Aucun signalement n’attend. Le prochain apparaîtra ici.',
    emptyClosed: 'Aucun signalement dans cette liste.',
    more: 'Voir la suite',
  },
  invitations: {
    title: 'Invitations',
    lede: 'Invitez une personne par son adresse : elle reçoit un lien, choisit son nom et sa structure, accepte la charte.',
    email: 'Adresse e-mail',
    role: 'Rôle',
    days: 'Valable pendant (jours)',
    send: 'Envoyer l’invitation',
    sent: 'Invitation envoyée à {{email}}.',
    link: 'Vous pouvez aussi transmettre ce lien vous-même ; il n’est montré qu’une fois :',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    revoke: 'Annuler',
    revokeTitle: 'Annuler l’invitation de {{email}} ?',
    revoked: 'Invitation annulée.',
    status: {
      pending: 'en attente',
      accepted: 'acceptée',
      revoked: 'annulée',
      expired: 'expirée',
    },
    until: 'jusqu’au',
    list: 'Invitations envoyées',
    empty: 'Aucune invitation n’est encore partie pour cette cohorte.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    moderation: typeof messages;
  }
}
