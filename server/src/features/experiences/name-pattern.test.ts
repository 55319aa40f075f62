import { describe, expect, it } from 'vitest';
import { nameFinder } from './name-pattern.ts';

const finder = (...names: string[]) => nameFinder(names.map((from) => ({ from, to: `<${from}>` })));
/** What is found, as it was written. */
const foundIn = (text: string, ...names: string[]) =>
  finder(...names)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('a person’s name of two to four words', () => {
  it.each([
    ['Nora Petit', ['Nora Petit', 'Petit Nora', 'PETIT Nora', 'nora petit', 'NORA-PETIT', 'NoraPetit']],
    ['Anne Le Goff', ['Anne Le Goff', 'Le Goff Anne', 'Goff Anne Le', 'AnneLeGoff']],
    [
      'Anne Marie Le Goff',
      ['Anne-Marie Le Goff', 'Le Goff Anne Marie', 'Goff, Anne-Marie Le', 'Marie Le Goff Anne'],
    ],
    ['Élise Dubœuf', ['Élise Dubœuf', 'E\u0301lise Duboeuf', 'DUBŒUF Elise', 'E\u200blise Du\u00adbœuf']],
    ['Kiif', ['Kiif', 'KIIF', 'kiif', 'Ki\u0301if']],
    ['Marché 23', ['Marché 23', 'marche 23', '23 marché']],
  ])('%s is found as it is, or with its last words first', (name, written) => {
    for (const one of written) expect(foundIn(`avec ${one}, hier`, name)).toEqual([one]);
  });

  it.each([
    ['Nora Petit', 'Nora'],
    ['Nora Petit', 'petit à petit'],
    ['Nora Petit', 'Nora et Petit'],
    ['Nora Petit', 'Noras Petit'],
    ['Nora Petit', 'ANora Petit'],
    ['Nora Petit', 'Nora Petite'],
    ['Nora Petit', 'Nora Petit2'],
    ['Nora Petit', '2Nora Petit'],
    ['Anne Le Goff', 'Anne Goff Le'],
    ['Kiif', 'Kiifon'],
    ['Kiif', 'leKiif'],
  ])('%s is not « %s »', (name, text) => {
    expect(foundIn(text, name)).toEqual([]);
    expect(finder(name).holds(text)).toBe(false);
  });
});

describe('a name of five words', () => {
  const name = 'Union des gens de Creuse';
  it('has one order', () => {
    expect(foundIn('et Union des gens de Creuse', name)).toEqual(['Union des gens de Creuse']);
    expect(foundIn('et union des gens de creuse', name)).toEqual(['union des gens de creuse']);
    expect(foundIn('Creuse Union des gens de', name)).toEqual([]);
    expect(finder(name).isInAddress('creuse-union-des-gens-de.fr')).toBe(false);
    expect(finder(name).isInAddress('union-des-gens-de-creuse.fr')).toBe(true);
  });
});

describe('a name with an article', () => {
  it.each([
    ['L’Escale', ['L’Escale', 'l’escale', "L'ESCALE", 'l’Escale', 'l-escale', 'Escale', 'ESCALE']],
    ['la Poste', ['la Poste', 'La poste', 'la poste', 'Poste', 'POSTE']],
    ['Le Relais', ['le relais', 'Relais']],
    ['Les Essarts', ['les essarts', 'Essarts']],
    ['LES ESSARTS', ['les essarts', 'Essarts']],
    ['Le Fil d’Ariane', ['le fil d’ariane', 'Fil d’Ariane', 'Fil d’ariane']],
    ['l’Écluse', ['l’écluse', 'Écluse', 'Ecluse']],
  ])('%s is found without it where it has a capital', (name, written) => {
    for (const one of written) expect(foundIn(`voir ${one}, hier`, name)).toEqual([one]);
  });

  it.each([
    ['la Poste', 'une poste'],
    ['L’Escale', 'une escale'],
    ['Le Fil d’Ariane', 'Ariane, le fil d’'],
    ['Le Fil d’Ariane', 'un fil d’Ariane'],
  ])('%s is not « %s »', (name, text) => {
    expect(foundIn(text, name)).toEqual([]);
  });

  it('has its words in their order', () => {
    expect(finder('Le Fil d’Ariane').holds('Ariane le fil d')).toBe(false);
    expect(finder('la Gare').isInAddress('garela.fr')).toBe(false);
  });

  it.each([
    ['La', ['là', 'LA']],
    ['L', ['l']],
  ])('%s alone is a name, and nothing is none', (name, written) => {
    for (const one of written) expect(foundIn(`Elle est - ${one} !`, name)).toEqual([one]);
    expect(foundIn('Elle est - !', name)).toEqual([]);
  });
});

describe('a name in one word', () => {
  it.each([
    ['Anna Roux', 'AnnaRoux', true],
    ['Ana Roux', 'AnaRoux', false],
    ['Nora Petit', 'PetitNora', true],
    ['le Relais', 'lerelais', true],
    ['L’Escale', 'lescale', false],
    ['la Halte', 'lahalte', false],
  ])('%s is « %s » from eight letters: %s', (name, text, expected) => {
    expect(finder(name).holds(text)).toBe(expected);
    expect(foundIn(text, name)).toEqual(expected ? [text] : []);
  });
});

