import { styled } from '@mui/material/styles';
import SearchIcon from 'lucide-react/icons/search';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { field as fieldLook } from '../../../components/TextInput.tsx';

/** One line that the arrows reach. */
export interface FieldOption {
  id: string;
  content: ReactNode;
  choose: () => void;
}

interface SearchFieldProps {
  text: string;
  onText: (text: string, caret: number) => void;
  options: readonly FieldOption[];
  /** Enter, while no line is reached. */
  onSubmit: () => void;
  /** Whether the lines float over what is under the field; else they push it. */
  floating?: boolean;
  autoFocus?: boolean;
}

/** The field one searches with, and the lines that it offers: arrows reach them, Enter takes one, Escape closes. */
export function SearchField(props: SearchFieldProps) {
  const { text, onText, options, onSubmit, floating = false, autoFocus = false } = props;
  const { t } = useTranslation('search');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const [closed, setClosed] = useState(floating);
  const shown = closed ? [] : options;
  const index = shown.findIndex((option) => option.id === reached);
  useEffect(() => {
    if (index >= 0) document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [index, id]);
  const report = () => onText(input.current?.value ?? '', input.current?.selectionStart ?? 0);
  const take = (option: FieldOption) => {
    setReached(null);
    option.choose();
    input.current?.focus();
  };
  const move = (event: KeyboardEvent, step: 1 | -1) => {
    if (shown.length === 0) return;
    event.preventDefault();
    const next = index + step;
    setReached(shown[(next + shown.length + (index < 0 && step < 0 ? 1 : 0)) % shown.length]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const option = shown[index];
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Enter') {
      event.preventDefault();
      setClosed(floating);
      if (option) take(option);
      else onSubmit();
    } else if (event.key === 'Tab' && option && floating) {
      event.preventDefault();
      take(option);
    } else if (event.key === 'Escape' && floating && shown.length > 0) {
      event.stopPropagation();
      setClosed(true);
    }
  };
  return (
    <Root>
      <Box>
        <Icon of={SearchIcon} />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={t('label')}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={index >= 0 ? `${id}-${index}` : undefined}
          placeholder={t('placeholder')}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={300}
          // biome-ignore lint/a11y/noAutofocus: one came here to type
          autoFocus={autoFocus}
          value={text}
          onChange={() => {
            setClosed(false);
            setReached(null);
            report();
          }}
          onSelect={report}
          onBlur={() => setClosed(floating)}
          onKeyDown={onKeyDown}
        />
      </Box>
      <Lines
        id={`${id}-list`}
        role="listbox"
        aria-label={t('offered')}
        data-floating={floating || undefined}
        hidden={shown.length === 0}
        onPointerDown={(event) => event.preventDefault()}
      >
        {shown.map((option, at) => (
          <Line
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === index}
            onClick={() => take(option)}
          >
            {option.content}
          </Line>
        ))}
      </Lines>
    </Root>
  );
}

const Root = styled('div')({ position: 'relative', display: 'flex', flexDirection: 'column', minHeight: 0 });

const Box = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 'none',
  '& > svg': {
    position: 'absolute',
    left: theme.spacing(3.5),
    top: '50%',
    transform: 'translateY(-50%)',
    color: theme.vars.palette.text.secondary,
  },
  '& input': { ...fieldLook(theme), paddingLeft: theme.spacing(11) },
  '& input::-webkit-search-cancel-button': { display: 'none' },
}));

const Lines = styled('div')(({ theme }) => ({
  overflowY: 'auto',
  minHeight: 0,
  margin: theme.spacing(2, -2, 0),
  '&[data-floating]': {
    position: 'absolute',
    zIndex: 2,
    top: '100%',
    left: 0,
    right: 0,
    maxHeight: 320,
    margin: theme.spacing(1, 0, 0),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    boxShadow: theme.shadows[1],
  },
}));

const Line = styled('div')(({ theme }) => ({
  padding: theme.spacing(2.5),
  borderRadius: theme.shape.borderRadius,
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-selected="true"]': { backgroundColor: theme.vars.palette.primary.soft },
}));
