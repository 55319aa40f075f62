import { describe, expect, it } from 'vitest';
import { decodedAddress, unmarked, withoutAddresses, withoutLinks } from './body-links.ts';

const tells = (text: string) => text.includes('nora');

describe('links', () => {
  it.each([
    ['[eux](https://nora.fr)', 'eux'],
    ['![plan](https://nora.fr/plan.png)', 'plan'],
    ['[eux](<https://nora.fr>)', 'eux'],
    ['[eux]( https://nora.fr )', 'eux'],
    ['[eux](https://nora.fr "Titre")', 'eux'],
    ['[eux](https://nora.fr   "Un \\"titre\\""  )', 'eux'],
    ['[](https://nora.fr)', ''],
    ['[eux](https://exemple.org"nora")', 'eux'],
    ['[les \\] autres](https://nora.fr)', 'les \\] autres'],
    ['[un](https://nora.fr) et [deux](https://nora.fr)', 'un et deux'],
  ])('whose address tells are their words: %s', (body, told) => {
    expect(withoutLinks(body, tells)).toBe(told);
  });

  it.each([
    ['[eux](https://exemple.org "Chez nora")', '[eux](https://exemple.org)'],
    ['[eux](<https://exemple.org> "nora")', '[eux](https://exemple.org)'],
    ['![plan](file:12 "nora")', '![plan](file:12)'],
    ['@[eux](file:12 "nora")', '@[eux](file:12)'],
    ['[eux](https://exemple.org\n"nora")', '[eux](https://exemple.org)'],
    ['[eux](https://exemple.org "n\\"nora\\"" )', '[eux](https://exemple.org)'],
  ])('lose a title that tells: %s', (body, told) => {
    expect(withoutLinks(body, tells)).toBe(told);
  });

  it.each([
    ['Merci @[Karim](person:12) !', 'Merci une personne !'],
    ['Merci @[Le groupe](group:12) !', 'Merci une personne !'],
    ['Merci [Karim](person:12) !', 'Merci Karim !'],
    ['Merci [Le groupe](group:12) !', 'Merci Le groupe !'],
    ['> mot\n> — [Karim](message:12)', '> mot\n> — Karim'],
    ['Voir #[Nos loyers](thread:12)', 'Voir #Nos loyers'],
    ['Voir #[Un pari](experience:12)', 'Voir #Un pari'],
    ['Voir @[Un pari](experience:12)', 'Voir Un pari'],
  ])('to people and to what they wrote are their words, mentions nobody’s: %s', (body, told) => {
    expect(withoutLinks(body, tells)).toBe(told);
  });

  it.each([
    '[eux](https://exemple.org)',
    '[eux](https://exemple.org "Titre")',
    '[eux](https://exemple.org/person:12)',
    '[eux](https://exemple.org/message:12)',
    '@[eux](https://exemple.org/person:12)',
    '![plan](file:12)',
    '[plan](file:12 "Le plan")',
    '[voix](voice:12)',
    '[nora](https://exemple.org)',
    // These are no links.
    '[eux] (https://nora.fr)',
    '[eux](https://exemple.org nora)',
    '[a\nb](https://nora.fr)',
    'person:12 et [eux]',
    '[nora]()',
    '[nora]( )',
    '',
  ])('that tell nobody stay as they are: %j', (body) => {
    expect(withoutLinks(body, tells)).toBe(body);
  });
});

describe('addresses', () => {
  it.each([
    ...['https://nora.fr', 'http://nora.fr/qui?a=1#b', 'HTTPS://exemple.org/nora', 'www.nora.museum/qui'],
    ...['https://exemple.org/~nora,petit', 'nora@exemple.org', 'n.nora_p%1+2-3@ex-emple.exemple2.org'],
    ...[
      'élise.nora@exemple.museum',
      'nora.fr',
      'nora.fr/qui',
      'mon-nora.bzh',
      'www2.nora.org/a',
      'a.b-2.nora.coop',
    ],
    ...[
      'exemple.io/nora',
      '3nora.asso',
      'île-nora.eu',
      'exemple.com?q=nora',
      'a1.exemple.net:80/nora',
      'nora.info',
    ],
  ])('that tell go: %s', (address) => {
    expect(withoutAddresses(`Voir ${address} et (${address})`, tells)).toBe(
      'Voir (adresse retirée) et ((adresse retirée))',
    );
    expect(withoutAddresses(address, tells)).toBe('(adresse retirée)');
    expect(withoutAddresses(`<${address}>\n[${address}]`, tells)).toBe(
      '<(adresse retirée)>\n[(adresse retirée)]',
    );
  });

  it.each([
    ...[
      'https://exemple.org nora',
      'exemple.org, nora',
      'qui@exemple.org (nora)',
      'nora',
      'nora. Enfin',
      'nora.x',
    ],
    ...[
      'nora.frais',
      'nora.fraise et',
      'www. nora',
      'nora@exemple',
      'nora @ exemple.org',
      'http:// nora',
      'nora.',
    ],
    ...['https://exemple.org>nora', 'https://exemple.org<nora', 'exemple.org)nora', 'exemple.org]nora'],
    ...['https://exemple.org(nora', 'exemple.org(nora', 'exemple.org<nora', 'exemple.org>nora', '@nora'],
  ])('that tell nobody stay, and so do words beside them: %s', (text) => {
    expect(withoutAddresses(text, tells)).toBe(text);
  });

  it('each is asked about as a whole', () => {
    const asked: string[] = [];
    const text = 'a mot-b.exemple.fr/c, https://d.fr?e www.f.g h.i@j-k.lm, é.org';
    withoutAddresses(text, (address) => asked.push(address) === 0);
    expect(asked).toEqual(['mot-b.exemple.fr/c,', 'https://d.fr?e', 'www.f.g', 'h.i@j-k.lm', 'é.org']);
  });
});

it('looks once through a link that never closes', () => {
  const body = `[eux](${' '.repeat(200_000)}`;
  expect(withoutLinks(body, tells)).toBe(body);
});

describe('an address with figures for its letters', () => {
  it.each([
    ['https://exemple.org/nora%20petit', 'https://exemple.org/nora petit'],
    ['%C3%89lise', 'Élise'],
    ['%c3%89lise%2Dm', 'Élise-m'],
    ['nora&#45;petit&amp;co', 'nora-petit&co'],
    ['100%', '100%'],
    ['%zz%4', '%zz%4'],
    ['%4e', 'N'],
    ['%ff', '\ufffd'],
  ])('%s', (address, expected) => {
    expect(decodedAddress(address)).toBe(expected);
  });
});

describe('the words of a body as they are read', () => {
  it.each([
    ['**No**ra _Petit_', 'Nora Petit'],
    ['~~Nora~~ `Petit`', 'Nora Petit'],
    ['Nora [Petit](https://exemple.org "a")', 'Nora Petit'],
    ['![Nora](file:1) @[Petit](person:2)', 'Nora Petit'],
    ['[Nora]\n[Petit]', 'Nora\nPetit'],
    ['Nora&nbsp;Petit', 'Nora\u00a0Petit'],
    ['N&#111;ra P&#x65;tit', 'Nora Petit'],
    ['Nora Petit', 'Nora Petit'],
  ])('%j', (body, expected) => {
    expect(unmarked(body)).toBe(expected);
  });
});
