import { describe, expect, it } from 'vitest';
import { excerptOf, mentionedPeople, messageBodySchema, namedFiles, withoutQuotations } from './body.ts';

const nora = '018f0000-0000-7000-8000-0000000000aa';
const karim = '018f0000-0000-7000-8000-0000000000bb';

describe('mentionedPeople', () => {
  it('finds each person once, in the order of the body, whatever the case of the id', () => {
    const body = `@[Nora](person:${nora}) et @[Karim Le Goff](person:${karim}), puis @[Nora](person:${nora.toUpperCase()})`;
    expect(mentionedPeople(body)).toEqual([nora, karim]);
  });

  it('takes no plain name, address or link for a mention', () => {
    expect(
      mentionedPeople(`@nora nora@exemple.fr [Nora](person:${nora}) @[Nora](https://exemple.fr)`),
    ).toEqual([]);
  });

  it('stops at fifty, so that one message can’t wake everyone', () => {
    const ids = Array.from(
      { length: 60 },
      (_, i) => `018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    );
    const body = ids.map((id) => `@[x](person:${id})`).join(' ');
    expect(mentionedPeople(body)).toEqual(ids.slice(0, 50));
  });
});

describe('namedFiles', () => {
  it('finds pictures, other files and voices, each once, in the order of the body', () => {
    const body = `![a](file:${nora}) [b.pdf](voice:${karim.toUpperCase()}) [a](file:${nora})`;
    expect(namedFiles(body)).toEqual([nora, karim]);
    expect(namedFiles(`file:${nora} [a](https://exemple.fr/file:${nora})`)).toEqual([]);
  });
});

describe('withoutQuotations', () => {
  it('leaves what is said beside a quotation', () => {
    const quoted = `> ![a](file:${nora})\n> — [Nora](message:${karim})\n\n![b](file:${karim}) > non`;
    expect(namedFiles(withoutQuotations(quoted))).toEqual([karim]);
  });
});

describe('excerptOf', () => {
  it.each([
    ['**Bonjour** _à toutes_ et `tous`', 'Bonjour à toutes et tous'],
    ['# Titre\n\n- un\n- deux', 'Titre un deux'],
    ['- [ ] à faire\n    - [x] fait\n    1. enfin', 'à faire fait enfin'],
    [`@[Nora Petit](person:${nora}) voir [la note](https://exemple.fr/a)`, '@Nora Petit voir la note'],
    [`Voici ![La vallée](file:${nora}) ![](file:${karim})`, 'Voici La vallée 🖼'],
    [`[budget.csv](file:${nora})`, 'budget.csv'],
    [`[Message vocal](voice:${nora}) On y va`, 'Message vocal On y va'],
    ['> cité\n\nréponse', 'cité réponse'],
    [`> cité\n> — [Nora Petit](message:${nora})\n\nréponse`, 'cité réponse'],
    [`voir #[Une navette](thread:${nora})`, 'voir #Une navette'],
    [`voir #[Ouvrir à \\[deux\\]](experience:${nora})`, 'voir #Ouvrir à [deux]'],
    ['2 \\* 3 = \\_six\\_, \\[sic\\](rien)', '2 * 3 = _six_, [sic](rien)'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
  ])('takes the marks of %j away', (body, expected) => {
    expect(excerptOf(body)).toBe(expected);
  });

  it('cuts between characters that people count, and says that it cut', () => {
    const cut = excerptOf('🌿'.repeat(200), 10);
    expect(cut).toBe(`${'🌿'.repeat(9)}…`);
    expect(cut.isWellFormed()).toBe(true);
    expect(excerptOf('a'.repeat(10), 10)).toBe('a'.repeat(10));
  });
});

describe('messageBodySchema', () => {
  it('counts characters, not bytes, and keeps 20,000 of them', () => {
    expect(messageBodySchema.safeParse('🌿'.repeat(20_000)).success).toBe(true);
    expect(messageBodySchema.safeParse('🌿'.repeat(20_001)).success).toBe(false);
  });

  it.each([['   \n '], ['\u0000'], ['a\u001bb'], ['\ud800'], [12], [null]])('refuses %j', (body) => {
    expect(messageBodySchema.safeParse(body).success).toBe(false);
  });

  it('keeps what looks like a page’s code as the plain words it is', () => {
    const body = '<script>alert(1)</script>';
    expect(messageBodySchema.parse(body)).toBe(body);
  });

  it('makes line ends alike, so that the same words are the same message', () => {
    expect(messageBodySchema.parse('a\r\nb\rc')).toBe('a\nb\nc');
  });
});
