import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { RichEditor } from './editor/rich-editor.ts';
import { EditorSource } from './editor/rich-parts.ts';
import { useRich } from './editor/use-rich.ts';
import type { ImageView, WritingHandle } from './editor/writing.ts';
import type { ControlProps } from './FormField.tsx';
import { TextArea } from './TextInput.tsx';
import { WritingBox } from './writing-box.ts';

interface RichAreaProps {
  control: ControlProps;
  label: string;
  /** Markdown. */
  body: string;
  onBody: (body: string) => void;
  /** Lines at least. */
  rows: number;
  /** One of many: it stays plain text until someone goes to it. */
  late?: boolean;
}

const source = new EditorSource(async () => ({}));

/** A field of a form for several paragraphs: the editor of messages, over plain text until it is there, and in light mode. */
export function RichArea({ control, label, body, onBody, rows, late = false }: RichAreaProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const field = useRef<WritingHandle>(null);
  const [editor, setEditor] = useState<RichEditor | null>(null);
  const [isAsked, setAsked] = useState(!late);
  const { rich, watch, giveUp } = useRich({
    source,
    plain: !isAsked,
    caret: () => caretIn(text.current),
    isPicking: false,
  });
  const watched = {
    ...watch,
    onFocusCapture: () => {
      setAsked(true);
      watch.onFocusCapture();
    },
  };
  return (
    <div {...watched}>
      {rich ? (
        <Box>
          <rich.parts.RichField
            ref={field}
            id={control.id}
            label={label}
            describedBy={control['aria-describedby']}
            invalid={control['aria-invalid']}
            rows={rows}
            body={body}
            onBody={onBody}
            enterSends={false}
            onSend={nothing}
            onPlace={nothing}
            onPickerKey={never}
            picker={null}
            image={Named}
            caret={rich.caret}
            onEditor={setEditor}
            onUnreadable={giveUp}
          />
          {editor && <rich.parts.RichToolbar editor={editor} />}
        </Box>
      ) : (
        <Words
          {...control}
          ref={text}
          rows={rows}
          spellCheck
          value={body}
          onChange={({ target }) => onBody(target.value)}
        />
      )}
    </div>
  );
}

/** Undefined while the field has no focus. */
function caretIn(area: HTMLTextAreaElement | null): number | undefined {
  return area && area === document.activeElement ? area.selectionStart : undefined;
}

/** Its form is sent by its own button alone. */
function nothing(): void {}

function never(): boolean {
  return false;
}

/** A picture that was written of, by its description. */
const Named: ImageView = ({ description }) => <i>{description}</i>;

const Words = styled(TextArea)({ lineHeight: 1.55 });

const Box = styled(WritingBox)({ '& .rich-field': { maxHeight: '60dvh' } });
