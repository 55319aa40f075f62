import type { Letter, Piece } from '../../platform/mail/letter.ts';
import type { describeLinked } from './linked.queries.ts';

type Asked = Awaited<ReturnType<typeof describeLinked>>;

const dayIn = (at: string) => new Date(at).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** What who is asked gets by mail: nobody's address is in it. */
export function askingLetter(asked: Asked, url: string, { reminds, repliable }: { reminds: boolean; repliable: boolean }): Letter {
  const of = asked.organisation === '' ? '' : `, de ${asked.organisation}`;
  const from = asked.incubator === '' ? asked.by : `${asked.by}, de ${asked.incubator},`;
  return {
    locale: 'fr',
    title: `${reminds ? 'Rappel : ' : ''}${asked.requester}${of} souhaite vous rencontrer`,
    pieces: [
      { line: 'Bonjour,' },
      { line: `${from} vous transmet cette demande de ${asked.requester}${of}${asked.activity === '' ? '.' : ` (${asked.activity}).`}` },
      ...(asked.note === '' ? [] : [{ quote: asked.note }]),
      { heading: 'Pourquoi' },
      { quote: asked.motive },
      ...(asked.context === '' ? [] : ([{ heading: 'Dans quel cadre' }, { quote: asked.context }] as Piece[])),
      { heading: `Ce qui vous est demandé (${asked.minutes} minutes)` },
      { quote: asked.ask },
      { link: { label: 'Accepter, proposer quelqu’un d’autre ou refuser', url } },
      {
        small:
          'Votre adresse n’est montrée à personne tant que vous n’acceptez pas. Un refus n’est dit qu’à ' +
          `${asked.by} : pour ${asked.requester}, il ressemble à une absence de réponse.`,
      },
      ...(repliable ? [{ small: `Répondre à cet e-mail écrit à ${asked.by}, sans montrer votre adresse.` }] : []),
      ...(asked.expiresAt === null ? [] : [{ small: `Sans réponse le ${dayIn(asked.expiresAt)}, la demande se ferme d’elle-même.` }]),
    ],
  };
}

/** What a contact who said yes gets: how to reach who asked, who was told that they would. */
export function acceptedLetter(asked: Asked, requesterEmail: string): Letter {
  return {
    locale: 'fr',
    title: `Vous pouvez écrire à ${asked.requester}`,
    pieces: [
      { line: `Merci d’avoir accepté. ${asked.requester} et ${asked.by} ont maintenant votre nom, votre fonction et votre adresse e-mail, et vous écriront.` },
      { spans: [{ text: `Pour écrire à ${asked.requester} : ` }, { text: requesterEmail, url: `mailto:${requesterEmail}` }] },
      { quote: asked.ask },
    ],
  };
}

/** The first words of the conversation that a yes opens: its context, for both. */
export function firstWords(asked: Asked, met: { name: string; role: string; email: string | null; words: string }): string {
  const who = [met.name, met.role].filter(Boolean).join(', ');
  const place = asked.territory === null ? '' : ` · ${asked.territory.label}`;
  return [
    `**Mise en relation : ${asked.whom}${place}**`,
    met.email === null ? `${who} a accepté.` : `${who} a accepté. On peut lui écrire à ${met.email}.`,
    ...(met.words === '' ? [] : [quoted(met.words)]),
    `**Pourquoi**\n\n${asked.motive}`,
    ...(asked.context === '' ? [] : [`**Dans quel cadre**\n\n${asked.context}`]),
    `**Demande (${asked.minutes} minutes)**\n\n${asked.ask}`,
  ].join('\n\n');
}

function quoted(words: string): string {
  return words.replace(/^/gm, '> ');
}
