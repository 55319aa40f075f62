/** « Plus tard »: messages that leave by themselves, and reminders. */
export const messages = {
  title: 'Plus tard',
  lede: 'Vos messages programmés et vos rappels.',
  scheduled: 'Messages programmés',
  reminders: 'Rappels',
  emptyTitle: 'Rien pour plus tard',
  empty:
    'Un message peut partir tout seul au moment que vous choisissez : l’horloge à côté d’« Envoyer ». Et le menu d’un message sait vous le rappeler.',
  failedTitle: 'Cette liste n’a pas pu être lue',
  failed: 'Vérifiez votre réseau, puis réessayez.',
  retry: 'Réessayer',
  in: 'dans « {{thread}} »',
  gone: 'Vous ne lisez plus ce fil.',
  change: 'Modifier',
  changeTitle: 'Modifier le message programmé',
  changed: 'C’est noté.',
  save: 'Enregistrer',
  message: 'Message',
  note: 'Un mot pour vous',
  sendNow: 'Envoyer maintenant',
  sent: 'Message envoyé.',
  cancel: 'Ne pas envoyer',
  cancelled: 'Ce message ne partira pas.',
  undone: 'C’est rétabli.',
  forget: 'Oublier',
  forgotten: 'Rappel retiré.',
  wordsOf: '{{name}} : « {{words}} »',
  messageOf: 'Un message de {{name}}',
  refused: {
    thread_closed: 'N’a pas pu partir : le fil est fermé. Changez l’heure, ou copiez vos mots ailleurs.',
    forbidden: 'N’a pas pu partir : vous n’écrivez plus dans ce fil.',
    not_found: 'N’a pas pu partir : vous ne lisez plus ce fil.',
    group_forbidden: 'N’a pas pu partir : vous ne pouvez pas prévenir tout ce groupe d’ici. Retirez son nom.',
    not_receiving: 'N’a pas pu partir : cette personne ne reçoit pas de message pour l’instant.',
    invalid_input: 'N’a pas pu partir : un fichier joint n’est plus là. Modifiez ce message.',
    other: 'N’a pas pu partir. Modifiez-le, ou envoyez-le maintenant.',
  },
  scheduleTitle: 'Quand envoyer ce message ?',
  scheduleBody: 'Il partira tout seul, même si vous êtes hors réseau. Vous pourrez le modifier jusque-là.',
  scheduleConfirm: 'Programmer',
  scheduleDone: 'Message programmé.',
  scheduleLeft: 'Ce message était déjà parti.',
  remindTitle: 'Me rappeler ce message',
  remindBody: 'Il reviendra dans « Pour vous » à ce moment-là. Personne d’autre ne le voit.',
  remindConfirm: 'Me le rappeler',
  remindDone: 'Rappel posé.',
  moment: {
    label: 'Quand',
    'in-an-hour': 'Dans une heure',
    'this-evening': 'Ce soir',
    'tomorrow-morning': 'Demain matin',
    'next-monday': 'Lundi matin',
    custom: 'À un autre moment',
    dateAndTime: 'Date et heure',
    notToCome: 'Choisissez un moment à venir.',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    later: typeof messages;
  }
}
