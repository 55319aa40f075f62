import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readExport } from './whatsapp-export.ts';
import { initialsOf, shownName, withoutNames } from './whatsapp-names.ts';

function read(text: string) {
  const read = readExport(text);
  if (!('messages' in read)) throw new Error(read.refused);
  return read.messages.map(({ at, ...message }) => ({ ...message, at: at.toISOString() }));
}

describe('an export', () => {
  it.each([
    ['12/03/2025 à 10:32 - Nora: Bonjour', '2025-03-12T09:32:00.000Z'],
    ['12/03/2025, 10:32 - Nora: Bonjour', '2025-03-12T09:32:00.000Z'],
    ['12/07/2025 10:32 - Nora: Bonjour', '2025-07-12T08:32:00.000Z'],
    ['[12/03/2025 10:32:05] Nora: Bonjour', '2025-03-12T09:32:05.000Z'],
    ['\u200e[12/03/2025 à 10:32:05] \u202aNora\u202c: Bonjour', '2025-03-12T09:32:05.000Z'],
    ['3/12/25, 10:32\u202fAM - Nora: Bonjour', '2025-03-12T09:32:00.000Z'],
    ['3/12/25, 12:05 PM - ~ Nora: Bonjour', '2025-03-12T11:05:00.000Z'],
    ['[3/13/25, 10:32:05 PM] Nora: Bonjour', '2025-03-13T21:32:05.000Z'],
  ])('is read as Android or iOS writes it: %s', (line, at) => {
    expect(read(line)).toEqual([{ author: 'Nora', text: 'Bonjour', media: [], at }]);
  });

  it('keeps the lines of a message together, with what looks like a line of the export in it', () => {
    const text = '12/03/2025 à 10:32 - Nora: À voir :\n\n- la mairie\n45/13/2025 à 10:32 - Karim: non';
    expect(read(text)).toMatchObject([
      { author: 'Nora', text: 'À voir :\n\n- la mairie\n45/13/2025 à 10:32 - Karim: non' },
    ]);
  });

  it.each([
    '12/03/2025 à 10:30 - Les messages et les appels sont chiffrés de bout en bout.',
    '12/03/2025 à 10:30 - Nora a créé le groupe « Creuse : la vallée »',
    '12/03/2025 à 10:30 - Nora a changé le nom en « Creuse: la vallée »',
    '[12/03/2025 10:30:00] Creuse: \u200eLes messages et les appels sont chiffrés de bout en bout.',
    '12/03/2025 à 10:30 - Nora: Ce message a été supprimé',
  ])('leaves out what the group says of itself, and what was deleted: %s', (line) => {
    expect(read(`${line}\n12/03/2025 à 10:32 - Nora: Bonjour`)).toHaveLength(1);
  });

  it.each([
    ['<Médias omis>', 'media', null, ''],
    ['<Media omitted>', 'media', null, ''],
    ['\u200eimage omise', 'photo', null, ''],
    ['\u200eaudio omitted', 'voice', null, ''],
    ['\u200evidéo absente', 'video', null, ''],
    ['Budget.pdf • \u200e3 pages \u200edocument omis', 'document', null, ''],
    ['Carte de contact omise', 'contact', null, ''],
    [
      '\u200eIMG-20250312-WA0001.jpg (fichier joint)\nLa mairie',
      'photo',
      'IMG-20250312-WA0001.jpg',
      'La mairie',
    ],
    ['PTT-20250312-WA0002.opus (file attached)', 'voice', 'PTT-20250312-WA0002.opus', ''],
    ['Compte\u00a0rendu.pdf (fichier joint)', 'document', 'Compte rendu.pdf', ''],
    ['Paul Dupont.vcf (fichier joint)', 'contact', 'Paul Dupont.vcf', ''],
    ['\u200e<attached: 00000012-PHOTO-2025-03-12.jpg>', 'photo', '00000012-PHOTO-2025-03-12.jpg', ''],
    [
      'La mairie\nvue d’en bas \u200e<pièce jointe\u00a0: 00000013-VIDEO-2025-03-12.mp4>',
      'video',
      '00000013-VIDEO-2025-03-12.mp4',
      'La mairie\nvue d’en bas',
    ],
    [
      'Budget.pdf • \u200e3 pages \u200e<attached: 00000014-Budget.pdf>',
      'document',
      '00000014-Budget.pdf',
      '',
    ],
  ])('tells what was shown, and what was said with it: %s', (said, kind, name, text) => {
    expect(read(`12/03/2025 à 10:32 - Nora: ${said}`)).toMatchObject([{ media: [{ kind, name }], text }]);
  });

  it('shows no more in one message than one of ours does', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `IMG-${at}.jpg (fichier joint)`).join('\n');
    const [message] = read(`12/03/2025 à 10:32 - Nora: ${lines}`);
    expect(message?.media).toHaveLength(30);
    expect(message?.text).toContain('IMG-39.jpg');
  });

  const long = [
    ['spaces', (many: string) => `Oui${many}non`],
    ['spaces before a bracket', (many: string) => `Oui${many}<non>`],
    ['spaces in a bracket', (many: string) => `<attached: ${many}x>`],
    ['a document’s pages', (many: string) => `${'x • '.repeat(50)}${many}omis`],
  ] as const;

  it.each(long)('is read however long one of its lines is: %s', (_, line) => {
    expect(read(`12/03/2025 à 10:32 - Nora: ${line(' '.repeat(1_000_000))}`)).toHaveLength(1);
  });

  it.each(long)('gives no pattern of a mark a line that is longer than any: %s', (_, line) => {
    const exec = vi.spyOn(RegExp.prototype, 'exec');
    read(`12/03/2025 à 10:32 - Nora: ${line(' '.repeat(2_000))}`);
    const tried = exec.mock.calls.flatMap(([text], call) => {
      const { source } = exec.mock.contexts[call] as RegExp;
      return /omi[st]|attached|edited|joint|pages/.test(source) ? [String(text).length] : [];
    });
    exec.mockRestore();
    expect(Math.max(0, ...tried)).toBeLessThan(1_000);
  });

  it.each([
    [`${'mot '.repeat(500)}  <attached: IMG-1.jpg>`, 'mot '.repeat(500).trim(), 1],
    [`${'mot '.repeat(500)}  <This message was edited>`, 'mot '.repeat(500).trim(), 0],
    [`${'mot '.repeat(500)}  <3>`, `${'mot '.repeat(500)}  <3>`, 0],
  ])('reads the mark at the end of a long line (%#)', (said, text, media) => {
    const [message] = read(`12/03/2025 à 10:32 - Nora: ${said}`);
    expect(message?.text).toBe(text);
    expect(message?.media).toHaveLength(media);
  });

  it('is refused where it is none, or too long', () => {
    expect(readExport('Chère Nora, à demain.')).toEqual({ refused: 'not_an_export' });
    expect(readExport('12/03/2025 à 10:32 - Nora: Bonjour\n'.repeat(5_001))).toEqual({
      refused: 'export_too_long',
    });
  });

  it('never throws, and loses no words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readExport(text)));
    const words = fc.stringMatching(/^[a-zé]{1,8}( [a-zé]{1,8}){0,3}$/);
    const said = fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    const all = fc.array(fc.record({ author: fc.constantFrom('Nora', 'Karim B.'), text: said }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(all, (messages) => {
        const text = messages.map((each) => `12/03/2025 à 10:32 - ${each.author}: ${each.text}`).join('\n');
        expect(read(text).map(({ author, text: read }) => ({ author, text: read }))).toEqual(messages);
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Nora Benali', 'Nora Benali', 'N. B.'],
    ['Jean-Éric l’Hôte', 'Jean-Éric l’Hôte', 'J. É. L.'],
    ['+33 6 12 34 56 78', '… 78', 'X.'],
  ])('%s is shown as %s, and shortened as %s', (name, shown, initials) => {
    expect(shownName(name)).toBe(shown);
    expect(initialsOf(name)).toBe(initials);
  });

  it('is taken out of what others say, as numbers are', () => {
    expect(withoutNames('@Nora Benali, rappelle le 06 12 34 56 78 ou @33612345678', ['Nora Benali'])).toBe(
      '@N. B., rappelle le … ou @…',
    );
  });
});
