import { describe, expect, it } from 'vitest';
import { frenchBefore } from './french-prefix.ts';

const french = (before: string, to: string) => {
  const told = frenchBefore(before, to);
  return `${told.prefix}${told.to}`;
};

describe.each([
  ['', 'une structure', 'l’association', 'collectivité', 'association'],
  ['l’', 'une structure', 'l’association', 'collectivité', 'l’association'],
  ['le ', 'une structure', 'l’association', 'le collectivité', 'l’association'],
  ['la ', 'une structure', 'l’association', 'la collectivité', 'l’association'],
  ['les ', 'une structure', 'l’association', 'les collectivité', 'les association'],
  ['de ', 'd’une structure', 'de l’association', 'de collectivité', 'd’association'],
  ['d’', 'd’une structure', 'de l’association', 'de collectivité', 'd’association'],
  ['de l’', 'd’une structure', 'de l’association', 'de collectivité', 'de l’association'],
  ['de la ', 'd’une structure', 'de l’association', 'de la collectivité', 'de l’association'],
  ['du ', 'd’une structure', 'de l’association', 'du collectivité', 'de l’association'],
  ['des ', 'd’une structure', 'de l’association', 'des collectivité', 'des association'],
  ['à ', 'à une structure', 'à l’association', 'à collectivité', 'à association'],
  ['à l’', 'à une structure', 'à l’association', 'à collectivité', 'à l’association'],
  ['à la ', 'à une structure', 'à l’association', 'à la collectivité', 'à l’association'],
  ['au ', 'à une structure', 'à l’association', 'au collectivité', 'à l’association'],
  ['aux ', 'à une structure', 'à l’association', 'aux collectivité', 'aux association'],
  ['que ', 'qu’une structure', 'que l’association', 'que collectivité', 'qu’association'],
  ['qu’', 'qu’une structure', 'que l’association', 'que collectivité', 'qu’association'],
  ['que l’', 'qu’une structure', 'que l’association', 'que collectivité', 'que l’association'],
  ['que le ', 'qu’une structure', 'que l’association', 'que le collectivité', 'que l’association'],
  ['que la ', 'qu’une structure', 'que l’association', 'que la collectivité', 'que l’association'],
  ['que les ', 'qu’une structure', 'que l’association', 'que les collectivité', 'que les association'],
  ['lorsqu’', 'lorsqu’une structure', 'lorsque l’association', 'lorsque collectivité', 'lorsqu’association'],
  [
    'lorsque la ',
    'lorsqu’une structure',
    'lorsque l’association',
    'lorsque la collectivité',
    'lorsque l’association',
  ],
  [
    'puisque l’',
    'puisqu’une structure',
    'puisque l’association',
    'puisque collectivité',
    'puisque l’association',
  ],
  ['quoique ', 'quoiqu’une structure', 'quoique l’association', 'quoique collectivité', 'quoiqu’association'],
])('after « %s »', (before, determined, own, noun, elided) => {
  it.each([
    ['une structure', determined],
    ['l’association', own],
    ['collectivité', noun],
    ['association', elided],
  ])('%s stands as it is said', (to, expected) => {
    expect(french(before, to)).toBe(expected);
  });
});

describe('little words', () => {
  it.each([
    ['De L’', 'une structure', 'd’une structure'],
    ['DU ', 'collectivité', 'du collectivité'],
    ["de l'", 'association', 'de l’association'],
    ['de\u00a0la\u202f', 'collectivité', 'de la collectivité'],
    ['À l’', 'une structure', 'à une structure'],
    ['A\u0300 la ', 'collectivité', 'à la collectivité'],
    ['a\u0300 la ', 'collectivité', 'à la collectivité'],
    // On capitals the accent is often left out.
    ['A l’', 'une structure', 'à une structure'],
    ['AU ', 'une structure', 'à une structure'],
    ['au ', 'une structure', 'à une structure'],
  ])('of « %s » before « %s » are known however they are written', (before, to, expected) => {
    expect(french(before, to)).toBe(expected);
  });

  it.each([
    ['a l’', 'une structure', 'a une structure'],
    ['a ', 'une structure', 'a une structure'],
    ['a le ', 'le garage', 'a le garage'],
    ['a la ', 'association', 'a l’association'],
    ['a\u00a0', 'collectivité', 'a collectivité'],
  ])('« %s » are the verb’s (« il y a ») before « %s »', (before, to, expected) => {
    expect(french(before, to)).toBe(expected);
  });
});

