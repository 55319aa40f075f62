import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { isOfExperience, type MailedOfExperience } from '@sentiers/shared/mails/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import type { ToldSubject } from './mailed-subjects.access.ts';

interface Words {
  what: Record<MailedOfExperience, (name: string) => string>;
  someone: string;
  open: string;
  tell: string;
}

const words: Record<Locale, Words> = {
  fr: {
    what: {
      'experience-authored': (name) => `${name} vous propose d’écrire un retour à plusieurs`,
      'experience-review': (name) => `${name} vous demande de relire un retour`,
      'experience-reviewed': (name) => `${name} a relu votre retour`,
      'experience-agreement': (name) => `${name} vous demande si un retour peut être lu plus largement`,
      'experience-tried': (name) => `${name} a essayé ce que vous avez raconté`,
      'trial-due': () => 'Qu’a donné votre essai ? Vous vouliez en parler aujourd’hui',
    },
    someone: 'Une personne',
    open: 'Ouvrir le retour',
    tell: 'Donner des nouvelles',
  },
  en: {
    what: {
      'experience-authored': (name) => `${name} offers you to write an experience together`,
      'experience-review': (name) => `${name} asks you to read an experience over`,
      'experience-reviewed': (name) => `${name} has read your experience over`,
      'experience-agreement': (name) => `${name} asks whether an experience may be read more widely`,
      'experience-tried': (name) => `${name} tried what you told`,
      'trial-due': () => 'How did your trial go? You wanted to tell today',
    },
    someone: 'Someone',
    open: 'Open the experience',
    tell: 'Tell how it went',
  },
};

/**
 * What a mail tells of an experience: who asks what, and the title that its reader is told at this moment. Null where
 * they are told none any more: nothing of what it holds is ever in a mail.
 */
export function tellOfExperience({ reason, experience, actor }: Notice, locale: Locale): ToldSubject | null {
  if (!isOfExperience(reason) || !experience || experience.title === '') return null;
  const said = words[locale];
  return {
    what: said.what[reason](actor?.name ?? said.someone),
    title: experience.title,
    ...{ lines: [], answers: [] },
    open: { label: reason === 'trial-due' ? said.tell : said.open, path: placeOf(reason, experience.id) },
  };
}

/** Where it is answered: its page's own addresses. */
function placeOf(reason: MailedOfExperience, id: string): string {
  if (reason === 'experience-agreement') return `/retours/${id}/accord`;
  if (reason === 'experience-tried' || reason === 'trial-due') return `/retours/${id}#essais`;
  return `/retours/${id}/ecrire`;
}
