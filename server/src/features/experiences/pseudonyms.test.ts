import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { squeezed } from './folded-text.ts';
import { pseudonymiser } from './pseudonyms.ts';

const names = [
  { from: 'L’Escale', to: 'une structure de mobilité' },
  { from: 'Nora Petit', to: 'une personne de l’équipe' },
  { from: 'Élise Martin-Dubœuf', to: 'une personne de l’équipe' },
  { from: 'Kiif', to: 'une structure' },
  { from: 'mairie', to: 'collectivité' },
];
const { plain, markdown, fileName, holdsName } = pseudonymiser(names);

describe('whether a name stands in it', () => {
  it.each([
    'L’Escale a ouvert.',
    'Le [car](https://exemple.org) de Nora **Pet**it',
    'Voir https://exemple.org/lescale2024',
    'nora-petit@exemple.org',
    'Voir https://exemple.org/nora%20petit',
    '[eux](https://exemple.org/%C3%89lise%2DMartin%2DDub%C5%93uf)',
    'Nora&nbsp;Petit',
    'N&#111;ra Petit',
  ])('« %s » does', (text) => {
    expect(holdsName(text)).toBe(true);
  });

  it.each([
    ['le Relais', 'Relais de la gare', true],
    ['la Poste', 'une poste', false],
    ['les Essarts', 'aux Essarts', true],
    ['L', 'Elle', false],
    ['Union des gens d’en bas', 'bas Union des gens d’en', false],
    ['Union des gens d’en bas', 'Union des gens d’en bas', true],
  ])('of %s, in « %s »: %s', (from, text, expected) => {
    expect(pseudonymiser([{ from, to: 'une structure' }]).holdsName(text)).toBe(expected);
  });

  it('leaves a file without ending without one, and takes what looks like a folder for a word', () => {
    expect(fileName('lescale2024')).toBe('document');
    expect(fileName('lescale2024.v2 (final)')).toBe('document');
    const both = pseudonymiser([{ from: 'Kiif', to: 'la ville/le pays' }]);
    expect(both.fileName('Kiif.pdf')).toBe('La ville le pays.pdf');
  });
});

