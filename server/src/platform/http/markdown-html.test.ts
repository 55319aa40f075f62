import { describe, expect, it } from 'vitest';
import { markdownHtml } from './markdown-html.ts';
import { html, trusted } from './markup.ts';

const of = (body: string) => markdownHtml(body).text;

describe('words in Markdown as HTML', () => {
  it.each([
    ['<script>alert(1)</script>', '<script'],
    ['un <img src=x onerror=alert(1)> mot', '<img'],
    ['[ici](javascript:alert(1))', 'href'],
    ['[ici](JaVaScRiPt:alert(1))', 'href'],
    ['[ici](data:text/html,x)', 'href'],
    ['[ici](//ailleurs.exemple)', 'href'],
    ['[ici](/\\ailleurs.exemple)', 'href'],
    ['[ici](<  javascript:alert(1)>)', 'href'],
    ['![image](https://ailleurs.exemple/pixel.png)', '<img'],
    ['![image](javascript:alert(1))', 'src'],
  ])('shows nothing of %s that a browser would follow', (body, never) => {
    expect(of(body)).not.toContain(never);
  });

  it('keeps what leads to the web, to a mail and to our pages', () => {
    expect(of('[le site](https://exemple.org/?a=1&b="x)')).toMatch(
      /<a href="https:\/\/exemple\.org\/\?a=1&amp;b=(?:&quot;|%22)x" rel="nofollow noopener ugc">le site<\/a>/,
    );
    expect(of('[écrire](mailto:a@exemple.org)')).toContain('href="mailto:a@exemple.org"');
    expect(of('[les structures](/decouvrir/structures)')).toContain('<a href="/decouvrir/structures">');
  });

  it('names people without leading to them', () => {
    expect(of('@[Léa Roux](person:0190d0a0-0000-7000-8000-000000000000)')).toBe('<p>@Léa Roux</p>\n');
  });

  it('names experiences without leading to them: a visitor may not read them', () => {
    const body = 'Voir #[Ouvrir à deux](experience:0190d0a0-0000-7000-8000-000000000000)';
    expect(of(body)).toBe('<p>Voir #Ouvrir à deux</p>\n');
  });

  it('keeps headings under those of the page', () => {
    expect(markdownHtml('# Un\n\n###### Six', { headings: 3 }).text).toMatch(/<h3>Un<\/h3>\s*<h6>Six<\/h6>/);
    expect(markdownHtml('### Un\n\n#### Deux', { headings: 3 }).text).toMatch(/<h3>Un<\/h3>\s*<h4>Deux/);
  });

  it('shows the pictures that it is given', () => {
    const id = '0190d0a0-0000-7000-8000-000000000000';
    const picture = (fileId: string, text: string) =>
      fileId === id ? html`<img src="/f/${fileId}" alt="${text}">` : null;
    expect(markdownHtml(`![la "gare"](file:${id})`, { picture }).text).toContain(
      `<img src="/f/${id}" alt="la &quot;gare&quot;">`,
    );
    expect(markdownHtml('![autre](file:0190d0a0-0000-7000-8000-000000000001)', { picture }).text).toBe(
      '<p>autre</p>\n',
    );
  });
});

describe('markup', () => {
  it('escapes texts, joins lists, and leaves out what is missing', () => {
    const items = ['<a>', '&'].map((each) => html`<li>${each}</li>`);
    expect(html`<ul title="${'"'}">${items}${null}${false}${undefined}${0}</ul>${trusted('<hr>')}`.text).toBe(
      '<ul title="&quot;"><li>&lt;a&gt;</li><li>&amp;</li>0</ul><hr>',
    );
  });
});
