import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { LONGEST_OPTION } from '@sentiers/shared/polls/form.ts';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { emptyOption, hasRoom, movedOption, type WrittenOption } from '../../logic/poll-form.ts';
import { FieldProblem, type Says } from './desk-parts.tsx';

interface OptionFieldsProps {
  options: readonly WrittenOption[];
  onChange: (options: readonly WrittenOption[]) => void;
  says: Says;
}

/** The answers that are proposed, in their order: Enter goes to the next one, and adds it after the last. */
export function OptionFields({ options, onChange, says }: OptionFieldsProps) {
  const { t } = useTranslation('poll-form');
  const [said, setSaid] = useState('');
  const list = useKeptFocus<HTMLOListElement>(options);
  const goTo = useGoTo(list, options.length);
  const add = (at: number) => {
    onChange(options.toSpliced(at, 0, emptyOption(systemRandom.uuid)));
    goTo(at);
  };
  const enter = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (at < options.length - 1) goTo(at + 1);
    else if (hasRoom({ options })) add(at + 1);
  };
  const move = (option: WrittenOption, by: -1 | 1) => {
    const next = movedOption(options, option.id, by);
    onChange(next);
    setSaid(t('movedTo', { at: next.indexOf(option) + 1, total: next.length }));
  };
  return (
    <Group aria-describedby="poll-options-hint">
      <legend>{t('options')}</legend>
      <small id="poll-options-hint">{t('optionsHint')}</small>
      <FieldProblem>{says('options')}</FieldProblem>
      <ol ref={list}>
        {options.map((option, index) => (
          <Line
            key={option.id}
            option={option}
            at={{ index, last: options.length - 1 }}
            problem={says(`${option.id} words`)}
            onType={(label) => onChange(options.with(index, { ...option, label }))}
            onEnter={(event) => enter(event, index)}
            onMove={(by) => move(option, by)}
            onRemove={() => {
              onChange(options.filter(({ id }) => id !== option.id));
              goTo(Math.max(0, index - 1));
            }}
          />
        ))}
      </ol>
      {hasRoom({ options }) && (
        <div>
          <Button
            size="small"
            startIcon={<Icon of={PlusIcon} size={16} />}
            onClick={() => add(options.length)}
          >
            {t('addOption')}
          </Button>
        </div>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Group>
  );
}

interface LineProps {
  option: WrittenOption;
  at: { index: number; last: number };
  problem: string | null;
  onType: (label: string) => void;
  onEnter: (event: KeyboardEvent) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Line({ option, at, problem, onType, onEnter, onMove, onRemove }: LineProps) {
  const { t } = useTranslation('poll-form');
  const name = option.label.trim() || t('optionAt', { at: at.index + 1 });
  const move = (by: -1 | 1, idle: boolean) => (
    <IconButton
      size="small"
      aria-label={t(by < 0 ? 'moveUp' : 'moveDown', { name })}
      aria-disabled={idle || undefined}
      data-by={by}
      onClick={() => !idle && onMove(by)}
    >
      <Icon of={by < 0 ? ArrowUpIcon : ArrowDownIcon} size={16} />
    </IconButton>
  );
  return (
    <li>
      <TextInput
        aria-label={t('optionAt', { at: at.index + 1 })}
        aria-invalid={problem ? true : undefined}
        maxLength={LONGEST_OPTION}
        value={option.label}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onEnter}
      />
      {move(-1, at.index === 0)}
      {move(1, at.index === at.last)}
      <IconButton
        size="small"
        aria-label={t('removeOption', { name })}
        disabled={at.last < 2}
        onClick={onRemove}
      >
        <Icon of={XIcon} size={16} />
      </IconButton>
      <FieldProblem>{problem}</FieldProblem>
    </li>
  );
}

/** Gives the keyboard to the field of that rank, once it is there. */
function useGoTo(list: RefObject<HTMLOListElement | null>, count: number) {
  const asked = useRef<number | null>(null);
  const go = () => {
    if (asked.current === null) return;
    const field = list.current?.querySelectorAll('input')[asked.current];
    if (!field) return;
    asked.current = null;
    field.focus();
  };
  const latest = useRef(go);
  latest.current = go;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field was added or has gone.
  useEffect(() => latest.current(), [count]);
  return (at: number) => {
    asked.current = at;
    if (at < count) go();
  };
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': {
    ...theme.typography.subtitle2,
    fontSize: '1rem',
    padding: 0,
    marginBottom: theme.spacing(1),
  },
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > ol': { display: 'grid', gap: theme.spacing(2), margin: 0, padding: 0, listStyle: 'none' },
  '& > ol > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto auto',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  '& > ol > li > p': { gridColumn: '1 / -1' },
  '& [aria-disabled="true"]': { opacity: 0.55, cursor: 'default' },
  /* Moving up is enough where words need the room. */
  [theme.breakpoints.down('sm')]: {
    '& > ol > li': { gridTemplateColumns: 'minmax(0, 1fr) auto auto' },
    '& [data-by="1"]': { display: 'none' },
  },
}));
