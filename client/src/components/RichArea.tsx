import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { RichEditor } from '../../../components/editor/rich-editor.ts';
import { EditorSource } from '../../../components/editor/rich-parts.ts';
import { useRich } from '../../../components/editor/use-rich.ts';
import type { ImageView, WritingHandle } from '../../../components/editor/writing.ts';
import type { ControlProps } from '../../../components/FormField.tsx';
import { TextArea } from '../../../components/TextInput.tsx';

interface WordFieldProps {
  control: ControlProps;
  label: string;
  /** Markdown. */
  body: string;
  onBody: (body: string) => void;
}

const source = new EditorSource(async () => ({}));
const lines = 14;

/** What the week's word is written in: the editor of messages, over plain text until it is there, and in light mode. */
export function WordField({ control, label, body, onBody }: WordFieldProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const field = useRef<WritingHandle>(null);
  const [editor, setEditor] = useState<RichEditor | null>(null);
  const { rich, watch, giveUp } = useRich({
    source,
    plain: false,
    caret: () => caretIn(text.current),
    isPicking: false,
  });
  return (
    <div {...watch}>
      {rich ? (
        <Box>
          <rich.parts.RichField
            ref={field}
            id={control.id}
            label={label}
            describedBy={control['aria-describedby']}
            invalid={control['aria-invalid']}
            rows={lines}
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
          rows={lines}
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

/** It is saved by itself, and sent by its button alone. */
function nothing(): void {}

function never(): boolean {
  return false;
}

/** A picture that was written of, by its description. */
const Named: ImageView = ({ description }) => <i>{description}</i>;

const Words = styled(TextArea)({ minHeight: 320, lineHeight: 1.55 });

const Box = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.default,
  '& .rich-field': { maxHeight: '60dvh' },
  '& [role="toolbar"]': { padding: theme.spacing(1, 1.5) },
  '&:focus-within:not(:has(button:focus-visible))': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -1,
    borderColor: theme.vars.palette.primary.main,
  },
}));