describe('what has a determiner', () => {
  it.each(
    [
      ...['un garage', 'une halte', 'la halte', 'notre garage', 'nos bénévoles', 'votre halte', 'vos cafés'],
      ...[
        'mon café',
        'ma halte',
        'mes voisins',
        'ton café',
        'ta halte',
        'tes voisins',
        'son café',
        'sa halte',
      ],
      ...['ses voisins', 'leur café', 'leurs cafés', 'ce café', 'cet endroit', 'cette halte', 'ces cafés'],
      ...['chaque café', 'plusieurs cafés', 'quelques cafés', 'deux cafés', 'trois cafés', 'quatre cafés'],
      ...['cinq cafés', '3 cafés', '12 cafés', 'l’épicerie', "l'épicerie", 'Une halte', 'LA halte'],
    ].map((to) => [to]),
  )('has no other one: %s', (to) => {
    expect(french('la ', to)).toBe(to);
    expect(french('à la ', to)).toBe(`à ${to}`);
  });

  it.each([
    ['unité', 'l’unité'],
    ['laïcité', 'la laïcité'],
    ['lecture', 'la lecture'],
    ['désert', 'la désert'],
    ['maison', 'la maison'],
    ['cellule', 'la cellule'],
    ['structure 3', 'la structure 3'],
    ['partie de l’équipe', 'la partie de l’équipe'],
    ['ville où une halte ouvre', 'la ville où une halte ouvre'],
  ])('is not what begins with its letters, or has one later: %s', (to, expected) => {
    expect(french('la ', to)).toBe(expected);
  });

  it.each([
    ['de ', 'le garage', { prefix: 'du ', to: 'garage' }],
    ['de l’', 'le garage', { prefix: 'du ', to: 'garage' }],
    ['de la ', 'les garages', { prefix: 'des ', to: 'garages' }],
    ['d’', 'des garages', { prefix: 'de ', to: 'garages' }],
    ['du ', 'des associations', { prefix: 'd’', to: 'associations' }],
    ['à l’', 'le garage', { prefix: 'au ', to: 'garage' }],
    ['au ', 'Les  garages', { prefix: 'aux ', to: 'garages' }],
    ['à ', 'des garages', { prefix: 'à ', to: 'des garages' }],
    ['de ', 'la halte', { prefix: 'de ', to: 'la halte' }],
    ['que ', 'le garage', { prefix: 'que ', to: 'le garage' }],
    ['que ', 'des garages', { prefix: 'que ', to: 'des garages' }],
    ['', 'le garage', { prefix: '', to: 'le garage' }],
    ['', 'des garages', { prefix: '', to: 'des garages' }],
    ['de ', 'garage le jour', { prefix: 'de ', to: 'garage le jour' }],
    ['de ', 'lest', { prefix: 'de ', to: 'lest' }],
  ])('goes into one word with « %s »: %s', (before, to, expected) => {
    expect(frenchBefore(before, to)).toEqual(expected);
  });
});

describe('a vowel goes', () => {
  it.each([
    ...[
      'atelier',
      'école',
      'Île',
      'œuvre',
      'usine',
      'habitat',
      'hôpital',
      'hébergement',
      'Yonne',
      'Yvelines',
    ],
    ...['hirondelle', 'huile'],
  ])('before « %s »', (to) => {
    expect(french('de la ', to)).toBe(`de l’${to}`);
    expect(french('de ', to)).toBe(`d’${to}`);
  });

  it.each([
    ...['garage', 'halte', 'halle', 'haie', 'hameau', 'handicap', 'hangar', 'haras', 'hauteur', 'huitaine'],
    ...['onzaine', 'yaourterie', 'yeuse', 'yourte', 'petite école', 'chalet d’hiver'],
  ])('not before « %s »', (to) => {
    expect(french('de la ', to)).toBe(`de la ${to}`);
    expect(french('de ', to)).toBe(`de ${to}`);
  });

  it('not before « onze » either, which has no article', () => {
    expect(french('de ', 'onze cafés')).toBe('de onze cafés');
  });
});
