import { describe, expect, it } from 'vitest';
import { pseudonymiser } from './pseudonyms.ts';

const { markdown, plain } = pseudonymiser([
  { from: 'L’Escale', to: 'une halte' },
  { from: 'Nora Petit', to: 'une personne' },
  { from: 'Kiif', to: 'le garage' },
  { from: 'Anne Le Goff', to: 'une bénévole' },
  { from: 'Lot 23', to: 'le terrain' },
]);

describe('marks around a name and within it', () => {
  it.each([
    // Around it.
    ['avec **Nora Petit**.', 'avec **une personne**.'],
    ['avec _Nora Petit_.', 'avec _une personne_.'],
    ['avec ~~Nora Petit~~.', 'avec ~~une personne~~.'],
    ['avec ***Nora Petit***.', 'avec ***une personne***.'],
    ['avec `Nora Petit`.', 'avec `une personne`.'],
    // Of a part of it.
    ['avec **Nora** Petit.', 'avec **une personne**.'],
    ['avec Nora **Petit**.', 'avec une personne.'],
    ['avec *Nora* Petit.', 'avec *une personne*.'],
    ['avec Nora *Petit*.', 'avec une personne.'],
    ['avec __Nora__ Petit.', 'avec __une personne__.'],
    ['avec Nora __Petit__.', 'avec une personne.'],
    ['avec ___Nora___ Petit.', 'avec ___une personne___.'],
    ['avec Nora ___Petit___.', 'avec une personne.'],
    ['avec ***Nora*** Petit.', 'avec ***une personne***.'],
    ['avec Nora ***Petit***.', 'avec une personne.'],
    ['avec ~~Nora~~ Petit.', 'avec ~~une personne~~.'],
    ['avec Nora ~~Petit~~.', 'avec une personne.'],
    // Of both parts, each its own.
    ['avec **Nora** **Petit**.', 'avec **une personne**.'],
    ['avec **Nora** *Petit*.', 'avec **une personne**.'],
    ['avec _Nora_ **Petit**.', 'avec _une personne_.'],
    ['avec Anne **Le** Goff.', 'avec une bénévole.'],
    ['avec Anne **Le** *Goff*.', 'avec une bénévole.'],
    // One within another.
    ['avec ***Nora** Petit*.', 'avec ***une personne***.'],
    ['avec *Nora **Petit***.', 'avec *une personne*.'],
    ['avec **Nora _Petit_**.', 'avec **une personne**.'],
    ['avec Anne **Le _Goff_**.', 'avec une bénévole.'],
    ['avec Anne **Le _Goff_ et moi**.', 'avec **une bénévole et moi**.'],
    // That are opened before it or closed after it.
    ['**Avec Nora** Petit.', '**Avec une personne**.'],
    ['**Avec Nora** *Petit*.', '**Avec une personne**.'],
    ['Avec Nora **Petit et lui**.', 'Avec **une personne et lui**.'],
    ['Avec Anne **Le _Goff et moi_ puis lui**.', 'Avec **_une bénévole et moi_ puis lui**.'],
    ['_**Avec Anne** Le_ Goff.', '_**Avec une bénévole**_.'],
    ['**Nora** *Petit et lui*.', '***Une personne** et lui*.'],
    ['**Nora** Petit**, lui**.', '**Une personne****, lui**.'],
    ['Avec Nora *Petit** et lui.', 'Avec une personne* et lui.'],
    ['Lot **23** voit Lot **23 et 24**.', 'Le terrain voit **le terrain et 24**.'],
    // An underscore between letters is none.
    ['avec nora_petit_.', 'avec une personne_.'],
    // Between the little words and it.
    ['Le pari de **l’Escale**.', 'Le pari d’**une halte**.'],
    ['Le pari de **Kiif**.', 'Le pari du **garage**.'],
    ['Le pari de [l’Escale](https://exemple.org).', 'Le pari d’[une halte](https://exemple.org).'],
    ['Le pari de [**l’Escale**](https://exemple.org).', 'Le pari d’[**une halte**](https://exemple.org).'],
    ['**L’Escale** ouvre.', '**Une halte** ouvre.'],
    ['Fin. [L’Escale](https://exemple.org) ouvre.', 'Fin. [Une halte](https://exemple.org) ouvre.'],
  ])('%s', (body, told) => {
    expect(markdown(body)).toBe(told);
  });
});

describe('sentences', () => {
  it.each([
    ['Ce que l’Escale fait.', 'Ce qu’une halte fait.'],
    ['Lorsque l’Escale ouvre, puisque l’Escale ouvre.', 'Lorsqu’une halte ouvre, puisqu’une halte ouvre.'],
    ['lorsqu’Escale et Kiif ouvrent', 'lorsqu’une halte et le garage ouvrent'],
    ['Quoique Kiif ouvre', 'Quoique le garage ouvre'],
    ['De l’Escale à Kiif', 'D’une halte au garage'],
    ['Des cafés de Kiif et du Kiif', 'Des cafés du garage et du garage'],
    ['Il y a l’Escale, merci à l’Escale.', 'Il y a une halte, merci à une halte.'],
    ['À l’Escale ! L’Escale ouvre.', 'À une halte ! Une halte ouvre.'],
    ['Kiif, Kiif. Kiif', 'Le garage, le garage. Le garage'],
    ['Il dit que\u00a0l’Escale ouvre', 'Il dit qu’une halte ouvre'],
    ['Masque l’Escale', 'Masque une halte'],
    ['Nora Petit', 'Une personne'],
    ['Avant Nora Petit après', 'Avant une personne après'],
  ])('%s', (text, told) => {
    expect(plain(text)).toBe(told);
  });
});
