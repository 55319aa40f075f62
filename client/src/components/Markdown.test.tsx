// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { setLightMode } from './light-mode.ts';
import { Markdown } from './Markdown.tsx';

const id = '0192f0a4-7c3e-7a10-8b11-000000000001';
const draw = (text: string) => renderApp(<Markdown>{text}</Markdown>);

afterEach(() => localStorage.clear());

describe('Markdown', () => {
  it('makes a mention one link to the person, with its @ inside', () => {
    const { container } = draw(`Merci @[Nora Belkacem](person:${id}) !`);
    const link = screen.getByRole('link', { name: '@Nora Belkacem' });
    expect(link.getAttribute('href')).toBe(`/personnes/${id}`);
    expect(container.textContent).toBe('Merci @Nora Belkacem !');
  });

  it('makes a thread that is spoken of one link, with its # inside', () => {
    const { container } = draw(`Voir #[Une navette *le samedi*](thread:${id}).`);
    const link = screen.getByRole('link', { name: '#Une navette le samedi' });
    expect(link.getAttribute('href')).toBe(`/fils/${id}`);
    expect(container.textContent).toBe('Voir #Une navette le samedi.');
  });

  it('makes an experience that is spoken of one link, with its # inside', () => {
    const { container } = draw(`Lisez #[Ouvrir à deux](experience:${id.toUpperCase()}), puis dites.`);
    const link = screen.getByRole('link', { name: '#Ouvrir à deux' });
    expect(link.getAttribute('href')).toBe(`/retours/${id}`);
    expect(container.textContent).toBe('Lisez #Ouvrir à deux, puis dites.');
  });

  it('leads from a quotation to the message it comes from', () => {
    const { container } = draw(`> Deux mots\n> à garder\n> — [Nora Belkacem](message:${id})\n\nMerci`);
    expect(container.querySelector('blockquote > p')?.textContent).toBe('Deux motsà garder');
    expect(container.querySelector('blockquote > footer')?.textContent).toBe('— Nora Belkacem');
    expect(screen.getByRole('link', { name: 'Nora Belkacem' }).getAttribute('href')).toBe(`/message/${id}`);
  });

  it.each(['> Deux mots — [ici](https://exemple.fr)', `> Voyez [Nora](message:${id})`, '> — seule'])(
    'takes no other end of a quotation for its source: %j',
    (text) => {
      expect(draw(text).container.querySelector('footer')).toBeNull();
    },
  );

  it('makes no HTML of what someone wrote, and loses none of their words', () => {
    const written = 'Avant <img src=x onerror=alert(1)> après\n\n<script>alert(1)</script>\n\n<Réponse> oui';
    const { container } = draw(written);
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toBe(written.replaceAll('\n\n', ''));
  });

  it.each([
    ['**gras** et *penché*', 'strong', 'gras'],
    ['~~barré~~', 'del', 'barré'],
    ['`code <b>`', 'code', 'code <b>'],
    ['```\nun < deux\n```', 'pre', 'un < deux'],
    ['> cité', 'blockquote', 'cité'],
    ['3. trois', 'ol[start="3"] > li', 'trois'],
    ['- un\n- deux', 'ul > li + li', 'deux'],
    ['| A | B |\n|---|---|\n| 1 | 2 |', 'td + td', '2'],
    ['5 &lt; 6 &amp; \\*', 'p', '5 < 6 & *'],
    [
      'https://exemple.fr/a?b=1&c=2',
      'a[href="https://exemple.fr/a?b=1&c=2"]',
      'https://exemple.fr/a?b=1&c=2',
    ],
  ])('reads %j', (text, selector, words) => {
    const { container } = draw(text);
    expect(container.querySelector(selector)?.textContent?.trim()).toBe(words);
  });

  it('says what is done in a list of things to do', () => {
    const { container } = draw('- [x] appeler\n- [ ] écrire');
    expect(
      [...container.querySelectorAll('li')].map((item) => item.textContent?.replaceAll('\u202F', ' ')),
    ).toEqual(['Fait :appeler', 'À faire :écrire']);
  });

  it.each([
    ['>'.repeat(20_000)],
    [`${'> - '.repeat(5_000)}x`],
    [`${'1. '.repeat(6_000)}x`],
    ['_a'.repeat(10_000)],
    ['**a '.repeat(5_000)],
    [`${'> '.repeat(30)}x`],
  ])('shows what nests beyond sense as it was written', (text) => {
    const { container } = draw(text);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('blockquote, li, em, strong')).toBeNull();
  });

  it('keeps the words of a dangerous link, not the link', () => {
    draw('[cliquez](javascript:alert(1))');
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('cliquez')).toBeTruthy();
  });

  it('opens other sites in a tab that knows nothing of ours', () => {
    draw('[un site](https://exemple.fr)');
    const link = screen.getByRole('link', { name: 'un site' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  it('keeps line breaks and puts headings under those of the page', () => {
    const { container } = draw('# Titre\n\nun\ndeux');
    expect(container.querySelector('br')).not.toBeNull();
    expect(screen.getByRole('heading', { level: 3, name: 'Titre' })).toBeTruthy();
  });

  it('shows images at once, but waits to be asked in light mode', async () => {
    setLightMode(true);
    const { user } = draw('![Le local](/api/files/1)');
    expect(screen.queryByRole('img')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Afficher l’image.*Le local/ }));
    expect(screen.getByRole('img', { name: 'Le local' }).getAttribute('src')).toBe('/api/files/1');
  });

  it('never asks another site for an image', () => {
    const { container } = draw('![espion](https://spy.example/p.gif)');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('espion')).toBeTruthy();
  });
});
