// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { messageOf } from '../../../../lib/journal/testing/sample-entities.ts';
import { answerRequests } from '../../../../testing/answers.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { MarkDialog } from './MarkDialog.tsx';

const path = '/api/messages/message-3/mark';

it('keeps a message for something by one press, and says what it is kept for already', async () => {
  const asked: string[] = [];
  answerRequests({ [path]: ({ method }) => void asked.push(method) });
  const close = vi.fn();
  const { user } = renderApp(<MarkDialog message={messageOf(3, 5, { mark: 'resource' })} onClose={close} />);
  expect(screen.getByRole('button', { name: 'Ressource' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Décision' }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(asked).toEqual(['PUT']);
});

it('stays open and says why where it could not be done', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Response.json({ code: 'already_done', message: '' }, { status: 409 }),
  );
  const close = vi.fn();
  const { user } = renderApp(<MarkDialog message={messageOf(3, 5)} onClose={close} />);
  expect(screen.queryByRole('button', { name: 'Ne plus le retenir' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Décision' }));
  expect(await screen.findByText('C’est déjà fait.')).toBeTruthy();
  expect(close).not.toHaveBeenCalled();
});
