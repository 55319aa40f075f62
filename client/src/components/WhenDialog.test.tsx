// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { WhenDialog } from './WhenDialog.tsx';

function setUp() {
  const close = vi.fn();
  let settle = { done: () => {}, fail: () => {} };
  const confirm = () =>
    new Promise<void>((resolve, reject) => {
      settle = { done: resolve, fail: () => reject(new TypeError('Failed to fetch')) };
    });
  const { user } = renderApp(
    <WhenDialog title="Quand ?" confirm="Programmer" onConfirm={confirm} onClose={close} />,
  );
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
  return { user, close, button, settle: () => settle };
}

it('can’t be left while what it does is under way, and closes once it is done', async () => {
  const { user, close, button, settle } = setUp();
  await user.click(button('Programmer'));
  await waitFor(() => expect(button('Annuler').disabled).toBe(true));
  await user.keyboard('{Escape}');
  const backdrop = document.querySelector('.MuiDialog-container');
  if (backdrop) await user.click(backdrop);
  expect(close).not.toHaveBeenCalled();
  await act(async () => settle().done());
  expect(close).toHaveBeenCalledTimes(1);
});

it('can be left again once it failed', async () => {
  const { user, close, button, settle } = setUp();
  await user.click(button('Programmer'));
  await act(async () => settle().fail());
  expect(await screen.findByText(/Le réseau ne répond pas/)).toBeTruthy();
  expect(close).not.toHaveBeenCalled();
  await user.click(button('Annuler'));
  expect(close).toHaveBeenCalledTimes(1);
});
