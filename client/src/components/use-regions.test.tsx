// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { useRegions } from './use-regions.ts';

function Page() {
  useRegions();
  return (
    <>
      <div data-region="list">
        <a href="/a">Premier fil</a>
      </div>
      <div style={{ display: 'none' }}>
        <div data-region="hidden">
          <a href="/b">Caché</a>
        </div>
      </div>
      <div data-region="composer">
        <button type="button">Gras</button>
        <textarea aria-label="Votre réponse" data-region-start />
      </div>
    </>
  );
}

const focused = () => document.activeElement;

describe('useRegions', () => {
  it('goes round the regions that are shown, and back', async () => {
    const { user } = renderApp(<Page />);
    await user.keyboard('{F6}');
    expect(focused()).toBe(screen.getByRole('link', { name: 'Premier fil' }));
    await user.keyboard('{F6}');
    expect(focused()).toBe(screen.getByRole('textbox'));
    await user.keyboard('{F6}');
    expect(focused()).toBe(screen.getByRole('link', { name: 'Premier fil' }));
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(focused()).toBe(screen.getByRole('textbox'));
  });
});
