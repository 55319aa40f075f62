// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import HashIcon from 'lucide-react/icons/hash';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { FilterRow } from './FilterRow.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { OneLine } from './OneLine.tsx';
import { SideNav } from './SideNav.tsx';
import { Time } from './Time.tsx';

/** One second into the tenth minute: the page's clock runs ahead by up to half a minute. */
const nineMinutesAgo = () => Date.now() - 9 * 60_000 - 1_000;
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u202F\u00A0]/g, ' ');

describe('ConnectionLine', () => {
  it.each([
    [{ kind: 'live', waiting: 0 }, 'À jour'],
    [{ kind: 'live', waiting: 2 }, '2 messages attendent'],
    [{ kind: 'connecting', waiting: 1 }, 'Connexion… · 1 message attend'],
    [{ kind: 'offline', since: nineMinutesAgo(), waiting: 1 }, 'Hors réseau'],
  ] as const)('says %j in plain words', (state, words) => {
    renderApp(<ConnectionLine state={state} />);
    expect(plain(screen.getByRole('status').textContent)).toBe(words);
  });

  it('speaks English too', () => {
    renderApp(<ConnectionLine state={{ kind: 'live', waiting: 0 }} />, { language: 'en' });
    expect(screen.getByRole('status').textContent).toBe('Up to date');
  });
});

describe('OfflineBanner', () => {
  it('says since when, what one may do and what waits', () => {
    renderApp(<OfflineBanner state={{ kind: 'offline', since: nineMinutesAgo(), waiting: 1 }} />);
    expect(plain(screen.getByRole('status').textContent)).toBe(
      'Hors réseau depuis 9 min. Vous pouvez lire et écrire, 1 message attend.',
    );
  });

  it('is silent while the network is there', () => {
    renderApp(<OfflineBanner state={{ kind: 'live', waiting: 0 }} />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('SideNav', () => {
  it('marks where one is, and says what its numbers count', () => {
    renderApp(
      <SideNav
        label="Navigation principale"
        sections={[
          {
            id: 'cohort',
            title: 'Cohorte',
            items: [
              { to: '/a', label: 'Le refuge', icon: HashIcon, badge: { count: 2, label: '2 fils non lus' } },
              { to: '/b', label: 'Partenariats', icon: HashIcon },
            ],
          },
        ]}
      />,
      { at: '/a' },
    );
    const refuge = screen.getByRole('link', { name: /Le refuge/ });
    expect(refuge.getAttribute('aria-current')).toBe('page');
    expect(refuge.textContent).toContain('2 fils non lus');
    expect(screen.getByRole('link', { name: 'Partenariats' }).getAttribute('aria-current')).toBeNull();
    expect(screen.getByRole('group', { name: 'Cohorte' })).toBeTruthy();
  });
});

const years = Array.from({ length: 9 }, (_, at) => `Cohorte ${2017 + at}`);

function Cohorts() {
  const [year, setYear] = useState('Cohorte 2025');
  const options = years.map((value) => ({ value, label: value }));
  return (
    <OneLine chosen={year}>
      <FilterRow label="Cohorte" options={options} value={year} onChange={setYear} />
    </OneLine>
  );
}

describe('FilterRow', () => {
  it('is one choice that the keyboard moves', async () => {
    const onChange = vi.fn();
    const { user } = renderApp(
      <FilterRow
        label="Fils montrés"
        value="all"
        onChange={onChange}
        options={[
          { value: 'all', label: 'Tous' },
          { value: 'unread', label: 'Non lus' },
        ]}
      />,
    );
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledWith('unread');
  });

  it('of many long names stays one line, on which the one that is chosen is in sight', async () => {
    let line: HTMLElement | undefined;
    // A line of 300, choices of 100 each, one after the other.
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      const at = years.indexOf((this as HTMLInputElement).value);
      return at === -1
        ? new DOMRect(0, 0, 300, 40)
        : new DOMRect(at * 100 - (line?.scrollLeft ?? 0), 0, 100, 40);
    });
    const { user } = renderApp(<Cohorts />);
    line = screen.getByRole('radiogroup').parentElement as HTMLElement;
    // What ends at 900 ends before the last 24, which fade.
    expect(line.scrollLeft).toBe(624);
    await user.click(screen.getByRole('radio', { name: 'Cohorte 2024' }));
    expect(line.scrollLeft).toBe(624);
    await user.click(screen.getByRole('radio', { name: 'Cohorte 2017' }));
    expect(line.scrollLeft).toBe(0);
    // Reached with the keyboard, it is in sight before it is chosen.
    line.scrollLeft = 500;
    await user.tab();
    await user.tab({ shift: true });
    expect(screen.getByRole('radio', { name: 'Cohorte 2017' })).toBe(document.activeElement);
    expect(line.scrollLeft).toBe(0);
    vi.restoreAllMocks();
  });
});

describe('Time', () => {
  it('gives the whole date on hover', () => {
    const at = new Date(2024, 2, 3, 9, 5).toISOString();
    renderApp(<Time at={at} />);
    const time = screen.getByText('3 mars 2024');
    expect(time.getAttribute('title')).toBe('dimanche 3 mars 2024 à 9:05');
    expect(time.getAttribute('datetime')).toBe(at);
  });
});
