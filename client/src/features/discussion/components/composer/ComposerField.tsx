import { styled } from '@mui/material/styles';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { RichEditor } from '../../../../components/editor/rich-editor.ts';
import type { WritingFieldProps, WritingHandle } from '../../../../components/editor/writing.ts';
import { useLightMode } from '../../../../components/light-mode.ts';
import type { ReferenceScope } from '../../hooks/use-reference-options.tsx';
import { useReferencePicker } from '../../hooks/use-reference-picker.ts';
import { personReference, referenceKnown } from '../../logic/references.ts';
import { PlainField, type PlainHandle } from './PlainField.tsx';
import { ReferencePicker, referenceOptionId } from './ReferencePicker.tsx';
import { useRichParts } from './rich-parts.ts';

interface ComposerFieldProps extends Omit<WritingFieldProps, 'onPlace' | 'onPickerKey' | 'picker'> {
  field: RefObject<WritingHandle | null>;
  scope: ReferenceScope;
  /** Where words are only text: in live rooms, and in light mode by itself. */
  plain?: boolean;
  onEditor: (editor: RichEditor | null) => void;
}

/** What a message or a thread is written in: plain text at once, then the editor, which goes on where one was. */
export function ComposerField({ field, scope, plain = false, onEditor, ...writing }: ComposerFieldProps) {
  const picker = useReferencePicker(field, scope);
  const { onPlace, onKey, isOpen } = picker;
  const text = useRef<PlainHandle>(null);
  const known = useMemo(
    () => scope.people.map((one) => referenceKnown(personReference(one))),
    [scope.people],
  );
  const { rich, watch, giveUp } = useRich(plain, text, isOpen);
  const active = isOpen && picker.options.length > 0;
  const shared = {
    ...writing,
    onPlace,
    onPickerKey: onKey,
    picker: isOpen
      ? { id: picker.id, active: active ? referenceOptionId(picker.id, picker.active) : undefined }
      : null,
  };
  return (
    <Place {...watch}>
      {isOpen && picker.place && (
        <ReferencePicker
          id={picker.id}
          sign={picker.place.sign}
          options={picker.options}
          isPending={picker.isPending}
          active={picker.active}
          onChoose={picker.choose}
        />
      )}
      {rich ? (
        <rich.parts.RichField
          {...shared}
          ref={field}
          image={rich.parts.DraftImage}
          caret={rich.caret}
          onEditor={onEditor}
          onUnreadable={giveUp}
        />
      ) : (
        <PlainField
          {...shared}
          ref={(handle) => {
            text.current = handle;
            field.current = handle;
          }}
          known={known}
        />
      )}
    </Place>
  );
}

/** The editor in place of the plain field, once it is there and nobody is in the middle of a word or of a list. */
function useRich(plain: boolean, text: RefObject<PlainHandle | null>, isPicking: boolean) {
  const light = useLightMode();
  const [unreadable, setUnreadable] = useState(false);
  const [touched, setTouched] = useState(false);
  const [composing, setComposing] = useState(false);
  const parts = useRichParts(!plain && !light && !unreadable, touched);
  const [taken, setTaken] = useState<{ caret: number | undefined } | null>(null);
  useEffect(() => {
    if (!parts) setTaken(null);
    else if (!taken && !composing && !isPicking) setTaken({ caret: text.current?.caret() });
  }, [parts, taken, composing, isPicking, text]);
  return {
    rich: parts && taken ? { parts, caret: taken.caret } : null,
    giveUp: () => setUnreadable(true),
    watch: {
      onFocusCapture: () => setTouched(true),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  };
}

const Place = styled('div')({ position: 'relative', flex: 1, minWidth: 0, display: 'flex' });
