// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { handOf } from '../testing/sample-hands.ts';
import { HandButton } from './HandButton.tsx';
import { HandsQueue } from './HandsQueue.tsx';
import { PulseButtons } from './PulseButtons.tsx';
import { PulseGauge } from './PulseGauge.tsx';

const draw = (part: ReactNode) => renderApp(<NoticeProvider>{part}</NoticeProvider>);

/** Requests as they were made: `PUT /api/rooms/room/hand`. */
function recorded(...paths: string[]): string[] {
  const asked: string[] = [];
  answerRequests(
    Object.fromEntries(paths.map((path) => [path, ({ method }) => void asked.push(`${method} ${path}`)])),
  );
  return asked;
}

describe('my hand', () => {
  const drawHand = (hands: Parameters<typeof HandButton>[0]['hands'], offline = false) =>
    draw(<HandButton roomId="room" me="nora" hands={hands} offline={offline} />);

  it.each([
    ['nothing is said while it is down', [handOf('nora', 1, { state: 'lowered' })], 'Lever la main', ''],
    ['one is next', [handOf('nora', 3), handOf('karim', 7)], 'Baisser la main', 'prochaine personne'],
    ['one is behind others', [handOf('nora', 9), handOf('karim', 7)], 'Baisser la main', '1 personne parle'],
    ['one has the floor', [handOf('nora', 3, { state: 'given' })], 'Rendre la parole', 'Vous avez la parole'],
  ])('%s', (_case, hands, name, status) => {
    drawHand(hands);
    expect(screen.getByRole('button', { name })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain(status);
  });

  it('is raised and lowered by the same button', async () => {
    const asked = recorded('/api/rooms/room/hand');
    const { user, unmount } = drawHand([]);
    await user.click(screen.getByRole('button', { name: 'Lever la main' }));
    unmount();
    const { user: again } = drawHand([handOf('nora', 1)]);
    await again.click(screen.getByRole('button', { name: 'Baisser la main' }));
    expect(asked).toEqual(['PUT /api/rooms/room/hand', 'DELETE /api/rooms/room/hand']);
  });

  it('stays down without a network, and says why', () => {
    drawHand([], true);
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('status').textContent).toContain('Sans réseau');
  });
});

describe('the queue', () => {
  const hands = [handOf('lise', 8), handOf('karim', 2), handOf('ana', 1, { state: 'given' })];

  it('says who speaks, and who waits in which order', () => {
    draw(<HandsQueue roomId="room" hands={hands} animates={false} />);
    expect(screen.getByText('ana a la parole')).toBeTruthy();
    const waiting = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect([waiting[0], waiting[1]]).toEqual([expect.stringMatching('karim'), expect.stringMatching('lise')]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('gives the floor, takes it back and lowers hands, for who animates', async () => {
    const asked = recorded(
      '/api/rooms/room/hands/hand-lise/floor',
      '/api/rooms/room/hands/hand-karim',
      '/api/rooms/room/hands/hand-ana',
      '/api/rooms/room/hands',
    );
    const { user } = draw(<HandsQueue roomId="room" hands={hands} animates />);
    for (const name of [
      'Donner la parole à lise',
      'Baisser la main de karim',
      'Reprendre la parole',
      'Baisser toutes les mains',
    ]) {
      await user.click(screen.getByRole('button', { name }));
    }
    expect(asked).toEqual([
      'POST /api/rooms/room/hands/hand-lise/floor',
      'DELETE /api/rooms/room/hands/hand-karim',
      'DELETE /api/rooms/room/hands/hand-ana',
      'DELETE /api/rooms/room/hands',
    ]);
  });

  it('says so when nobody waits', () => {
    draw(<HandsQueue roomId="room" hands={[]} animates />);
    expect(screen.getByText('Personne ne demande la parole.')).toBeTruthy();
  });
});

describe('the pulse', () => {
  it('says how I follow, and takes it back by the same tap', async () => {
    const path = '/api/rooms/room/pulse';
    let mine: string | null = null;
    answerRequests({
      [path]: ({ method }) => {
        if (method === 'PUT') mine = mine === null ? 'lost' : null;
        return { feeling: mine, until: mine && new Date(Date.now() + 60_000).toISOString() };
      },
    });
    const { user } = draw(<PulseButtons roomId="room" offline={false} />);
    const lost = screen.getByRole('button', { name: 'Je décroche' });
    await user.click(lost);
    await expect.poll(() => lost.getAttribute('aria-pressed')).toBe('true');
    await user.click(lost);
    await expect.poll(() => lost.getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByRole('group').textContent).toContain('jamais qui');
  });

  it('is told in numbers, or as quiet', () => {
    const counts = { too_fast: 1, lost: 4, clear: 12 };
    const { unmount } = draw(
      <PulseGauge pulse={{ kind: 'pulse', id: 'p', version: 1, conversationId: 'room', counts }} />,
    );
    const gauge = screen.getByRole('region', { name: 'Le pouls de la salle' });
    expect(
      within(gauge)
        .getAllByRole('definition')
        .map((item) => item.textContent),
    ).toEqual(['1', '4', '12']);
    unmount();
    draw(<PulseGauge pulse={undefined} />);
    expect(screen.getByText(/Personne n’a rien dit/)).toBeTruthy();
  });
});
