// @vitest-environment jsdom
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../../testing/render.tsx';
import { ThreadRow } from './ThreadRow.tsx';

const person = (id: string, name: string) => ({
  id,
  name,
  organisation: null,
  role: 'member' as const,
  cohortYear: null,
  photo: null,
});
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000 - 60_000).toISOString();

const thread: ThreadSummary = {
  id: 't1',
  conversationId: 't1',
  channelId: 'c1',
  title: 'Que mettre dans la charte avec la mairie ?',
  kind: 'question',
  author: person('karim', 'Karim Haddad'),
  createdAt: daysAgo(2),
  closed: false,
  lastSeq: 3,
  latest: {
    id: 'm3',
    seq: 3,
    author: person('elise', 'Élise Rambaud'),
    excerpt: 'Passez par le vice-président',
    at: daysAgo(1),
  },
  activityAt: daysAgo(1),
  unanswered: false,
  answeredBy: null,
  pinned: false,
  acknowledged: null,
  opportunity: null,
  addressed: null,
  participants: 2,
  standing: {
    following: true,
    level: null,
    takesPart: true,
    mutedUntil: null,
    read: { seq: 1, epoch: 0 },
    unread: 2,
  },
};

function draw(change: Partial<ThreadSummary> = {}, draft?: string) {
  renderApp(
    <ThreadRow
      thread={{ ...thread, ...change }}
      me="nora"
      draft={draft}
      current={false}
      search="?fils=non-lus"
    />,
  );
  return screen.getByRole('link');
}

describe('ThreadRow', () => {
  it('says who spoke last and what is unread, and keeps the filter in its address', () => {
    const link = draw();
    expect(link.textContent).toContain('Élise');
    expect(link.textContent).toContain('Passez par le vice-président');
    expect(link.textContent).toContain('2 messages non lus');
    expect(link.getAttribute('href')).toBe('/canaux/c1/fils/t1?fils=non-lus');
  });

  it('shows no number where only mentions, or silence, was asked for, and says that it is silent', () => {
    const { standing } = thread;
    expect(draw({ standing: { ...standing, level: 'mentions' } }).textContent).not.toContain('non lus');
    cleanup();
    const mutedUntil = new Date(Date.now() + 3_600_000).toISOString();
    const silent = draw({ standing: { ...standing, mutedUntil } });
    expect(silent.textContent).not.toContain('non lus');
    expect(silent.textContent).toContain('en sourdine');
  });

  it('says « Vous » of my own words', () => {
    const latest = thread.latest && { ...thread.latest, author: person('nora', 'Nora Belkacem') };
    expect(draw({ latest }).textContent).toContain('Vous');
  });

  it('says for how long a question has waited, unless it was closed', () => {
    expect(draw({ unanswered: true }).textContent).toMatch(/Sans réponse depuis 2\sjours/);
  });

  it('says that a question is solved, and by whom', () => {
    const link = draw({ answeredBy: person('antoine', 'Antoine Gallet') });
    expect(link.textContent).toContain('Résolue par Antoine');
    expect(link.textContent).not.toContain('Question');
  });

  it('does not complain of a closed question', () => {
    expect(draw({ unanswered: true, closed: true }).textContent).not.toContain('Sans réponse');
  });

  it('shows what I began to write before anything else', () => {
    const link = draw({ unanswered: true }, 'Pour le carburant');
    expect(link.textContent).toContain('brouillon');
    expect(link.textContent).toContain('Pour le carburant');
    expect(link.textContent).not.toContain('Passez par');
  });
});
