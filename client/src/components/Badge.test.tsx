// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { Badge } from './Badge.tsx';

describe('Badge', () => {
  it('shows nothing at zero', () => {
    renderApp(<Badge count={0} label="0 fil non lu" />);
    expect(screen.queryByText('0 fil non lu')).toBeNull();
  });

  it('says in words what it counts, and keeps the bare number from screen readers', () => {
    renderApp(<Badge count={3} label="3 fils non lus" />);
    expect(screen.getByText('3 fils non lus')).toBeTruthy();
    expect(screen.getByText('3').getAttribute('aria-hidden')).toBe('true');
  });

  it('stays short beyond 99', () => {
    renderApp(<Badge count={250} label="250 fils non lus" />);
    expect(screen.getByText('99+')).toBeTruthy();
  });
});
