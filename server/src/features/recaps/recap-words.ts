import type { RecapSectionKind } from '@sentiers/shared/recaps/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';

interface Words {
  locale: string;
  colon: string;
  title: (room: string) => string;
  sections: Record<RecapSectionKind, string>;
  codev: Record<'subject' | 'contract' | 'plan', string>;
  unnamed: string;
  votes: (count: number) => string;
  answer: string;
  answeredLive: string;
  round: (round: number) => string;
  people: (count: number) => string;
  tables: (count: number) => string;
  points: (count: number) => string;
  mean: (mean: number) => string;
  anonymous: string;
  texts: string;
  nothing: string;
  consent: string;
  withdrawn: (day: string) => string;
  leftOpen: (room: string) => string;
  csv: { questions: string[]; polls: string[]; anonymous: string; live: string };
}

const count = (one: string, many: string) => (number: number) =>
  `${number} ${Math.abs(number) < 2 ? one : many}`;

const fr: Words = {
  locale: 'fr-FR',
  colon: '\u00A0: ',
  title: (room) => `Compte rendu\u00A0: ${room}`,
  sections: {
    decision: 'Décisions',
    resource: 'Ressources',
    'open-question': 'Questions restées ouvertes',
    'to-write-up': 'Retours d’expérience à écrire',
    questions: 'Questions posées',
    polls: 'Sondages',
    codev: 'Codéveloppement',
  },
  codev: { subject: 'La question apportée', contract: 'Ce qui était demandé', plan: 'Ce qui a été décidé' },
  unnamed: 'Une personne de la salle',
  votes: count('voix', 'voix'),
  answer: 'Réponse',
  answeredLive: 'Réponse donnée de vive voix',
  round: (round) => (round === 1 ? 'Premier tour' : 'Second tour'),
  people: count('personne', 'personnes'),
  tables: count('table', 'tables'),
  points: count('point', 'points'),
  mean: (mean) => `moyenne ${mean.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}`,
  anonymous: 'sondage anonyme',
  texts: 'Les réponses écrites ne sont pas reproduites.',
  nothing: 'Rien n’est encore à publier\u00A0: personne n’a donné son accord.',
  consent:
    'Les personnes citées ont donné leur accord\u00A0; ce qui n’a pas eu de réponse n’est pas reproduit.',
  withdrawn: (day) => `Modifié le ${day}\u00A0: des mots en ont été retirés.`,
  leftOpen: (room) => `Question restée ouverte dans «\u00A0${room}\u00A0».`,
  csv: {
    questions: ['Rang', 'Question', 'Posée par', 'Voix', 'Réponse', 'Réponse de'],
    polls: ['Sondage', 'Tour', 'Anonyme', 'Choix', 'Personnes', 'Tables'],
    anonymous: 'oui',
    live: 'De vive voix',
  },
};

const en: Words = {
  locale: 'en-GB',
  colon: ': ',
  title: (room) => `Recap: ${room}`,
  sections: {
    decision: 'Decisions',
    resource: 'Resources',
    'open-question': 'Questions left open',
    'to-write-up': 'Experiences to write up',
    questions: 'Questions asked',
    polls: 'Polls',
    codev: 'Peer consulting',
  },
  codev: {
    subject: 'The question that was brought',
    contract: 'What was asked for',
    plan: 'What was decided',
  },
  unnamed: 'Someone in the room',
  votes: (number) => `${number} ${number === 1 ? 'vote' : 'votes'}`,
  answer: 'Answer',
  answeredLive: 'Answered aloud',
  round: (round) => (round === 1 ? 'First round' : 'Second round'),
  people: (number) => `${number} ${number === 1 ? 'person' : 'people'}`,
  tables: (number) => `${number} ${number === 1 ? 'table' : 'tables'}`,
  points: (number) => `${number} ${number === 1 ? 'point' : 'points'}`,
  mean: (mean) => `mean ${mean.toLocaleString('en-GB', { maximumFractionDigits: 1 })}`,
  anonymous: 'anonymous poll',
  texts: 'Written answers are not reproduced.',
  nothing: 'Nothing to publish yet: nobody has agreed so far.',
  consent: 'Those who are quoted have agreed; what got no answer is not reproduced.',
  withdrawn: (day) => `Changed on ${day}: words were taken out of it.`,
  leftOpen: (room) => `Question left open in “${room}”.`,
  csv: {
    questions: ['Rank', 'Question', 'Asked by', 'Votes', 'Answer', 'Answered by'],
    polls: ['Poll', 'Round', 'Anonymous', 'Choice', 'People', 'Tables'],
    anonymous: 'yes',
    live: 'Aloud',
  },
};

const byLanguage = { fr, en };
export type RecapTexts = Words;

export function recapWords(language: Locale): RecapTexts {
  return byLanguage[language];
}

/** A day as it is told: « 3 décembre 2026 ». */
export function dayOf(at: Date, { locale }: RecapTexts): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Paris', dateStyle: 'long' }).format(at);
}
