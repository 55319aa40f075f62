// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { lazy } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { LatePart } from './LatePart.tsx';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {}); // React tells of every error that a boundary catches
});
afterEach(() => vi.restoreAllMocks());

describe('LatePart', () => {
  it('shows its part once its code is there', async () => {
    const Part = lazy(async () => ({ default: () => <p>Menu</p> }));
    renderApp(
      <LatePart>
        <Part />
      </LatePart>,
    );
    expect(await screen.findByText('Menu')).toBeTruthy();
  });

  it('is waited for by what holds its place, which leaves as it comes', async () => {
    let arrive: () => void = () => undefined;
    const code = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const Part = lazy(async () => {
      await code;
      return { default: () => <p>Liste</p> };
    });
    renderApp(
      <LatePart waiting={<p>Chargement</p>}>
        <Part />
      </LatePart>,
    );
    expect(screen.getByText('Chargement')).toBeTruthy();
    arrive();
    expect(await screen.findByText('Liste')).toBeTruthy();
    expect(screen.queryByText('Chargement')).toBeNull();
  });

  it('says so where its code could not be had, if it is more than what one asks for', async () => {
    const Part = lazy(async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    renderApp(
      <LatePart waiting={<p>Chargement</p>} failure={<p>Réessayer</p>}>
        <Part />
      </LatePart>,
    );
    expect(await screen.findByText('Réessayer')).toBeTruthy();
    expect(screen.queryByText('Chargement')).toBeNull();
  });

  it('leaves the page standing when the network left before its code came', async () => {
    const fetched = vi.fn(async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const Part = lazy(fetched);
    renderApp(
      <>
        <p>Ce que je lisais</p>
        <LatePart>
          <Part />
        </LatePart>
      </>,
    );
    await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
    expect(fetched).toHaveBeenCalled();
    expect(screen.getByText('Ce que je lisais')).toBeTruthy();
  });
});
