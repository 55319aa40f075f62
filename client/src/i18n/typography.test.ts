import { describe, expect, it } from 'vitest';
import { frenchTypography } from './typography.ts';

const n = '\u202F';

describe('frenchTypography', () => {
  it.each([
    ['Qui vient ?', `Qui vient${n}?`],
    ['Bienvenue!', `Bienvenue${n}!`],
    ['Lisent ici : tous', `Lisent ici${n}: tous`],
    ["l'Orne", 'l’Orne'],
    ['« oui »', `«${n}oui${n}»`],
    ['Chargement...', 'Chargement…'],
    ['depuis 9 min.', 'depuis 9\u00A0min.'],
    ['à 14 h 10', 'à 14\u00A0h 10'],
    ['9:12', '9:12'],
    ['{{name}} : {{count}}', `{{name}}${n}: {{count}}`],
    ['<lien>Ouvrir ?</lien>', `<lien>Ouvrir${n}?</lien>`],
    ['https://exemple.fr/?a=b', 'https://exemple.fr/?a=b'],
  ])('writes %j as it should be', (given, wanted) => {
    expect(frenchTypography(given)).toBe(wanted);
    expect(frenchTypography(wanted)).toBe(wanted);
  });
});
