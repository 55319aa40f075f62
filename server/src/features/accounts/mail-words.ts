import type { Role } from '@sentiers/shared/actor.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import type { Letter } from '../../platform/mail/letter.ts';

/** Minutes that an e-mailed code and its link can be used. */
export const CODE_MINUTES = 10;
/** Minutes that a link to choose another password can be used. */
export const RESET_MINUTES = 60;

type Words = { subject: string; letter: Letter };

/** The mail that brings a code and a link to sign in. */
export function signInWords(locale: Locale, given: { code: string; url: string }): Words {
  if (locale === 'en') {
    return {
      subject: `${given.code} is your Sentiers code`,
      letter: {
        locale,
        title: 'Sign in to Sentiers',
        pieces: [
          { line: 'Type this code on the page that asks for it:' },
          { code: given.code },
          { line: 'Or open this link in the same browser:' },
          { link: { label: 'Sign in', url: given.url } },
          { small: `The code and the link work once, for ${CODE_MINUTES} minutes.` },
          {
            small: 'If you did not ask for it, you have nothing to do: nobody can come in without this mail.',
          },
        ],
      },
    };
  }
  return {
    subject: `${given.code} est votre code pour Sentiers`,
    letter: {
      locale,
      title: 'Se connecter à Sentiers',
      pieces: [
        { line: 'Tapez ce code sur la page qui le demande :' },
        { code: given.code },
        { line: 'Ou ouvrez ce lien dans le même navigateur :' },
        { link: { label: 'Se connecter', url: given.url } },
        { small: `Le code et le lien servent une seule fois, pendant ${CODE_MINUTES} minutes.` },
        {
          small:
            'Si vous n’avez rien demandé, vous n’avez rien à faire : personne ne peut entrer sans ce message.',
        },
      ],
    },
  };
}

/** The mail that brings a link to choose another password. */
export function resetWords(locale: Locale, given: { url: string }): Words {
  if (locale === 'en') {
    return {
      subject: 'Choose another password for Sentiers',
      letter: {
        locale,
        title: 'Choose another password',
        pieces: [
          { line: 'You, or someone else, asked to change the password of your Sentiers account.' },
          { link: { label: 'Choose a password', url: given.url } },
          { small: `This link works once, for ${RESET_MINUTES} minutes. Your devices will be signed out.` },
          { small: 'If you did not ask for it, ignore this mail: your password stays as it is.' },
        ],
      },
    };
  }
  return {
    subject: 'Choisir un autre mot de passe pour Sentiers',
    letter: {
      locale,
      title: 'Choisir un autre mot de passe',
      pieces: [
        {
          line: 'Vous, ou quelqu’un d’autre, avez demandé à changer le mot de passe de votre compte Sentiers.',
        },
        { link: { label: 'Choisir un mot de passe', url: given.url } },
        {
          small: `Ce lien sert une seule fois, pendant ${RESET_MINUTES} minutes. Vos appareils seront déconnectés.`,
        },
        { small: 'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.' },
      ],
    },
  };
}

const roleWords: Record<Locale, Record<Role, string>> = {
  fr: {
    member: 'membre',
    alumni: 'alumni',
    facilitator: 'animation',
    expert: 'expert·e',
    coordinator: 'coordination',
    accompanying: 'accompagnement',
    guest: 'invité·e',
  },
  en: {
    member: 'member',
    alumni: 'alumni',
    facilitator: 'facilitator',
    expert: 'expert',
    coordinator: 'coordinator',
    accompanying: 'accompanying incubator',
    guest: 'guest',
  },
};

/** The mail that invites someone into a cohort. */
export function invitationWords(
  locale: Locale,
  given: { url: string; cohort: string; role: Role; invitedBy: string; expiresAt: Date },
): Words {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    given.expiresAt,
  );
  const role = roleWords[locale][given.role];
  if (locale === 'en') {
    return {
      subject: `${given.invitedBy} invites you to Sentiers`,
      letter: {
        locale,
        title: 'You are invited to Sentiers',
        pieces: [
          { line: `${given.invitedBy} invites you to join “${given.cohort}” (${role}).` },
          { line: 'Sentiers is where the organisations of a cohort ask, answer and share between seminars.' },
          { link: { label: 'See the invitation', url: given.url } },
          { small: `This link works once, until ${day}.` },
        ],
      },
    };
  }
  return {
    subject: `${given.invitedBy} vous invite sur Sentiers`,
    letter: {
      locale,
      title: 'Vous êtes invité·e sur Sentiers',
      pieces: [
        { line: `${given.invitedBy} vous invite à rejoindre « ${given.cohort} » (${role}).` },
        {
          line: 'Sentiers est le lieu où les structures d’une cohorte se questionnent, se répondent et partagent entre deux séminaires.',
        },
        { link: { label: 'Voir l’invitation', url: given.url } },
        { small: `Ce lien sert une seule fois, jusqu’au ${day}.` },
      ],
    },
  };
}
