import { getSchema, type JSONContent } from '@tiptap/core';
import { Node as DocumentNode } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { writeDocument } from './document-markdown.ts';
import { bodyExtensions } from './extensions.ts';
import { readDocument } from './markdown-document.ts';

const schema = getSchema(bodyExtensions);
const id = '0192f0a4-7c3e-7a10-8b11-000000000001';

function open(body: string): DocumentNode {
  const document = DocumentNode.fromJSON(schema, readDocument(body) as JSONContent);
  document.check();
  return document;
}

const rewrite = (body: string) => writeDocument(open(body));

describe('what is written and read again', () => {
  it.each([
    ['Bonjour à toutes'],
    ['un\ndeux\n\ntrois'],
    ['**gras** et *penché*, ~~barré~~, `code`'],
    ['**gras *et penché* encore**'],
    ['# Titre\n\n## Sous-titre\n\n### Petit'],
    ['- un\n- deux\n  - deux et demi\n- trois'],
    ['1. un\n2. deux\n   - a\n   - b\n3. trois'],
    ['4. quatre\n5. cinq'],
    ['- [ ] à faire\n- [x] fait\n  - [ ] dedans'],
    ['> cité\n> encore\n>\n> fin'],
    [`> les mots\n> — [Nora Belkacem](message:${id})\n\nréponse`],
    ['```js\nconst a = `b`;\n\n**pas gras**\n```'],
    ['````\n```\n````'],
    ['avant\n\n---\n\naprès'],
    ['| Quand | Qui |\n| --- | --- |\n| lundi | **Nora** \\| Karim |\n| mardi |  |'],
    [
      `Merci @[Nora Belkacem](person:${id}), voir #[Une navette](thread:${id}) et @[cohorte](group:cohort:${id})`,
    ],
    [`**Voir** #[Qui a déjà essayé\u00a0?](thread:${id}) et #[Combien\u202f?  Peu](thread:${id})`],
    [`Lisez #[Ouvrir à deux : combien ?](experience:${id}), puis dites`],
    [`![Le local vide](file:${id})`],
    [`**Voir** ![Le local\u00a0: vide](file:${id})`],
    ['[la note](https://exemple.fr/a_(b)?c=1&d=2) et https://exemple.fr/a_b_c, www.exemple.fr, a_b@c.fr'],
    ['1986\\. Une année'],
    ['\\# pas un titre\n\\- pas une liste\n\\> pas cité\n2 * 3, snake_case, a < b & c'],
    ['\\[sic\\] ~5 km \\*étoile\\*'.replace('~', '\\~').replace('\\]', ']')],
    ['``a`b``'],
    ['- un\n\n  suite\n\n- deux'],
    ['- un\n\n* autre liste'],
    ['\\<b>pas gras\\</b>'],
  ])('is %j as it was', (body) => {
    expect(rewrite(body)).toBe(body);
  });

  it.each([
    ['Titre\n=====', '# Titre'],
    ['* un\n* deux', '- un\n- deux'],
    ['__gras__ _penché_', '**gras** *penché*'],
    ['a<b>c</b>', 'a\\<b>c\\</b>'],
    ['5 &lt; 6 &amp; \\*', '5 < 6 & \\*'],
    ['**a\nb**', '**a**\n**b**'],
    ['    code', '```\ncode\n```'],
    ['[ici]\n\n[ici]: https://exemple.fr', '[ici](https://exemple.fr)'],
    // A list of which nothing is written spaces out nothing.
    ['1. le\n1. +\n    le\n', '1. le\n2. le'],
    ['', ''],
  ])('writes %j in its own way', (body, own) => {
    expect(rewrite(body)).toBe(own);
    expect(rewrite(own)).toBe(own);
  });
});
