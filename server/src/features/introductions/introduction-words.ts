import type { Locale } from '@sentiers/shared/session/schema.ts';
import type { Letter, Piece } from '../../platform/mail/letter.ts';
import type { describeLinked } from './linked.queries.ts';

type Asked = Awaited<ReturnType<typeof describeLinked>>;

interface Words {
  title(who: string, reminds: boolean): string;
  hello: string;
  passesOn(by: string, who: string, activity: string): string;
  of(organisation: string): string;
  why: string;
  context: string;
  asks(minutes: number): string;
  answer: string;
  private(by: string, requester: string): string;
  reply: string;
  ends(day: string): string;
}

const words: Record<Locale, Words> = {
  fr: {
    title: (who, reminds) => `${reminds ? 'Rappel : ' : ''}${who} souhaite vous rencontrer`,
    hello: 'Bonjour,',
    passesOn: (by, who, activity) => `${by} vous transmet cette demande de ${who}${activity}.`,
    of: (organisation) => `, de ${organisation}`,
    why: 'Pourquoi',
    context: 'Dans quel cadre',
    asks: (minutes) => `Ce qui vous est demandé (${minutes} minutes)`,
    answer: 'Accepter, proposer quelqu’un d’autre ou refuser',
    private: (by, requester) =>
      'Votre adresse n’est montrée à personne tant que vous n’acceptez pas. Un refus n’est dit qu’à ' +
      `${by} et à son équipe : pour ${requester}, il ressemble à une absence de réponse.`,
    reply:
      'Répondre à cet e-mail écrit à celles et ceux qui vous transmettent la demande, sans leur montrer votre adresse.',
    ends: (day) => `Sans réponse le ${day}, la demande se ferme d’elle-même.`,
  },
  en: {
    title: (who, reminds) => `${reminds ? 'Reminder: ' : ''}${who} would like to meet you`,
    hello: 'Hello,',
    passesOn: (by, who, activity) => `${by} passes on to you this request of ${who}${activity}.`,
    of: (organisation) => `, of ${organisation}`,
    why: 'Why',
    context: 'In what setting',
    asks: (minutes) => `What you are asked for (${minutes} minutes)`,
    answer: 'Accept, name someone else, or decline',
    private: (by, requester) =>
      'Your address is shown to nobody as long as you don’t accept. A refusal is told to ' +
      `${by} and their team only: to ${requester} it looks like no answer.`,
    reply: 'Answering this mail writes to those who pass the request on, without showing them your address.',
    ends: (day) => `Without an answer by ${day}, the request closes by itself.`,
  },
};

/** What who is asked gets by mail: nobody's address is in it. */
export function askingLetter(
  locale: Locale,
  asked: Asked,
  { url, reminds, repliable }: { url: string; reminds: boolean; repliable: boolean },
): Letter {
  const say = words[locale];
  const ofWhom = (organisation: string) => (organisation === '' ? '' : say.of(organisation));
  const who = `${asked.requester}${ofWhom(asked.organisation)}`;
  const by = `${asked.by}${ofWhom(asked.incubator)}`;
  const activity = asked.activity === '' ? '' : ` (${asked.activity})`;
  const context: Piece[] = asked.context === '' ? [] : [{ heading: say.context }, { quote: asked.context }];
  const smalls = [
    say.private(asked.by, asked.requester),
    ...(repliable ? [say.reply] : []),
    ...(asked.expiresAt === null ? [] : [say.ends(dayIn(locale, asked.expiresAt))]),
  ];
  return {
    ...{ locale, title: say.title(who, reminds) },
    pieces: [
      { line: say.hello },
      { line: say.passesOn(by, who, activity) },
      ...(asked.note === '' ? [] : [{ quote: asked.note }]),
      ...[{ heading: say.why }, { quote: asked.motive }, ...context],
      ...[{ heading: say.asks(asked.minutes) }, { quote: asked.ask }],
      { link: { label: say.answer, url } },
      ...smalls.map((small) => ({ small })),
    ],
  };
}

/** What a contact who said yes gets: how to reach who asked, who was told that they would. Contacts are written to in French. */
export function acceptedLetter(asked: Asked, requesterEmail: string): Letter {
  return {
    locale: 'fr',
    title: `Vous pouvez écrire à ${asked.requester}`,
    pieces: [
      {
        line: `Merci d’avoir accepté. ${asked.requester} et ${asked.by} ont maintenant votre nom, votre fonction et votre adresse e-mail, et vous écriront.`,
      },
      {
        spans: [
          { text: `Pour écrire à ${asked.requester} : ` },
          { text: requesterEmail, url: `mailto:${requesterEmail}` },
        ],
      },
      { quote: asked.ask },
    ],
  };
}

/** The first words of the conversation that a yes opens: its context, for both. */
export function firstWords(
  asked: Asked,
  met: { name: string; role: string; email: string | null; words: string },
): string {
  const who = [met.name, met.role].filter(Boolean).join(', ');
  const place = asked.territory === null ? '' : ` · ${asked.territory.label}`;
  return [
    `**Mise en relation : ${asked.whom}${place}**`,
    met.email === null ? `${who} a accepté.` : `${who} a accepté. On peut lui écrire à ${met.email}.`,
    ...(met.words === '' ? [] : [quoted(met.words)]),
    `**Pourquoi**\n\n${asked.motive}`,
    ...(asked.context === '' ? [] : [`**Dans quel cadre**\n\n${asked.context}`]),
    `**Demande (${asked.minutes} minutes)**\n\n${asked.ask}`,
  ].join('\n\n');
}

function dayIn(locale: Locale, at: string): string {
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  return new Date(at).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'Europe/Paris' });
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}
