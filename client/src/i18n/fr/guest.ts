/** Guests of a live room: how they enter, under whose name they are there, how they leave. */
export const messages = {
  here: 'Vous êtes ici comme invité·e :',
  leave: 'Quitter',
  leaving: {
    title: 'Quitter cette salle ?',
    words:
      'Ce que vous avez écrit y reste, sous votre nom. Pour revenir, il faudra entrer à nouveau le code.',
  },
  entry: {
    title: 'Entrer comme invité·e',
    lede: 'Sans compte, jusqu’à la fin de la salle, si l’animation l’a permis.',
    code: 'Code de la salle',
    codeHint: 'Les six lettres affichées sur le grand écran.',
    name: 'Votre nom',
    nameHint: 'Celui par lequel on vous connaît ici.',
    shown:
      'Toutes les personnes de la salle voient votre nom, suivi de « invité·e », et ce que vous écrivez. Cela y reste après vous ; rien n’est gardé sur cet appareil.',
    unknown:
      'Aucune salle n’accueille d’invité·es avec ce code. Relisez les six lettres, ou demandez à l’animation si elle l’a permis.',
    action: 'Entrer',
    asMyself: 'Entrer avec mon compte',
    account: 'J’ai un compte : me connecter',
  },
  over: {
    title: 'C’est terminé',
    words: 'La salle est fermée, ou n’accueille plus d’invité·es. Merci d’avoir été là !',
    leftTitle: 'Vous avez quitté la salle',
    left: 'Merci d’avoir été là !',
    kept: 'Ce que vous y avez écrit y reste, sous votre nom. Rien n’en est gardé sur cet appareil.',
    again: 'Entrer avec un code',
    account: 'J’ai un compte : me connecter',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    guest: typeof messages;
  }
}
