import { describe, expect, it } from 'vitest';
import { withoutQuoted } from './cutting.ts';
import type { QuotationDoc } from './experiences.model.ts';
import { quoted } from './quotations.ts';

const words = 'Nous avons visité douze locaux avant de signer le bail.';
const nora: QuotationDoc = { id: 'q', personId: 'nora', messageId: null, text: words };
const karim: QuotationDoc = {
  ...nora,
  id: 'r',
  personId: 'karim',
  text: 'Le parking a tout changé pour nous.',
};
const [byNora, byKarim] = [quoted(nora.text, 'Nora'), quoted(karim.text, 'Karim')];

describe('words that nobody let go', () => {
  it.each([
    ['at the beginning', `${byNora}\n\nAprès.`, 'Après.'],
    ['in the middle', `Avant.\n\n${byNora}\n\nAprès.`, 'Avant.\n\nAprès.'],
    ['at the end', `Avant.\n\n${byNora}`, 'Avant.'],
    ['alone', byNora, ''],
    ['twice', `${byNora}\n\nEntre.\n\n${byNora}`, 'Entre.'],
    ['with blanks around', `Avant.\n\n \n\n${byNora}\n\t\n\nAprès.`, 'Avant.\n\nAprès.'],
    ['beside another quotation, which goes with it', `${byKarim}\n${byNora}\n\nAprès.`, 'Après.'],
    ['apart from another quotation, which stays', `${byKarim}\n\n${byNora}`, byKarim],
    ['next to a line that isn’t quoted', `Avant.\n${byNora}\nAprès.\nEncore.`, 'Avant.\nAprès.\nEncore.'],
    ['set in by three blanks', `Avant.\n\n   > ${words}\n\nAprès.`, 'Avant.\n\nAprès.'],
    ['rewritten', `Avant.\n\n> En 2024, nous avons visité douze locaux avant de signer.`, 'Avant.'],
  ])('are cut out %s', (_, body, expected) => {
    expect(withoutQuoted(body, [nora])).toBe(expected);
  });

  it('are cut out for each of those who said them', () => {
    expect(withoutQuoted(`${byKarim}\n\nEntre.\n\n${byNora}`, [nora, karim])).toBe('Entre.');
  });

  it.each([
    ['in the text itself', `On raconte : nous avons visité douze locaux avant de signer.`],
    ['in both', `${byNora}\n\nDonc nous avons visité douze locaux avant de signer.`],
    ['in code, that looks like a quotation', `    > ${words}`],
  ])('leave nothing to tell where they stand %s', (_, body) => {
    expect(withoutQuoted(body, [nora])).toBe(null);
  });

  it.each([
    ['nothing of theirs', 'Avant.\n\n\n\nAprès.  '],
    ['another’s words', `${byKarim}\n\n\n\nAprès.`],
    ['nothing', ''],
  ])('change nothing of what holds %s', (_, body) => {
    expect(withoutQuoted(body, [nora])).toBe(body);
    expect(withoutQuoted(body, [])).toBe(body);
  });

  it('leave the other lines as they stand', () => {
    const body = `# Titre\n\n- un\n- deux\n\n${byNora}\n\n\n    code\n  \nFin.`;
    expect(withoutQuoted(body, [nora])).toBe('# Titre\n\n- un\n- deux\n\n    code\n  \nFin.');
  });
});
