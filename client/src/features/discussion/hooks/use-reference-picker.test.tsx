// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { ReferencePlace, WritingHandle } from '../../../components/editor/writing.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { useReferencePicker } from './use-reference-picker.ts';

const person = (name: string, last: number) => ({
  id: `0192f0a4-7c3e-7a10-8b11-00000000000${last}`,
  name,
  organisation: null,
  role: 'member' as const,
  cohortYear: null,
  photo: null,
});

const people = [person('Élise Rambaud', 1), person('Karim Benali', 2)];
const scope = { people, channelId: '0192f0a4-7c3e-7a10-8b11-000000000009' };

const at = (words: string): ReferencePlace => ({ sign: '@', words, start: 4 });

type Picker = ReturnType<typeof useReferencePicker>;

function Field({ handle, onDrawn }: { handle: WritingHandle; onDrawn: (picker: Picker) => void }) {
  onDrawn(useReferencePicker(useRef(handle), scope));
  return null;
}

function stage() {
  const complete = vi.fn<WritingHandle['complete']>();
  let drawn = {} as Picker;
  renderApp(
    <Field
      handle={{ complete } as unknown as WritingHandle}
      onDrawn={(picker) => {
        drawn = picker;
      }}
    />,
  );
  return {
    complete,
    /** As a field that was given what the last drawing made. */
    picker: () => drawn,
  };
}

describe('useReferencePicker', () => {
  it('leaves a key alone where what it was for is gone, though the list is still drawn', () => {
    const { picker, complete } = stage();
    act(() => picker().onPlace(at('el')));
    const drawn = picker();
    expect(drawn.isOpen).toBe(true);
    act(() => {
      drawn.onPlace(null);
      expect(drawn.onKey('Enter')).toBe(false);
    });
    expect(complete).not.toHaveBeenCalled();
  });

  it('chooses by what is typed now, not by what was when the list was drawn', () => {
    const { picker, complete } = stage();
    act(() => picker().onPlace(at('')));
    const drawn = picker();
    act(() => {
      drawn.onPlace(at('kar'));
      expect(drawn.onKey('Enter')).toBe(true);
    });
    expect(complete.mock.calls.map(([place, { name }]) => [place.words, name])).toEqual([
      ['kar', 'Karim Benali'],
    ]);
    expect(picker().isOpen).toBe(false);
  });

  it('takes no thread for an answer that was found for fewer letters', async () => {
    const far = {
      type: 'thread',
      threadId: scope.channelId,
      title: 'Ateliers ouverts',
      channelName: 'Annonces',
    };
    answerRequests({
      [`/api/channels/${scope.channelId}/threads`]: () => ({ items: [], next: null }),
      '/api/search': () => ({ results: [far], total: 1 }),
    });
    const { picker, complete } = stage();
    act(() => picker().onPlace({ sign: '#', words: 'ate', start: 4 }));
    await waitFor(() => expect(picker().options).toHaveLength(1));
    act(() => {
      picker().onPlace({ sign: '#', words: 'atelier du 3 mars', start: 4 });
      expect(picker().onKey('Enter')).toBe(false);
    });
    expect(complete).not.toHaveBeenCalled();
  });

  it('keeps the line that was gone to, whatever is found above it meanwhile', async () => {
    const experience = {
      id: scope.channelId,
      title: 'Ateliers',
      openTitle: 'Ateliers',
      kind: { name: 'Un lieu' },
    };
    let tell = () => {};
    const late = new Promise<void>((resolve) => {
      tell = resolve;
    });
    answerRequests({
      [`/api/channels/${scope.channelId}/threads`]: async () => {
        await late;
        return { items: [{ id: person('', 8).id, title: 'Ateliers du mardi' }], next: null };
      },
      '/api/library': () => ({ items: [experience, { ...experience, id: person('', 7).id }], total: 2 }),
    });
    const { picker, complete } = stage();
    act(() => picker().onPlace({ sign: '#', words: '', start: 4 }));
    await waitFor(() => expect(picker().options).toHaveLength(2));
    act(() => void picker().onKey('ArrowDown'));
    tell();
    await waitFor(() => expect(picker().options).toHaveLength(3));
    act(() => void picker().onKey('Enter'));
    expect(complete.mock.calls.map(([, { address }]) => address)).toEqual([`experience:${person('', 7).id}`]);
  });

  it('goes through the list by arrows', () => {
    const { picker, complete } = stage();
    act(() => picker().onPlace(at('')));
    act(() => void picker().onKey('ArrowDown'));
    expect(picker().active).toBe(1);
    act(() => void picker().onKey('Tab'));
    expect(complete.mock.calls.map(([, { name }]) => name)).toEqual(['Karim Benali']);
  });
});
