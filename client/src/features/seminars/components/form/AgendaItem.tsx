import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { fromLocalField } from '../../../../components/moments.ts';
import { formatDate, formatTime } from '../../../../i18n/format.ts';
import type { Language } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';
import type { ItemForm } from '../../logic/seminar-form.ts';
import type { Says } from './form-parts.ts';
import { ItemFields } from './ItemFields.tsx';

interface AgendaItemProps {
  item: ItemForm;
  cohortId: string;
  at: { index: number; last: number };
  open: boolean;
  onToggle: () => void;
  onChange: (changed: Partial<ItemForm>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  says: Says;
}

/** A part of the agenda: in a line, or with its fields and what may be done with it. */
export function AgendaItem({ item, at, open, onToggle, onMove, onRemove, ...fields }: AgendaItemProps) {
  const { t } = useTranslation('seminar-form');
  const language = useLanguage();
  const id = useId();
  const name = item.title.trim() || t('untitled');
  return (
    <Card>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span>
            <b>{name}</b>
            <small>
              {[spanWords(item, language), t(`itemKinds.${item.kind}`), item.room.trim()]
                .filter(Boolean)
                .join('\u00A0· ')}
            </small>
          </span>
          <Icon of={ChevronDownIcon} />
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <ItemFields item={item} {...fields} />
            <Acts>
              <Move
                label={t('moveUp')}
                named={t('moveUpNamed', { name })}
                icon={ArrowUpIcon}
                idle={at.index === 0}
                onMove={() => onMove(-1)}
              />
              <Move
                label={t('moveDown')}
                named={t('moveDownNamed', { name })}
                icon={ArrowDownIcon}
                idle={at.index === at.last}
                onMove={() => onMove(1)}
              />
              <Button
                size="small"
                variant="text"
                color="error"
                aria-label={t('removeNamed', { name })}
                startIcon={<Icon of={Trash2Icon} size={16} />}
                onClick={onRemove}
              >
                {t('remove')}
              </Button>
            </Acts>
          </>
        )}
      </div>
    </Card>
  );
}

interface MoveProps {
  label: string;
  /** The same, with the part it moves. */
  named: string;
  icon: typeof ArrowUpIcon;
  /** There is no such place; it keeps the keyboard all the same. */
  idle: boolean;
  onMove: () => void;
}

function Move({ label, named, icon, idle, onMove }: MoveProps) {
  return (
    <Button
      size="small"
      variant="text"
      aria-label={named}
      aria-disabled={idle || undefined}
      startIcon={<Icon of={icon} size={16} />}
      onClick={() => !idle && onMove()}
    >
      {label}
    </Button>
  );
}

/** « Jeudi 4 mars, 9:00 – 10:30 »; nothing while no beginning is said. */
function spanWords({ startsAt, endsAt }: ItemForm, language: Language): string {
  const [from, to] = [fromLocalField(startsAt), fromLocalField(endsAt)];
  if (!from) return '';
  const times = [from, to].flatMap((at) => (at ? [formatTime(at, language)] : []));
  return `${formatDate(from, language)}, ${times.join('\u00A0–\u2060\u00A0')}`;
}

const Card = styled('li')(({ theme }) => ({
  minWidth: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '& > h3': { margin: 0, font: 'inherit' },
  '& > h3 > button': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(3),
    width: '100%',
    minHeight: sizes.touch,
    padding: theme.spacing(2.5, 4),
    border: 0,
    borderRadius: theme.shape.borderRadius,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    background: 'none',
    cursor: 'pointer',
    '&:focus-visible': focusRing(theme, -2),
  },
  '& > h3 > button > span': { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  '& > h3 small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > h3 > button > svg': { flex: 'none', color: theme.vars.palette.text.secondary },
  '& [aria-expanded="true"] > svg': { transform: 'rotate(180deg)' },
  '& > div:not([hidden])': { display: 'grid', gap: theme.spacing(4), padding: theme.spacing(1, 4, 3) },
}));

const Acts = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1),
  marginLeft: theme.spacing(-3),
  '& > [aria-disabled="true"]': { opacity: 0.6, cursor: 'default' },
}));
