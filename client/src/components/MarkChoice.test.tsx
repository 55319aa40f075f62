// @vitest-environment jsdom
import { AppError } from '@sentiers/shared/errors.ts';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { MarkChoice } from './MarkChoice.tsx';

it('keeps something for something by one press, and says what it is kept for already', async () => {
  const [mark, close] = [vi.fn(async () => {}), vi.fn()];
  const { user } = renderApp(
    <MarkChoice title="Retenir ce message" mark="resource" onMark={mark} onClose={close} />,
  );
  expect(screen.getByRole('button', { name: 'Ressource' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Décision' }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(mark.mock.calls[0]).toContain('decision');
});

it('stays open and says why where it could not be done', async () => {
  const close = vi.fn();
  const refuse = () => Promise.reject(new AppError('already_done'));
  const { user } = renderApp(
    <MarkChoice title="Retenir ce message" mark={null} onMark={refuse} onClose={close} />,
  );
  expect(screen.queryByRole('button', { name: 'Ne plus le retenir' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Décision' }));
  expect(await screen.findByText('C’est déjà fait.')).toBeTruthy();
  expect(close).not.toHaveBeenCalled();
});
