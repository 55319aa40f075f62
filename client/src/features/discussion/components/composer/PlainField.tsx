import { styled } from '@mui/material/styles';
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { placeAt } from '../../../../components/editor/reference-place.ts';
import type { WritingFieldProps, WritingHandle } from '../../../../components/editor/writing.ts';
import { continueLine, withQuote } from '../../logic/markdown-editing.ts';
import {
  bodyToField,
  fieldToBody,
  insertReference,
  type KnownReference,
  referenceKnown,
} from '../../logic/references.ts';
import { replaceField } from './replace-field.ts';

/** A field of plain text, of which the toolbar wants the text itself. */
export interface PlainHandle extends WritingHandle {
  area: () => HTMLTextAreaElement | null;
  /** How many characters of the body stand before the caret; undefined while the field has no focus. */
  caret: () => number | undefined;
}

interface PlainFieldProps extends WritingFieldProps {
  ref: Ref<PlainHandle>;
  /** References that one may write by their words alone. */
  known: readonly KnownReference[];
}

/** What is written in as plain text, Markdown and all: in light mode, in live rooms, and until the editor is there. */
export function PlainField(props: PlainFieldProps) {
  const { body, onBody, label, rows = 1, picker, onPlace } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useMemo(() => bodyToField(body), [body]);
  const chosen = useRef<KnownReference[]>([]);
  const bodyOf = (text: string) => fieldToBody(text, [...field.known, ...chosen.current, ...props.known]);
  useImperativeHandle(props.ref, () => handleOf(area, bodyOf, chosen.current));
  useGrowth(area, field.text);
  const onCaret = ({ value, selectionStart: at, selectionEnd }: HTMLTextAreaElement) =>
    onPlace(at === selectionEnd ? placeAt(value.slice(Math.max(0, at - 60), at), at) : null);
  return (
    <Area
      ref={area}
      data-region-start
      id={props.id}
      rows={rows}
      value={field.text}
      aria-label={label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-autocomplete="list"
      aria-controls={picker?.id}
      aria-activedescendant={picker?.active}
      aria-haspopup="listbox"
      placeholder={props.placeholder}
      autoCapitalize="sentences"
      autoComplete="off"
      spellCheck
      dir="auto"
      onChange={({ target }) => {
        onBody(bodyOf(target.value));
        onCaret(target);
      }}
      onSelect={({ currentTarget }) => onCaret(currentTarget)}
      onKeyDown={(event) => onKey(event, props)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    />
  );
}

function handleOf(
  field: RefObject<HTMLTextAreaElement | null>,
  bodyOf: (text: string) => string,
  chosen: KnownReference[],
): PlainHandle {
  const change = (work: (area: HTMLTextAreaElement) => Parameters<typeof replaceField>[1]) => {
    if (field.current) replaceField(field.current, work(field.current));
  };
  const insert = (words: string) =>
    change(({ value, selectionStart: at }) => {
      const space = at === 0 || /\s$/.test(value.slice(0, at)) ? '' : ' ';
      const caret = at + space.length + words.length;
      return { text: value.slice(0, at) + space + words + value.slice(at), start: caret, end: caret };
    });
  return {
    area: () => field.current,
    caret: () => {
      const area = field.current;
      return area && area === document.activeElement
        ? bodyOf(area.value.slice(0, area.selectionStart)).length
        : undefined;
    },
    focus: () => field.current?.focus(),
    goOn: () => {
      field.current?.focus();
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    },
    read: () => bodyOf(field.current?.value ?? ''),
    quote: (markdown) => change(({ value }) => withQuote(value, markdown)),
    begin: insert,
    complete: (place, reference) => {
      // The latest goes first: what was chosen before under the same words may have been taken away.
      chosen.unshift(referenceKnown(reference));
      change(({ value }) => insertReference(value, place, reference));
    },
    insertFile: ({ address, name, isImage }) => insert(`${isImage ? '!' : ''}[${name}](${address}) `),
  };
}

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, props: PlainFieldProps) {
  if (event.nativeEvent.isComposing) return;
  if (props.onPickerKey(event.key)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (event.key === 'Escape' && props.onEscape) {
    event.preventDefault();
    props.onEscape();
    return;
  }
  if (event.key !== 'Enter') return;
  const sends = event.ctrlKey || event.metaKey || (props.enterSends && !event.shiftKey);
  if (sends) {
    event.preventDefault();
    props.onSend();
    return;
  }
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const continued = continueLine({ text: value, start: selectionStart, end: selectionEnd });
  if (!continued) return;
  event.preventDefault();
  replaceField(event.currentTarget, continued);
}

/** Grows with its lines, to the third of the height that its style allows. */
function useGrowth(field: RefObject<HTMLTextAreaElement | null>, text: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [field, text]);
}

const Area = styled('textarea')(({ theme }) => ({
  ...theme.typography.body1,
  font: 'inherit',
  flex: 1,
  minWidth: 0,
  minHeight: 44,
  maxHeight: '33dvh',
  padding: theme.spacing(2.5, 3.5),
  resize: 'none',
  border: 0,
  outline: 'none',
  background: 'none',
  color: theme.vars.palette.text.primary,
  '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
}));