describe('between the words of a name', () => {
  it.each([
    ...[
      ' ',
      '  ',
      '-',
      '\u2011',
      '_',
      '\u00a0',
      ', ',
      ' / ',
      '** ',
      ' **',
      '.',
      '\n',
      '\n> ',
      ' & ',
      "'",
      '’',
    ],
    ...['      ', '|', ' — ', '…'],
  ])('%j stands', (between) => {
    expect(foundIn(`Nora${between}Petit`, 'Nora Petit')).toEqual([`Nora${between}Petit`]);
  });

  it.each([
    '. ',
    '! ',
    '? ',
    '; ',
    ': ',
    '… ',
    '\n\n',
    '\n \n',
    '       ',
    ' [',
    '] ',
    ' (',
    ') ',
    ' a ',
    '2',
    '.\n',
  ])('%j does not', (between) => {
    expect(foundIn(`Nora${between}Petit`, 'Nora Petit')).toEqual([]);
  });
});

describe('what is found', () => {
  it.each([
    ['de l’Escale', { prefix: 'de l’', marks: '', name: 'Escale' }],
    ['De **l’Escale', { prefix: 'De ', marks: '**', name: "l'Escale" }],
    ['à\u00a0[*_~l’Escale', { prefix: 'à\u00a0', marks: '[*_~', name: "l'Escale" }],
    ['a\u0300 l’Escale', { prefix: 'a\u0300 l’', marks: '', name: 'Escale' }],
    ['lorsque l’Escale', { prefix: 'lorsque l’', marks: '', name: 'Escale' }],
    ['puisqu’Escale', { prefix: 'puisqu’', marks: '', name: 'Escale' }],
    ['quoique la Escale', { prefix: 'quoique la ', marks: '', name: 'Escale' }],
    ['Escale', { prefix: '', marks: '', name: 'Escale' }],
  ])('in « %s » has little words and marks of its own', (text, expected) => {
    const [found, ...others] = finder('L’Escale').find(text);
    expect(found).toEqual({ ...expected, start: 0, end: text.length, to: '<L’Escale>' });
    expect(others).toEqual([]);
  });

  it.each([
    ...[
      'que l’',
      'que le ',
      'que la ',
      'que les ',
      'que ',
      'qu’',
      'de l’',
      'de la ',
      'du ',
      'des ',
      'de ',
      'd’',
    ],
    ...['à l’', 'à la ', 'aux ', 'au ', 'à ', 'l’', 'le ', 'la ', 'les '],
    ...['lorsque l’', 'lorsque ', 'lorsqu’', 'puisque la ', 'puisqu’', 'quoique les ', 'quoiqu’'],
  ])('has « %s » before it', (prefix) => {
    expect(finder('Kiif').find(`mot ${prefix}Kiif`)).toMatchObject([{ start: 4, prefix, name: 'Kiif' }]);
  });

  it.each(['masque ', 'onde ', 'sous ', 'jusque ', 'Lila ', 'chez ', 'dus '])(
    'has no part of « %s »',
    (before) => {
      expect(finder('Kiif').find(`${before}Kiif`)).toMatchObject([{ prefix: '', start: before.length }]);
    },
  );

  it('is the longest of the names that begin there, and each one has what stands for it', () => {
    const found = finder('Alpha', 'Alpha Bêta', 'Alpha Bêta Gamma').find(
      'Alpha, alpha, Alpha-Bêta; alpha. Gamma',
    );
    expect(found.map(({ to }) => to)).toEqual(['<Alpha>', '<Alpha>', '<Alpha Bêta>', '<Alpha>']);
    expect(finder('Alpha Bêta', 'Alpha').find('Alpha Bêta')).toMatchObject([{ to: '<Alpha Bêta>' }]);
  });

  it('stands where it was, whatever signs nobody sees are in it', () => {
    const text = 'Œuvre\u200b de No\u00adra Pe\u0301tit\u200b.';
    expect(finder('Nora Petit').find(text)).toMatchObject([{ start: 7, end: text.length - 1 }]);
    expect(finder('Œuvre').find(text)).toMatchObject([{ start: 0, end: 6 }]);
    expect(finder('Œuvre').find('mot œuvre')).toMatchObject([{ start: 4, end: 9 }]);
  });

  it('begins a text or stands further on', () => {
    const { holds } = finder('Kiif');
    expect(['Kiif', 'le Kiif', 'rien', ''].map(holds)).toEqual([true, true, false, false]);
    expect(['Kiif', 'Kiif'].map(holds)).toEqual([true, true]);
  });
});

describe('in an address', () => {
  it.each([
    ['Nora Petit', 'norapetit', true],
    ['Nora Petit', 'petit.nora@exemple.org', true],
    ['Nora Petit', 'nora.petite', true],
    ['Nora Petit', 'nora', false],
    ['Anne Le Goff', 'legoffanne', true],
    ['Anne Le Goff', 'goffannele', true],
    ['Anne Le Goff', 'goffleanne', false],
    ['L’Escale', 'exemple.org/lescale2024', true],
    ['L’Escale', 'monescale', true],
    ['L’Île', 'lile-aux-idees', false],
    ['L’Îlot', 'lilot', true],
    ['L’Îlot', 'ilot', false],
    ['la Halte', 'halte', true],
    ['Kiif', 'kiif', false],
    ['Kiiif', 'KIIIF', true],
    ['Élan', 'elan', false],
    ['Élans', 'xelansx', true],
  ])('%s is in « %s » from five letters: %s', (name, text, expected) => {
    expect(finder(name).isInAddress(text)).toBe(expected);
  });

  it('any of the names is', () => {
    const { isInAddress } = finder('Nora Petit', 'L’Escale');
    expect(['norapetit', 'lescale', 'exemple'].map(isInAddress)).toEqual([true, true, false]);
  });
});
