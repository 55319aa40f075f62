import { isOver } from '@sentiers/shared/commitments/asking.ts';
import { canKeepCommitment } from '@sentiers/shared/commitments/policy.ts';
import { type CheckInState, checkInStateSchema } from '@sentiers/shared/commitments/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { config } from '../../config.ts';
import type { SubjectTeller } from '../mails/mailed-subjects.access.ts';
import { signCheckIn } from './check-in-token.ts';
import { findCommitment } from './commitments.access.ts';

interface Words {
  what: string;
  due: (day: string) => string;
  tap: string;
  states: Record<CheckInState, string>;
  open: string;
}

const words: Record<Locale, Words> = {
  fr: {
    what: 'Où en est votre engagement ?',
    due: (day) => `Vous l’avez pris pour le ${day}.`,
    tap: 'Une réponse suffit, sans vous connecter :',
    states: {
      advanced: 'Il avance',
      blocked: 'Il est bloqué',
      abandoned: 'Nous l’abandonnons',
      kept: 'Il est tenu',
    },
    open: 'Voir l’engagement',
  },
  en: {
    what: 'How does your commitment go?',
    due: (day) => `You made it for ${day}.`,
    tap: 'One answer is enough, without signing in:',
    states: {
      advanced: 'It moves on',
      blocked: 'It is blocked',
      abandoned: 'We give it up',
      kept: 'It is kept',
    },
    open: 'See the commitment',
  },
};

/** What the mail asks, with one link for each answer; null once it is over, or theirs no more. */
export const tellByMail: SubjectTeller = async ({ actor, locale }, commitmentId) => {
  const accessed = await findCommitment(commitmentId);
  if (!accessed || !canKeepCommitment(actor, accessed.facts)) return null;
  const { _id, text, dueOn, state } = accessed.commitment;
  if (isOver(state)) return null;
  const said = words[locale];
  const token = signCheckIn({ commitmentId: _id, personId: actor.personId });
  return {
    what: said.what,
    title: text,
    lines: [said.due(dayOf(dueOn, locale)), said.tap],
    answers: checkInStateSchema.options.map((each) => ({
      label: said.states[each],
      url: checkInPage(token, each),
    })),
    open: { label: said.open, path: `/itineraires/engagements/${_id}` },
  };
};

/** Where a tap leads; the token is behind `#`, which browsers send to no server. */
function checkInPage(token: string, state: CheckInState): string {
  return `${config().publicUrl}/engagement/point?etat=${state}#${token}`;
}

function dayOf(day: string, locale: Locale): string {
  const language = locale === 'en' ? 'en-GB' : 'fr-FR';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
