import { describe, expect, it } from 'vitest';
import { wordsOfMail } from './relay-letter.ts';
import { MOST_LETTER_CHARACTERS } from './relay-limits.ts';

describe('the words of a mail', () => {
  it.each([
    'Oui, volontiers.',
    'Le maire viendra.\nOn verra bien.',
    'Le maire a écrit : bien.',
    'On en parle :',
    'Madame le maire nous a écrit :\nvenez.',
    'Le maire est venu.\nIl a vu :\nPaul a écrit :\nrien.',
    'On a lu ce qu’elle a écrit : oui.',
    'On ouvre. Il sera écrit :',
    'Selon le maire, qui nous\na écrit :',
    '_____ suite',
    '--enfin',
    'Bonjour --\nà vous',
    '-\n- un\n- deux',
    '____',
    'Ligne _____',
    'Il est envoyé de mon bureau.',
    'Nous avons sent from my desk',
    'Obtenez le dossier',
    '2 < 3 > 1',
    'un\tdeux',
    'un\n\ndeux',
    'Réponse : oui',
    'Voir --- message d’origine',
    '- original message',
    'De :',
    'Mode : rien',
  ])('are what was written: %j', (mail) => {
    expect(wordsOfMail(mail)).toBe(mail);
  });

  it.each([
    ['Oui.\n\n-- \nOdile\nMairie'],
    ['Oui.\n--\nOdile'],
    ['Oui.\r\n\r\n-- \r\nOdile'],
    ['Oui.\n  --  \nOdile'],
    ['Oui.\nEnvoyé de mon iPhone'],
    ['Oui.\nEnvoyé depuis mon mobile Orange'],
    ['Oui.\nSent from my iPhone'],
    ['Oui.\nObtenez Outlook pour Android'],
    ['Oui.\nGet Outlook for iOS'],
  ])('are without a signature: %j', (mail) => {
    expect(wordsOfMail(mail)).toBe('Oui.');
  });

  it.each([
    ['Oui.\n> Bonjour\n>> hier'],
    ['> Bonjour\nOui.'],
    ['Oui.\n\nOn Mon, 2 Mar 2026, Sentiers wrote:\nBonjour'],
    ['Oui.\nLe 2 mars 2026, Sentiers a écrit :\nBonjour'],
    ['Oui.\nLe 2 mars 2026, Sentiers a écrit:\nBonjour'],
    ['Oui.\nLE 2 MARS 2026, SENTIERS A ÉCRIT :  \nBonjour'],
    ['Oui.\n  Le 2 mars 2026, Sentiers a écrit :\nBonjour'],
    ['Oui.\nLe lun. 2 mars 2026 à 10:00, Sentiers\n<a@b.fr> a écrit :\nBonjour'],
    ['Oui.\nLe lun. 2 mars 2026 à 10:00, Sentiers  \n  <a@b.fr> a écrit :\nBonjour'],
    ['Oui.\nLe lun. 2 mars 2026, Sentiers\na écrit :\n\nBonjour\n\nNora\nL’Escale'],
    ['Oui.\nLe lun. 2 mars 2026, Sentiers\na écrit :'],
    ['Oui.\nOn Mon, Sentiers\n<a@b.fr> wrote:\nBonjour'],
    ['Oui.\n\nDe : Sentiers\nEnvoyé : lundi\nBonjour'],
    ['Oui.\nDe: Sentiers\nBonjour'],
    ['Oui.\nFrom: Sentiers\nBonjour'],
    ['Oui.\nEnvoyé : lundi\nBonjour'],
    ['Oui.\nSent: Monday\nBonjour'],
    ['Oui.\n-----Original Message-----\nBonjour'],
    ['Oui.\n-- Original message --\nBonjour'],
    ['Oui.\n----- Message d’origine -----\nBonjour'],
    ["Oui.\n----- Message d'origine -----\nBonjour"],
    ['Oui.\n---- Message transféré ----\nBonjour'],
    ['Oui.\n---------- Forwarded message ---------\nBonjour'],
    ['Oui.\n-----Réponse-----\nBonjour'],
    ['Oui.\n_____\nBonjour'],
    ['Oui.\n________________________________  \nBonjour'],
  ])('are without what it quotes: %j', (mail) => {
    expect(wordsOfMail(mail)).toBe('Oui.');
  });

  it.each([
    ['Voyez odile@mairie.fr.', 'Voyez [adresse].'],
    ['odile.martin+a_b%c@ville-de.haute-mairie.gouv.fr ou a@b.fr', '[adresse] ou [adresse]'],
    ['élise@mairie-d-écouves.fr', '[adresse]'],
    ['odile@mairie', 'odile@mairie'],
    ['voir@', 'voir@'],
    ['Le 02.33.00.00.00', 'Le [téléphone]'],
    ['Au 02 33 00 00 00, 0233000000 ou 02-33-00-00-00', 'Au [téléphone], [téléphone] ou [téléphone]'],
    ['Au +33 6 12 34 56 78 ou +33612345678', 'Au [téléphone] ou [téléphone]'],
    ['Au +33 (0)6 12 34 56 78 ou +33(0)612345678', 'Au [téléphone] ou [téléphone]'],
    ['Au 0033 6 12 34 56 78 ou 00 33.6.12.34.56.78', 'Au [téléphone] ou [téléphone]'],
    ['Au +262 692-12-34-56, +32 475 12 34 56', 'Au [téléphone], [téléphone]'],
    ['Au +1 (202) 555-0143 ou +44 20 7946 0958', 'Au [téléphone] ou [téléphone]'],
    ['À +12 %, +1 234 567, 00123', 'À +12 %, +1 234 567, 00123'],
    ['(02 33 00 00 00)', '([téléphone])'],
    ['Au 02 33 00 00 00.', 'Au [téléphone].'],
    ['Le 00 03 00 00 00 et 123 000 000', 'Le 00 03 00 00 00 et 123 000 000'],
    [
      'Siret 102 330 000 00012, 1.0233000000 et 02330000001',
      'Siret 102 330 000 00012, 1.0233000000 et 02330000001',
    ],
  ])('give neither addresses nor numbers: %j', (mail, words) => {
    expect(wordsOfMail(mail)).toBe(words);
  });

  it.each([
    ['> tout\n> cité', ''],
    ['-- \nOdile', ''],
    ['Le 2 mars, Sentiers a écrit :', ''],
    ['', ''],
    ['  \n ', ''],
    ['a\u0000b\u0007c\u001b[0m', 'abc[0m'],
    ['un\n\n\n\n\ndeux\n\n\ntrois', 'un\n\ndeux\n\ntrois'],
    ['un\n\n> cité\n\n\ndeux', 'un\n\ndeux'],
    ['un\rdeux\r\ntrois', 'un\ndeux\ntrois'],
    ['\n un \n', 'un'],
  ])('of %j are %j', (mail, words) => {
    expect(wordsOfMail(mail)).toBe(words);
  });

  it('are cut where they are too many', () => {
    expect(wordsOfMail('a'.repeat(MOST_LETTER_CHARACTERS + 1))).toBe('a'.repeat(MOST_LETTER_CHARACTERS));
  });

  it('are found in one endless word too', () => {
    const word = 'a'.repeat(500_000);
    expect(wordsOfMail(`@${word}`)).toHaveLength(MOST_LETTER_CHARACTERS);
  });
});
