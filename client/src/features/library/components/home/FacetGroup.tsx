import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { FacetName, LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThemeMark } from '../../../../components/ThemeMark.tsx';
import { underFinger } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';
import { useFacetWords } from '../../hooks/use-facet-words.ts';

type Value = LibraryAnswer['facets'][FacetName][number];

interface FacetGroupProps {
  facet: FacetName;
  values: readonly Value[];
  onToggle: (value: string) => void;
  /** Under its values: another way to choose one. */
  children?: ReactNode;
}

/** So many values are shown before one asks for the others. */
const few = 6;

/** One way to narrow the library: its values, each with how many one would find; those that are chosen first. */
export function FacetGroup({ facet, values, onToggle, children }: FacetGroupProps) {
  const { t } = useTranslation('library');
  const words = useFacetWords();
  const [open, setOpen] = useState(false);
  const useful = values.filter(({ count, chosen }) => chosen || count > 0);
  if (useful.length === 0 && !children) return null;
  const isLong = useful.length > few + 1;
  const shown = open || !isLong ? useful : useful.filter(({ chosen }, rank) => chosen || rank < few);
  return (
    <Group>
      <legend>{t(`facet.${facet}`)}</legend>
      {shown.map(({ value, label, count, chosen }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen} onChange={() => onToggle(value)} />
          {facet === 'theme' && <ThemeMark theme={value} />}
          <span>{words(facet, value, label)}</span>
          <small>{count}</small>
        </label>
      ))}
      {isLong && (
        <Button size="small" variant="text" aria-expanded={open} onClick={() => setOpen((before) => !before)}>
          {open ? t('fewer') : t('others', { count: useful.length - shown.length })}
        </Button>
      )}
      {children}
    </Group>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  minWidth: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontWeight: 700, padding: theme.spacing(0, 0, 1.5) },
  '& > label': {
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    minHeight: 30,
    cursor: 'pointer',
    [underFinger]: { minHeight: sizes.touch },
  },
  '& > label > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > label > small': {
    ...theme.typography.caption,
    fontVariantNumeric: 'tabular-nums',
    color: theme.vars.palette.text.secondary,
  },
  '& input[type="checkbox"]': {
    width: 18,
    height: 18,
    margin: 0,
    flex: 'none',
    accentColor: theme.vars.palette.primary.main,
  },
  '& > label:has(:checked) > span': { fontWeight: 700 },
  '& > .MuiButton-root': { marginLeft: theme.spacing(-3) },
}));
