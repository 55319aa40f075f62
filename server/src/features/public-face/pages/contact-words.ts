import type { Locale } from '@sentiers/shared/session/schema.ts';

const fr = {
  about: 'Votre message',
  question: 'Je pose une question',
  interest: 'J’annonce mon intérêt pour la prochaine cohorte',
  name: 'Votre nom',
  email: 'Votre adresse électronique',
  emailHelp: 'La réponse y est envoyée. Elle ne sert à rien d’autre.',
  organisation: 'Votre structure',
  territory: 'Votre territoire',
  optional: 'facultatif',
  message: 'Ce que vous voulez nous dire',
  trap: 'Ne remplissez pas ce champ',
  send: 'Envoyer',
  personal:
    'Votre nom, votre adresse et votre structure sont lus par la coordination seule, gardés à part de votre message et effacés au bout de douze mois. Aucun service tiers ne les reçoit. Pour les faire effacer plus tôt, écrivez-le ici.',
  wrong: 'Votre message n’est pas parti',
  wrongWords: 'Corrigez ce qui suit, puis envoyez-le à nouveau :',
  again:
    'La page était ouverte depuis trop longtemps, ou trop peu. Ce que vous avez écrit est là : envoyez-le à nouveau.',
  limited: (minutes: number) =>
    `Plusieurs messages sont déjà partis d’ici. Attendez ${minutes <= 1 ? 'une minute' : `${minutes} minutes`}, puis envoyez à nouveau : ce que vous avez écrit est là.`,
  thanks: 'Votre message est bien arrivé',
  thanksWords:
    'Une copie part à votre adresse. Une personne de la coordination vous répondra par courriel, en général dans les deux semaines.',
  reasons: {
    too_short: 'trop court',
    too_long: 'trop long',
    not_an_email: 'ce n’est pas une adresse électronique',
    broken_text: 'contient des caractères illisibles',
    line_break: 'doit tenir sur une ligne',
    other: 'à corriger',
  },
};

export type ContactWords = typeof fr;

const en: ContactWords = {
  about: 'Your message',
  question: 'I have a question',
  interest: 'I announce my interest in the next cohort',
  name: 'Your name',
  email: 'Your e-mail address',
  emailHelp: 'The answer is sent to it. It serves nothing else.',
  organisation: 'Your organisation',
  territory: 'Your territory',
  optional: 'optional',
  message: 'What you want to tell us',
  trap: 'Leave this field empty',
  send: 'Send',
  personal:
    'Your name, address and organisation are read by the coordination alone, kept apart from your message and erased after twelve months. No third party receives them. To have them erased sooner, say so here.',
  wrong: 'Your message was not sent',
  wrongWords: 'Correct what follows, then send it again:',
  again: 'The page was open for too long, or not long enough. What you wrote is here: send it again.',
  limited: (minutes) =>
    `Several messages were sent from here already. Wait ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}, then send again: what you wrote is here.`,
  thanks: 'Your message has arrived',
  thanksWords:
    'A copy is on its way to your address. Someone of the coordination will answer you by e-mail, usually within two weeks.',
  reasons: {
    too_short: 'too short',
    too_long: 'too long',
    not_an_email: 'this is not an e-mail address',
    broken_text: 'holds characters that can’t be read',
    line_break: 'must fit on one line',
    other: 'to be corrected',
  },
};

const byLocale = { fr, en };

export function contactWords(locale: Locale): ContactWords {
  return byLocale[locale];
}
