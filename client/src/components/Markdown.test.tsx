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

  it('draws no HTML that someone wrote', () => {
    const { container } = draw('Avant <img src=x onerror=alert(1)> <script>alert(1)</script> après');
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain('Avant');
    expect(container.textContent).toContain('après');
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
