import type { PublicQuestion } from '@sentiers/shared/public-face/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { config } from '../../config.ts';
import { type Piece, writeLetter } from '../../platform/mail/letter.ts';
import { piecesOfMarkdown } from '../../platform/mail/letter-markdown.ts';
import { deliver } from '../../platform/mail/mailer.ts';
import type { AskerDoc, MailedAnswer } from './askers.model.ts';
import { readWords } from './public-words.queries.ts';

const fr = {
  copySubject: (name: string) => `Votre message à ${name} est bien arrivé`,
  hello: (name: string) => `Bonjour ${name},`,
  copy: 'Voici une copie de ce que vous nous avez écrit. Une personne de la coordination vous répondra par courriel.',
  kept: 'Votre nom et votre adresse sont lus par la coordination seule, et effacés au bout de douze mois.',
  notYou: 'Si ce message ne vient pas de vous, quelqu’un a donné votre adresse : il n’y a rien à faire.',
  answerSubject: (name: string) => `Réponse de ${name} à votre message`,
  answer: (who: string, name: string) => `${who}, de la coordination de ${name}, répond à votre message :`,
  noReply:
    'C’est une personne qui vous écrit, mais cette adresse ne reçoit rien : pour poursuivre, écrivez à nouveau depuis le formulaire.',
  again: 'Écrire à nouveau',
  someone: 'Une personne',
};

const en: typeof fr = {
  copySubject: (name) => `Your message to ${name} has arrived`,
  hello: (name) => `Hello ${name},`,
  copy: 'Here is a copy of what you wrote to us. Someone of the coordination will answer you by e-mail.',
  kept: 'Your name and address are read by the coordination alone, and erased after twelve months.',
  notYou: 'If this message is not from you, someone gave your address: there is nothing to do.',
  answerSubject: (name) => `An answer from ${name} to your message`,
  answer: (who, name) => `${who}, who coordinates ${name}, answers your message:`,
  noReply: 'A person writes to you, but this address receives nothing: to go on, write again from the form.',
  again: 'Write again',
  someone: 'Someone',
};

const byLocale = { fr, en };

/** What they wrote, to who wrote it. The same one again carries the same id. */
export async function sendCopy(
  formId: string,
  { question, locale }: { question: PublicQuestion; locale: Locale },
): Promise<void> {
  const words = byLocale[locale];
  const { name } = await readWords();
  await send({ id: `question-${formId}`, to: question.email, locale, subject: words.copySubject(name) }, [
    { line: words.hello(question.name) },
    { line: words.copy },
    { quote: question.message },
    { small: words.kept },
    { small: words.notYou },
  ]);
}

/** An answer, to who asked. */
export async function sendAnswer(asker: AskerDoc, answer: MailedAnswer, by: string): Promise<void> {
  const words = byLocale[asker.locale];
  const { publicUrl } = config();
  const { name } = await readWords();
  const contact = `${publicUrl}/decouvrir/contact${asker.locale === 'fr' ? '' : '?lang=en'}`;
  const subject = words.answerSubject(name);
  await send({ id: `answer-${answer.messageId}`, to: asker.email, locale: asker.locale, subject }, [
    { line: words.hello(asker.name) },
    { line: words.answer(by || words.someone, name) },
    { rule: true },
    ...piecesOfMarkdown(answer.body, publicUrl),
    { rule: true },
    { small: words.noReply },
    { open: { label: words.again, url: contact } },
  ]);
}

function send(
  { id, to, locale, subject }: { id: string; to: string; locale: Locale; subject: string },
  pieces: readonly Piece[],
): Promise<void> {
  return deliver({ id, to, subject, ...writeLetter({ locale, title: subject, pieces }) });
}
