// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/render.tsx';
import { VoiceRecorder } from './VoiceRecorder.tsx';

/** The microphone, as the test makes it speak. */
const microphone = vi.hoisted(() => ({
  onLevel: (_level: number, _duration: number) => {},
  begun: 0,
  cancel: vi.fn(),
}));

vi.mock('./voice-recording.ts', () => ({
  VoiceRecording: {
    begin: async (onLevel: typeof microphone.onLevel) => {
      microphone.onLevel = onLevel;
      microphone.begun += 1;
      return {
        stop: async () => ({ content: new Blob(['son']), duration: 300_400, waveform: [50] }),
        cancel: microphone.cancel,
        pause() {},
        resume() {},
      };
    },
  },
}));

beforeEach(() => {
  microphone.begun = 0;
  URL.createObjectURL = () => 'blob:son';
  URL.revokeObjectURL = () => {};
});

async function record({ isStored = true } = {}) {
  const stored = Promise.withResolvers<void>();
  if (isStored) stored.resolve();
  const keep = vi.fn((..._kept: unknown[]) => ({ id: 'voix-1', kept: stored.promise }));
  const giveUp = vi.fn();
  const close = vi.fn();
  const view = renderApp(<VoiceRecorder onKeep={keep} onGiveUp={giveUp} onClose={close} />);
  await screen.findByText('Enregistrement');
  return { ...view, keep, giveUp, close, store: stored.resolve };
}

const kept = ['Message vocal', expect.any(Blob), { duration: 300_000, waveform: [50] }];
const press = (name: string) => screen.getByRole('button', { name });

/** Whether the browser would ask before it leaves the page: an effect decides it, after what one sees is drawn. */
const expectAsking = (isAsking: boolean) =>
  expect.poll(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(isAsking);

it('has the browser ask before a page goes while one speaks, and not once that is kept', async () => {
  const { user } = await record();
  await expectAsking(true);
  await user.click(press('Terminer'));
  await screen.findByRole('button', { name: 'Joindre au message' });
  await expectAsking(false);
});

describe('what was said is kept with the message at once', () => {
  it('when one ends it', async () => {
    const { user, keep, close } = await record();
    await user.click(press('Terminer'));
    await screen.findByRole('button', { name: 'Joindre au message' });
    expect(keep.mock.calls).toEqual([kept]);
    await user.click(press('Joindre au message'));
    expect([keep.mock.calls.length, close.mock.calls.length]).toEqual([1, 1]);
  });

  it('and is only said to be there once it is stored', async () => {
    const { user, keep, store } = await record({ isStored: false });
    await user.click(press('Terminer'));
    await expect.poll(() => keep.mock.calls.length).toBe(1);
    expect(screen.queryByRole('button', { name: 'Joindre au message' })).toBeNull();
    await act(async () => store());
    expect(press('Joindre au message')).toBeTruthy();
  });

  it('when its five minutes are over', async () => {
    const { keep } = await record();
    await act(async () => microphone.onLevel(50, 300_000));
    expect(keep.mock.calls).toEqual([kept]);
  });

  it('when the page goes elsewhere in the middle of it', async () => {
    const { unmount, keep } = await record();
    unmount();
    await expect.poll(() => keep.mock.calls).toEqual([kept]);
  });

  it('and Escape loses nothing of it', async () => {
    const { user, unmount, keep, giveUp, close } = await record();
    await user.click(press('Terminer'));
    await screen.findByRole('button', { name: 'Joindre au message' });
    await user.keyboard('{Escape}');
    unmount();
    expect(close).toHaveBeenCalledOnce();
    expect([keep.mock.calls.length, giveUp.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('what was said is given up', () => {
  it('by who cancels, kept or not yet', async () => {
    const { user, unmount, keep, giveUp, close } = await record();
    await user.click(press('Annuler'));
    unmount();
    await act(async () => {});
    expect([keep.mock.calls.length, giveUp.mock.calls.length, close.mock.calls.length]).toEqual([0, 0, 1]);
    const again = await record();
    await again.user.click(press('Terminer'));
    await screen.findByRole('button', { name: 'Joindre au message' });
    await again.user.click(press('Annuler'));
    expect(again.giveUp.mock.calls).toEqual([['voix-1']]);
  });

  it('by who begins anew', async () => {
    const { user, keep, giveUp, close } = await record();
    await user.click(press('Terminer'));
    await user.click(await screen.findByRole('button', { name: 'Recommencer' }));
    await screen.findByText('Enregistrement');
    expect([giveUp.mock.calls, close.mock.calls.length, microphone.begun]).toEqual([[['voix-1']], 0, 2]);
    await user.click(press('Terminer'));
    await screen.findByRole('button', { name: 'Joindre au message' });
    expect(keep.mock.calls.length).toBe(2);
  });
});
