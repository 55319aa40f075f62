import { styled } from '@mui/material/styles';
import { type RefObject, useMemo, useRef } from 'react';
import type { RichEditor } from '../../../../components/editor/rich-editor.ts';
import { useRich } from '../../../../components/editor/use-rich.ts';
import type { WritingFieldProps, WritingHandle } from '../../../../components/editor/writing.ts';
import type { ReferenceScope } from '../../hooks/reference-source.ts';
import { useReferencePicker } from '../../hooks/use-reference-picker.ts';
import { personReference, referenceKnown } from '../../logic/references.ts';
import { messageEditor } from './message-parts.ts';
import { PlainField, type PlainHandle } from './PlainField.tsx';
import { ReferencePicker, referenceOptionId } from './ReferencePicker.tsx';

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
  const { rich, watch, giveUp } = useRich({
    source: messageEditor,
    plain,
    caret: () => text.current?.caret(),
    isPicking: isOpen,
  });
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

const Place = styled('div')({ position: 'relative', flex: 1, minWidth: 0, display: 'flex' });
