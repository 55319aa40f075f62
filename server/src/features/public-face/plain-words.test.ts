import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { asPlainWords } from './plain-words.ts';

describe('a stranger’s words', () => {
  const marked = new Marked({ gfm: true, breaks: true });
  it.each([
    '@[Léa](person:0190d0a0-0000-7000-8000-000000000000)',
    '![x](file:0190d0a0-0000-7000-8000-000000000000)',
    '# Titre',
    '- liste\n1. deux',
    '    code indenté',
    '**gras** _souligné_ `code` ~~barré~~ <b>html</b> &amp; | a | b |',
    'titre\n=====',
    '[lien](https://ailleurs.exemple.org)',
  ])('%s is read as it was typed', (typed) => {
    const html = marked.parse(asPlainWords(typed)) as string;
    expect(html.replace(/<a href="([^"]+)">\1<\/a>/g, '$1')).not.toMatch(/<(?!\/?p>|br>)/);
    expect(asPlainWords(typed)).not.toMatch(/@\[|\]\((?:file|voice|person)/);
    const shown = html
      .replace(/<\/?(?:p|a)(?: [^>]*)?>|<br>/g, (tag) => (tag === '<br>' ? '\n' : ''))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(shown.trim()).toBe(typed.replace(/^[ \t]+/gm, ''));
  });
});
