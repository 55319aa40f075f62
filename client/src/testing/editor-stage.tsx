import { act, waitFor } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import { RichField } from '../components/editor/RichField.tsx';
import { RichToolbar } from '../components/editor/RichToolbar.tsx';
import type { ReferencePlace, WritingFieldProps, WritingHandle } from '../components/editor/writing.ts';
import './no-layout.ts';
import { renderApp } from './render.tsx';

/** A clipboard as a browser hands it over with a paste. */
function clipboard({ html = '', text = '', files = [] as File[] }): DataTransfer {
  const data: Record<string, string> = { 'text/html': html, 'text/plain': text };
  return {
    files,
    types: Object.keys(data),
    getData: (type: string) => data[type] ?? '',
  } as unknown as DataTransfer;
}

interface Stage {
  editor: Editor;
  handle: WritingHandle;
  /** What was told, in order. */
  told: string[];
  places: (ReferencePlace | null)[];
  /** Replaces the body from elsewhere: sent, or another draft chosen. */
  replace: (body: string) => void;
  press: (key: string, modifiers?: KeyboardEventInit) => void;
  paste: (content: Parameters<typeof clipboard>[0]) => void;
  user: ReturnType<typeof renderApp>['user'];
  unmount: () => void;
}

interface Made {
  editor?: Editor;
  handle?: WritingHandle;
  replace?: (body: string) => void;
  told: string[];
  places: (ReferencePlace | null)[];
}

/** What the field is given beside its body; `shared`: others write in it too. */
type StageProps = Partial<WritingFieldProps> & { shared?: boolean };

function Field({ body, made, props }: { body: string; made: Made; props: StageProps }) {
  const [now, setNow] = useState(body);
  const [editor, setEditor] = useState<Editor | null>(null);
  const field = useRef<WritingHandle>(null);
  if (editor) made.editor = editor;
  made.replace = setNow;
  return (
    <>
      <RichField
        label="Votre réponse"
        enterSends
        onSend={() => {}}
        onPickerKey={() => false}
        picker={null}
        {...props}
        ref={(handle) => {
          field.current = handle;
          if (handle) made.handle = handle;
        }}
        body={now}
        onBody={(next) => {
          made.told.push(next);
          setNow(next);
        }}
        onPlace={(place) => void made.places.push(place)}
        image={Words}
        caret={undefined}
        onEditor={setEditor}
        onUnreadable={() => {}}
      />
      {editor && (
        <RichToolbar editor={editor} onMention={() => field.current?.begin('@')} onFiles={props.onFiles} />
      )}
    </>
  );
}

function Words({ description }: { description: string }) {
  return <i>{description}</i>;
}

/** An editor with its toolbar over a body, as a composer keeps it. */
export async function stage(body: string, props: StageProps = {}): Promise<Stage> {
  const made: Made = { told: [], places: [] };
  const { user, unmount } = renderApp(<Field body={body} made={made} props={props} />);
  const { editor, handle } = await waitFor(() => {
    if (!made.editor || !made.handle) throw new Error('no editor yet');
    return { editor: made.editor, handle: made.handle };
  });
  const dispatch = (event: Event) => act(() => void editor.view.dom.dispatchEvent(event));
  return {
    editor,
    handle,
    told: made.told,
    places: made.places,
    user,
    unmount,
    replace: (next) => act(() => made.replace?.(next)),
    press: (key, modifiers = {}) =>
      dispatch(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })),
    paste: (content) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      dispatch(Object.assign(event, { clipboardData: clipboard(content) }));
    },
  };
}