describe('a name', () => {
  it.each([
    ['L’Escale a ouvert.', 'Une structure de mobilité a ouvert.'],
    ['Merci à l’escale.', 'Merci à une structure de mobilité.'],
    ["Les clés de l'ESCALE.", 'Les clés d’une structure de mobilité.'],
    [
      'Ce que l’Escale dit, qu’Escale fait.',
      'Ce qu’une structure de mobilité dit, qu’une structure de mobilité fait.',
    ],
    ['Un atelier d’Escale.', 'Un atelier d’une structure de mobilité.'],
    ['le Kiif, du Kiif, au KIIF', 'une structure, d’une structure, à une structure'],
    ['de la mairie et d’une mairie', 'de la collectivité et d’une collectivité'],
    ['Petit Nora, puis NORA PETIT', 'Une personne de l’équipe, puis une personne de l’équipe'],
    ['Nora\u00a0Petit et nora-petit', 'Une personne de l’équipe et une personne de l’équipe'],
    ['chez E\u0301lise Martin Duboeuf', 'chez une personne de l’équipe'],
    ['avec No\u00adra Pe\u200btit', 'avec une personne de l’équipe'],
    ['et NoraPetit', 'et une personne de l’équipe'],
    ['Voir https://lescale.org/nous et contact@l-escale.fr.', 'Voir (adresse retirée) et (adresse retirée).'],
  ])('is replaced in « %s »', (text, told) => {
    expect(plain(text)).toBe(told);
  });

  it.each([
    'un arrêt d’escale', // Not its own without an article, in small letters.
    'Escalette et Kiifon',
    'Il fait bon. Petit à petit.',
    'Élise Martin',
    'https://exemple.org/noirs',
  ])('is not found in « %s »', (text) => {
    expect(plain(text)).toBe(text);
    expect(holdsName(text)).toBe(false);
  });

  it.each([
    ['**Nora** Petit dit', '**Une personne de l’équipe** dit'],
    ['et Nora **Petit** dit', 'et une personne de l’équipe dit'],
    ['et **l’Escale**', 'et **une structure de mobilité**'],
    ['# L’Escale', '# Une structure de mobilité'],
    ['- chez [l’Escale](https://exemple.org)', '- chez [une structure de mobilité](https://exemple.org)'],
    ['- chez [eux](https://www.lescale.org/qui)', '- chez eux'],
    ['- ![Nora Petit](file:12)', '- ![Une personne de l’équipe](file:12)'],
    ['Merci @[Nora Petit](person:12) !', 'Merci une personne !'],
    ['> — [Nora Petit](message:12)', '> — une personne de l’équipe'],
    ['Voir #[Nos loyers à l’Escale](thread:12)', 'Voir #Nos loyers à une structure de mobilité'],
    ['Voir #[Le pari de l’Escale](experience:12)', 'Voir #Le pari d’une structure de mobilité'],
    ['Voici Nora [Petit](https://exemple.org)', 'Voici une personne de l’équipe'],
    ['Voir [eux](https://exemple.org/nora%20petit)', 'Voir eux'],
    ['Voir [eux](https://exemple.org/a "Nora Petit")', 'Voir [eux](https://exemple.org/a)'],
    ['**Voici** Nora&nbsp;Petit', 'Voici une personne de l’équipe'],
    ['**Voici** N&#111;ra Petit &amp; co', 'Voici une personne de l’équipe & co'],
    // What hides nothing keeps its marks.
    [
      '**Nora** Nora Petit Petit [ici](https://exemple.org)',
      '**Nora** une personne de l’équipe Petit [ici](https://exemple.org)',
    ],
    ['**Le Kiif** &amp; [eux](https://exemple.org)', '**Une structure** &amp; [eux](https://exemple.org)'],
    ['Voici l’Esca\\_le et nora\\_petit', 'Voici l’Esca\\_le et une personne de l’équipe'],
  ])('is replaced among the marks of « %s »', (body, told) => {
    expect(markdown(body)).toBe(told);
  });

  it.each([
    ['bilan_nora-petit.pdf', /^bilan_une personne de l’équipe\.pdf$/],
    ['lescale2024.PDF', /^document\.PDF$/],
    ['L’escale', /^une structure de mobilité$/i],
    ['plan.lescale', /^document$/],
    ['lescale2024.docx12345', /^document$/],
    ['lescale2024.docx1234', /^document\.docx1234$/],
    ['lescale.2024', /^document\.2024$/],
    ['Kiif.Kiif', /^Une structure\.une structure$/],
    ['budget.xlsx', /^budget\.xlsx$/],
  ])('is told in no file’s name: %s', (name, told) => {
    expect(fileName(name)).toMatch(told);
  });
});

it('is replaced by what may be read as it is in Markdown', () => {
  const told = pseudonymiser([{ from: 'Kiif', to: 'une [structure](x) *à* nous' }]).markdown('et le Kiif');
  expect(told).toBe('et une \\[structure\\](x) \\*à\\* nous');
});

it('is hinted at by a word that holds it', () => {
  const { hints } = pseudonymiser(names);
  expect(['la petite escale', 'les kiifeurs', 'une structure'].map(hints)).toEqual([true, false, false]);
  expect(['Kiif', 'norapetit.fr', 'Élise'].map(hints)).toEqual([true, true, false]);
});

it('replaces nothing twice', () => {
  const turn = pseudonymiser([
    { from: 'Alpha', to: 'Bêta' },
    { from: 'Bêta', to: 'Gamma' },
    { from: 'Alpha Deux', to: 'Alpha' },
  ]);
  expect(turn.plain('Alpha Deux, Alpha, Bêta')).toBe('Alpha, Bêta, Gamma');
});

