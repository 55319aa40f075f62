/** Signing in and out, invitations, passwords. */
export const messages = {
  signIn: {
    title: 'Se connecter',
    lede: 'Retrouvez votre cohorte là où vous l’avez laissée.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    submit: 'Se connecter',
    sending: 'Connexion…',
    byCode: 'Recevoir un code par e-mail',
    byCodeHint: 'Sans mot de passe : un lien et un code à six chiffres, valables dix minutes.',
    byPassword: 'Utiliser mon mot de passe',
    forgotten: 'Mot de passe oublié ?',
    sharedDevice: 'Poste partagé',
    sharedDeviceHint: 'Vous serez déconnecté·e à la fermeture du navigateur.',
    expired: 'Votre connexion a expiré. Ce que vous avez écrit est gardé : reconnectez-vous, tout partira.',
  },
  code: {
    title: 'Consultez votre messagerie',
    lede: 'Si un compte existe pour {{email}}, un message vient d’y être envoyé. Ouvrez son lien ici, ou recopiez le code à six chiffres.',
    code: 'Code à six chiffres',
    submit: 'Se connecter',
    again: 'Renvoyer un code',
    sentAgain: 'Un nouveau code est parti. Seul le dernier reçu fonctionne.',
    otherAddress: 'Changer d’adresse',
    minutes: 'Le code est valable {{minutes}} minutes.',
  },
  link: {
    title: 'Se connecter avec ce lien',
    lede: 'Un dernier geste pour entrer : {{email}}.',
    submit: 'Se connecter',
    elsewhereTitle: 'Voici votre code',
    elsewhere:
      'Vous avez demandé à vous connecter depuis un autre navigateur. Recopiez ce code dans l’autre :',
    expiredTitle: 'Ce lien ne fonctionne plus',
    expired: 'Un lien sert une seule fois, pendant dix minutes. Demandez-en un autre.',
    again: 'Demander un autre lien',
  },
  reset: {
    title: 'Choisir un autre mot de passe',
    lede: 'Indiquez votre adresse : si un compte existe, vous recevrez un lien.',
    submit: 'Recevoir un lien',
    sentTitle: 'Consultez votre messagerie',
    sent: 'Si un compte existe pour {{email}}, un lien vient d’y être envoyé. Il est valable {{minutes}} minutes.',
    newPassword: 'Nouveau mot de passe',
    save: 'Enregistrer et se connecter',
    backToSignIn: 'Revenir à la connexion',
  },
  password: {
    hint: 'Douze caractères au moins. Une phrase se retient mieux qu’un mot compliqué.',
  },
  invitation: {
    title: 'Bienvenue',
    lede: '{{invitedBy}} vous invite à rejoindre « {{cohort}} » comme {{role}}.',
    name: 'Votre nom',
    nameHint: 'Prénom et nom, tels que vos pairs vous connaissent.',
    password: 'Mot de passe',
    passwordOptional: 'Facultatif : vous pourrez toujours entrer avec un code reçu par e-mail.',
    organisation: 'Votre structure',
    organisationOther: 'Une autre structure…',
    organisationName: 'Nom de la structure',
    charter: 'La charte',
    acceptCharter: 'J’ai lu la charte et je l’accepte',
    charterRequired: 'Pour rejoindre la communauté, acceptez sa charte.',
    submit: 'Rejoindre la cohorte',
    expiredTitle: 'Cette invitation n’est plus valable',
    expired: 'Elle a déjà servi, a été annulée ou a expiré. Demandez-en une autre à la coordination.',
  },
  signOut: {
    action: 'Se déconnecter',
    unsentTitle: 'Tout n’est pas encore parti',
    unsent_one: 'Un message attend encore le réseau. Que faut-il en faire ?',
    unsent_other: '{{count}} messages attendent encore le réseau. Que faut-il en faire ?',
    keep: 'Garder pour ma prochaine connexion ici',
    discard: 'Effacer de cet appareil',
    stay: 'Rester connecté·e',
  },
  role: {
    member: 'membre',
    alumni: 'alumni',
    facilitator: 'animation',
    expert: 'expert·e',
    coordinator: 'coordination',
  },
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    session: typeof messages;
  }
}
