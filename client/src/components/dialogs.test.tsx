// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { MenuButton } from './MenuButton.tsx';
import { NoticeProvider, useNotice } from './Notices.tsx';
import { ShortcutsHelp } from './ShortcutsHelp.tsx';

describe('ConfirmDialog', () => {
  it('does nothing until it is confirmed, and leaves by Escape', async () => {
    const onConfirm = vi.fn();
    const onCancel = vi.fn();
    const { user } = renderApp(
      <ConfirmDialog
        open
        title="Supprimer ?"
        confirm="Supprimer"
        onConfirm={onConfirm}
        onCancel={onCancel}
      />,
    );
    expect(screen.getByRole('dialog', { name: 'Supprimer ?' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([0, 1]);
    await user.click(screen.getByRole('button', { name: 'Supprimer' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });

  it('can’t be pressed twice while it is being done', () => {
    renderApp(
      <ConfirmDialog
        open
        busy
        title="Supprimer ?"
        confirm="Supprimer"
        onConfirm={vi.fn()}
        onCancel={vi.fn()}
      />,
    );
    expect(screen.getByRole('button', { name: 'Supprimer' })).toHaveProperty('disabled', true);
  });
});

describe('MenuButton', () => {
  it('opens by the keyboard, does what is chosen and gives the focus back', async () => {
    const edit = vi.fn();
    const { user } = renderApp(
      <MenuButton label="Actions" actions={[{ id: 'edit', label: 'Modifier', onSelect: edit }]} />,
    );
    await user.tab();
    await user.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Modifier' });
    await user.keyboard('{Enter}');
    expect(edit).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Actions'));
  });

  it('shows nothing where there is nothing to do', () => {
    renderApp(<MenuButton label="Actions" actions={[]} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

function Deleter({ undo }: { undo: () => void }) {
  const notify = useNotice();
  return (
    <button type="button" onClick={() => notify({ text: 'Message supprimé.', undo })}>
      Supprimer
    </button>
  );
}

describe('notices', () => {
  it('says what was done and puts it back', async () => {
    const undo = vi.fn();
    const { user } = renderApp(
      <NoticeProvider>
        <Deleter undo={undo} />
      </NoticeProvider>,
    );
    await user.click(screen.getByRole('button', { name: 'Supprimer' }));
    expect((await screen.findByRole('status')).textContent).toContain('Message supprimé.');
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(undo).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  });
});

describe('ShortcutsHelp', () => {
  it('opens with ? but not while someone writes', async () => {
    const { user } = renderApp(
      <>
        <input aria-label="Message" />
        <ShortcutsHelp />
      </>,
    );
    await user.type(screen.getByRole('textbox'), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(document.body);
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Raccourcis du clavier' })).toBeTruthy();
  });
});
