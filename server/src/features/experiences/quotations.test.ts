import { describe, expect, it } from 'vitest';
import type { QuotationDoc } from './experiences.model.ts';
import { quoted, standingQuotations } from './quotations.ts';

const words = 'Nous avons visité **douze** locaux avant de signer.\n\nLe treizième avait un parking.';
const quotation: QuotationDoc = { id: 'q', personId: 'nora', messageId: 'm', text: words };
const standing = (body: string, ...given: QuotationDoc[]) =>
  standingQuotations(body, given.length > 0 ? given : [quotation]);

it('signs what it quotes, in one piece', () => {
  expect(quoted('Un.\n\n- deux', 'Nora Petit')).toBe('> Un.\n>\n> - deux\n>\n> — Nora Petit');
});

describe('words that are quoted', () => {
  it('stand as long as they are there, however an editor writes them', () => {
    expect(standing(`Avant.\n\n${quoted(words, 'Nora')}\n\nAprès.`)).toEqual([quotation]);
    const rewritten =
      '>Nous avons visité *douze* locaux avant de signer\\.\n>\n> Le treizième avait un parking.\n> — N.';
    expect(standing(rewritten)).toEqual([quotation]);
  });

  it('are no more once they are taken out', () => {
    expect(standing('Nous avons visité une ferme.')).toEqual([]);
    expect(standing('')).toEqual([]);
    expect(standing(quoted('Tout autre chose, dit par une autre personne.', 'Karim'))).toEqual([]);
  });

  it('are asked about as they stand now, where the quotation was shortened', () => {
    const body = quoted('Le treizième avait un parking.', 'Nora');
    expect(standing(body)).toEqual([{ ...quotation, text: 'Le treizième avait un parking.' }]);
  });

  it('stay theirs where they were taken out of the quotation and kept', () => {
    const body = 'Elle a vu douze locaux avant de choisir ; le treizième avait une cour.';
    expect(standing(body)).toEqual([]);
    expect(standing(`On raconte : nous avons visité douze locaux avant de signer.`)).toEqual([quotation]);
  });

  it('are told from those of others', () => {
    const other: QuotationDoc = {
      ...quotation,
      id: 'r',
      personId: 'karim',
      text: 'Nous, jamais de parking !',
    };
    const both = `${quoted(words, 'Nora')}\n\n${quoted(other.text, 'Karim')}`;
    expect(standing(both, quotation, other)).toEqual([quotation, other]);
    expect(standing(quoted(other.text, 'Karim'), quotation, other)).toEqual([other]);
  });

  it('prove nothing where they are few, but in a quotation', () => {
    const short = { ...quotation, text: 'Oui, merci' };
    expect(standing('Oui, merci à toutes et tous', short)).toEqual([]);
    expect(standing(quoted('Oui, merci', 'Nora'), short)).toEqual([short]);
    expect(standing('Avant.')).toEqual([]);
    expect(standing('De signer avant !', { ...quotation, text: 'Avant de signer, oui' })).toEqual([]);
    expect(standing('Avant de signer, oui !', { ...quotation, text: 'Avant de signer, oui' })).toHaveLength(
      1,
    );
    expect(standing('Avant de signer, oui, et après.', { ...quotation, text: 'Avant de signer' })).toEqual(
      [],
    );
    const sign = { ...quotation, text: '👍' };
    expect(standing('> 👍', sign)).toEqual([sign]);
    expect(standing('Rien.', sign)).toEqual([]);
  });

  it('prove nothing where only their last ones are the same', () => {
    expect(standing('Nous n’avons rien signé : le treizième avait un parking.')).toEqual([]);
    expect(standing('Ce fut bien long, ce parking.')).toEqual([]);
  });

  it('are known in the block that has most of them', () => {
    const less = 'Il paraît que nous avons visité douze locaux avant.';
    const more = 'Nous avons visité douze locaux avant de signer, et le treizième avait un parking.';
    for (const both of [
      [less, more],
      [more, less],
    ]) {
      const body = both.map((text) => `> ${text}`).join('\n\n');
      expect(standing(body)).toEqual([{ ...quotation, text: more }]);
    }
  });

  it('are told as they stand, line by line', () => {
    expect(
      standing(
        '> Le treizième — enfin — avait un parking.\n>\n> Nous avons visité douze locaux avant de signer.',
      ),
    ).toEqual([
      {
        ...quotation,
        text: 'Le treizième — enfin — avait un parking.\n\nNous avons visité douze locaux avant de signer.',
      },
    ]);
    expect(
      standing('> Le treizième avait — enfin — un parking, nous avons visité douze locaux avant de signer'),
    ).toHaveLength(1);
  });

  it('stay the same whatever the lines, dashes and quotations in them', () => {
    const said = {
      ...quotation,
      text: '> et avant ?\nNous avons vu douze locaux en tout\n— un local\n— deux autres',
    };
    expect(standing(quoted(said.text, 'Nora'), said)).toEqual([said]);
    const wrapped = { ...quotation, text: 'Nous avons\nvisité douze\nlocaux avant' };
    expect(standing('> Nous avons visité\n> douze locaux avant', wrapped)).toEqual([wrapped]);
  });

  it('are told without the signs of a quotation, however deep', () => {
    expect(standing('> > Le treizième avait un parking.')).toEqual([
      { ...quotation, text: 'Le treizième avait un parking.' },
    ]);
    const aside = 'Pour un loyer > 300 euros, nous avons visité douze locaux avant de signer.';
    expect(standing(aside)).toEqual([quotation]);
  });

  it('are not other signs', () => {
    const sign = { ...quotation, text: '👍' };
    expect(standing('> 🎉', sign)).toEqual([]);
    expect(standing('> !', quotation)).toEqual([]);
  });
});
