// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { useShortcut } from './shortcuts.ts';

function Listener({ act, enabled = true }: { act: () => unknown; enabled?: boolean }) {
  useShortcut('n', act, enabled);
  return null;
}

describe('useShortcut', () => {
  it('answers its key alone', async () => {
    const act = vi.fn();
    const { user } = renderApp(<Listener act={act} />);
    await user.keyboard('n');
    await user.keyboard('{Control>}n{/Control}');
    await user.keyboard('p');
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('stays silent when it is switched off', async () => {
    const act = vi.fn();
    const { user } = renderApp(<Listener act={act} enabled={false} />);
    await user.keyboard('n');
    expect(act).not.toHaveBeenCalled();
  });
});
