import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect } from 'react';
import { useMentions } from '../../hooks/use-mentions.ts';
import { continueLine } from '../../logic/markdown-editing.ts';
import { MentionPicker, mentionOptionId } from './MentionPicker.tsx';
import { replaceField } from './replace-field.ts';

interface ComposerFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onText: (text: string) => void;
  people: readonly PersonSummary[];
  /** Where a visible label points to it; `label` names it otherwise too. */
  id?: string;
  label: string;
  placeholder?: string;
  describedBy?: string;
  invalid?: boolean;
  /** Whether Enter sends (and Shift + Enter writes a new line); Ctrl + Enter always sends. */
  enterSends: boolean;
  onSend: () => void;
  onEscape?: () => void;
  onFocus?: () => void;
  onBlur?: () => void;
  /** Lines at least. */
  rows?: number;
}

/** What is written in: plain text that grows with its lines, with the names that are typed after « @ ». */
export function ComposerField(props: ComposerFieldProps) {
  const { field, text, onText, people, label, rows = 1 } = props;
  const pickerId = useId();
  const mentions = useMentions(field, people);
  useGrowth(field, text);
  const isOpen = mentions.suggestions !== null;
  return (
    <Place>
      {mentions.suggestions && (
        <MentionPicker
          id={pickerId}
          people={mentions.suggestions}
          active={mentions.active}
          onChoose={mentions.choose}
        />
      )}
      <Area
        ref={field}
        data-region-start
        id={props.id}
        rows={rows}
        value={text}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        aria-autocomplete="list"
        aria-controls={isOpen ? pickerId : undefined}
        aria-activedescendant={
          isOpen && mentions.suggestions?.length ? mentionOptionId(pickerId, mentions.active) : undefined
        }
        aria-haspopup="listbox"
        placeholder={props.placeholder}
        autoCapitalize="sentences"
        autoComplete="off"
        spellCheck
        dir="auto"
        onChange={(event) => {
          onText(event.target.value);
          mentions.onCaret(event.target);
        }}
        onSelect={(event) => mentions.onCaret(event.currentTarget)}
        onKeyDown={(event) => mentions.onKeyDown(event) || onKey(event, props)}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      />
    </Place>
  );
}

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, props: ComposerFieldProps) {
  if (event.nativeEvent.isComposing) return;
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

const Place = styled('div')({ position: 'relative', flex: 1, minWidth: 0, display: 'flex' });

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
