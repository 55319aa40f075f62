import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { movedBy, toggled } from '../../logic/answering.ts';
import { chosenDress, pressed } from './choice-row.ts';

interface RankingFieldProps {
  options: readonly { id: string; words: string }[];
  ranked: readonly string[];
  most: number;
  onChange: (ranked: readonly string[]) => void;
}

/** An order of preference: what is pressed takes the next rank, arrows move it, pressing it again takes its rank away. */
export function RankingField({ options, ranked, most, onChange }: RankingFieldProps) {
  const { t } = useTranslation('polls');
  const [said, setSaid] = useState('');
  const list = useKeptFocus<HTMLOListElement>(ranked);
  const isFull = ranked.length >= most;
  const rest = options.filter(({ id }) => !ranked.includes(id));
  const lines = [...ranked.flatMap((id) => options.filter((option) => option.id === id)), ...rest];
  const change = (next: readonly string[], { id, words }: (typeof options)[number]) => {
    const at = next.indexOf(id) + 1;
    setSaid(at > 0 ? t('ranking.said', { name: words, at, most }) : t('ranking.saidNone', { name: words }));
    onChange(next);
  };
  return (
    <>
      <List ref={list}>
        {lines.map((option) => {
          const rank = ranked.indexOf(option.id) + 1;
          return (
            <li key={option.id} data-ranked={rank > 0 || undefined}>
              <button
                type="button"
                aria-pressed={rank > 0}
                aria-disabled={(rank === 0 && isFull) || undefined}
                onClick={() =>
                  (rank > 0 || !isFull) &&
                  change(
                    rank > 0
                      ? ranked.filter((id) => id !== option.id)
                      : toggled(ranked, option.id, Math.max(2, most)),
                    option,
                  )
                }
              >
                <b aria-hidden="true">{rank || '–'}</b>
                <span>{option.words}</span>
                <VisuallyHidden>{rank > 0 && t('ranking.place', { at: rank, most })}</VisuallyHidden>
              </button>
              {rank > 0 && (
                <>
                  <Move
                    named={t('ranking.up', { name: option.words })}
                    icon={ArrowUpIcon}
                    idle={rank === 1}
                    onMove={() => change(movedBy(ranked, option.id, -1), option)}
                  />
                  <Move
                    named={t('ranking.down', { name: option.words })}
                    icon={ArrowDownIcon}
                    idle={rank === ranked.length}
                    onMove={() => change(movedBy(ranked, option.id, 1), option)}
                  />
                </>
              )}
            </li>
          );
        })}
      </List>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

interface MoveProps {
  named: string;
  icon: typeof ArrowUpIcon;
  /** There is no such place; it keeps the keyboard all the same. */
  idle: boolean;
  onMove: () => void;
}

function Move({ named, icon, idle, onMove }: MoveProps) {
  return (
    <IconButton aria-label={named} aria-disabled={idle || undefined} onClick={() => !idle && onMove()}>
      <Icon of={icon} />
    </IconButton>
  );
}

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', alignItems: 'center', gap: theme.spacing(1), minWidth: 0 },
  '& > li > button:first-of-type': {
    ...pressed(theme),
    flex: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: '1.5em minmax(0, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(2),
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '&:focus-visible': focusRing(theme),
  },
  '& > [data-ranked] > button:first-of-type': chosenDress(theme),
  '& > li > button[aria-disabled]:first-of-type': {
    cursor: 'default',
    color: theme.vars.palette.text.secondary,
    borderColor: theme.vars.palette.divider,
  },
  '& b': { textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  '& > li > [aria-disabled="true"]': { opacity: 0.55, cursor: 'default' },
}));