it('takes nothing out where there is nothing to take', () => {
  for (const names of [[], [{ from: '…', to: 'rien' }], [{ from: 'ʼ', to: 'rien' }]]) {
    const none = pseudonymiser(names);
    expect([none.plain('Nora…'), none.markdown('**[Nora](person:1)**')]).toEqual([
      'Nora…',
      '**[Nora](person:1)**',
    ]);
    expect([none.fileName('a/n.pdf'), none.holdsName('Nora'), none.hints('…')]).toEqual([
      ...['a/n.pdf', false, false],
    ]);
  }
});

const word = fc.stringMatching(/^[A-ZÉÎ][a-zéèœç]{4,9}$/);
const person = fc.tuple(word, word).filter(([first, last]) => first !== last);
const filler = fc.constantFrom(
  'avant ',
  'la ',
  'chez ',
  'd’',
  'que l’',
  '\n\n',
  '. ',
  '- ',
  '> ',
  '« ',
  '1. ',
  'été, ',
  '',
);
const shape = fc.constantFrom(
  (first: string, last: string) => `${first} ${last}`,
  (first: string, last: string) => `${last} ${first}`,
  (first: string, last: string) => `${last.toUpperCase()} ${first}`,
  (first: string, last: string) => `${first.normalize('NFD')} ${last.toLowerCase()}`,
  (first: string, last: string) => `**${first}** ${last}`,
  (first: string, last: string) => `${first} _${last}_`,
  (first: string, last: string) => `${first}-${last}`,
  (first: string, last: string) => `[${first} ${last}](https://exemple.org/a)`,
  (first: string, last: string) => `[eux](https://exemple.org/${first}-${last})`,
  (first: string, last: string) => `![${last}, ${first}](file:0123)`,
  (first: string, last: string) => `${first} [${last}](https://exemple.org)`,
  (first: string, last: string) => `@[${first} ${last}](person:01)`,
  (first: string, last: string) => `${first}.${last}@exemple.org`,
  (first: string, last: string) => `https://exemple.org/${encodeURIComponent(`${first} ${last}`)}`,
  (first: string, last: string) => `${first}&nbsp;${last}`,
);
const text = fc.tuple(person, fc.array(fc.tuple(filler, shape, filler), { minLength: 1, maxLength: 8 }));

describe('whatever is written around names', () => {
  it('none is read, in words, addresses nor pictures, and what comes out is Markdown', () => {
    fc.assert(
      fc.property(text, ([[first, last], pieces]) => {
        const body = pieces
          .map(([before, write, after]) => `${before}${write(first, last)} ${after}`)
          .join(' mot ');
        const hide = pseudonymiser([{ from: `${first} ${last}`, to: 'une personne' }]);
        for (const told of [hide.markdown(body), hide.plain(body)]) {
          expect(squeezed(plainTextOf(told))).not.toContain(squeezed(first + last));
          expect(squeezed(plainTextOf(told))).not.toContain(squeezed(last + first));
          expect(hide.holdsName(told)).toBe(false);
          expect(hide.plain(told)).toBe(told);
        }
        const html = marked.parse(hide.markdown(body), { async: false });
        expect(squeezed(html)).not.toContain(squeezed(first + last));
        expect(html).not.toMatch(/\]\((?:https|file)/);
      }),
      { numRuns: 500 },
    );
  });

  it('the rest stays as it was', () => {
    fc.assert(
      fc.property(person, fc.array(filler, { maxLength: 6 }), ([first, last], around) => {
        const hide = pseudonymiser([{ from: `${first} ${last}`, to: 'une personne' }]);
        const body = around.join('mot ');
        expect([hide.plain(body), hide.markdown(body)]).toEqual([body, body]);
        expect(hide.plain(`mot ${first} ${last} mot`)).toBe('mot une personne mot');
      }),
    );
  });
});
