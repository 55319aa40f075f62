// @vitest-environment jsdom
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../testing/render.tsx';
import { NoticeLine } from './NoticeLine.tsx';

const notice: Notice = {
  id: 'n1',
  version: 1,
  kind: 'notice',
  reason: 'answered',
  group: null,
  actor: {
    id: 'elise',
    name: 'Élise Rambaud',
    organisation: null,
    role: 'facilitator',
    cohortYear: null,
    photo: null,
  },
  cohortId: null,
  threadId: 't1',
  threadTitle: 'Qui a déjà convaincu ?',
  messageId: 'm7',
  seq: 7,
  excerpt: 'Passez par le vice-président',
  note: '',
  at: new Date().toISOString(),
  awaits: false,
  done: false,
};

describe('NoticeLine', () => {
  it('says what happened and why it is here, and leads to the very message', () => {
    renderApp(<NoticeLine notice={notice} onDone={vi.fn()} />);
    const link = screen.getByRole('link', { name: 'Élise Rambaud a répondu à votre question' });
    expect(link.getAttribute('href')).toBe('/fils/t1?message=7');
    expect(screen.getByText(/parce que vous avez posé/).textContent).toContain('Qui a déjà convaincu');
  });

  it('gives the moderator’s words to whose message was hidden', () => {
    renderApp(
      <NoticeLine
        notice={{ ...notice, reason: 'message-hidden', note: 'nomme une famille' }}
        onDone={vi.fn()}
      />,
    );
    expect(screen.getByText(/nomme une famille/)).toBeTruthy();
  });

  it('leads who moderates to the list of reports', () => {
    renderApp(<NoticeLine notice={{ ...notice, reason: 'report-received' }} onDone={vi.fn()} />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/signalements');
  });

  it('leads to the seminar it is about, named as it is now', () => {
    const seminar = { id: 's1', title: 'Entre pairs', startsAt: '2027-03-04T08:30:00.000Z' };
    const about = { ...notice, threadId: null, threadTitle: '', messageId: null, seq: null, excerpt: '' };
    renderApp(<NoticeLine notice={{ ...about, reason: 'seminar-placed', seminar }} onDone={vi.fn()} />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/seminaires/s1');
    expect(screen.getByText(/parce que vous étiez en liste d’attente/).textContent).toContain('Entre pairs');
  });

  it('says what changed of a seminar, with its new date', () => {
    const seminar = { id: 's1', title: 'Entre pairs', startsAt: new Date(2027, 2, 4, 9, 30).toISOString() };
    const about = { ...notice, threadId: null, threadTitle: '', messageId: null, seq: null, excerpt: '' };
    const changed = { ...about, reason: 'seminar-changed' as const, seminar };
    const { unmount } = renderApp(
      <NoticeLine notice={{ ...changed, changes: ['dates', 'place'] }} onDone={vi.fn()} />,
    );
    expect(screen.getByText(/ailleurs, et à une autre date/).textContent).toContain(
      'jeudi 4 mars 2027 à 9:30',
    );
    unmount();
    renderApp(<NoticeLine notice={{ ...changed, changes: ['place'] }} onDone={vi.fn()} />);
    expect(screen.getByText('Elle a maintenant lieu ailleurs.')).toBeTruthy();
  });

  it('sets a line aside, and takes it back', async () => {
    const onDone = vi.fn();
    const { user, unmount } = renderApp(<NoticeLine notice={notice} onDone={onDone} />);
    await user.click(screen.getByRole('button', { name: /^C’est vu/ }));
    expect(onDone).toHaveBeenLastCalledWith(notice, true, expect.any(Element));
    unmount();
    const done = { ...notice, done: true };
    const { user: again } = renderApp(<NoticeLine notice={done} onDone={onDone} />);
    await again.click(screen.getByRole('button', { name: /^Remettre à voir/ }));
    expect(onDone).toHaveBeenLastCalledWith(done, false, expect.any(Element));
  });
});
