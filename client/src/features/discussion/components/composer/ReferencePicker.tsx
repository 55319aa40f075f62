import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceOption } from '../../hooks/reference-source.ts';

interface ReferencePickerProps {
  id: string;
  sign: '@' | '#';
  options: readonly ReferenceOption[];
  isPending: boolean;
  /** Index of the one that Enter would choose. */
  active: number;
  onChoose: (option: ReferenceOption) => void;
}

/** The id of a line, for `aria-activedescendant`. */
export const referenceOptionId = (id: string, index: number) => `${id}-${index}`;

/** The people, or the threads and experiences, whose name is being typed after a sign; the field keeps the focus. */
export function ReferencePicker({ id, sign, options, isPending, active, onChoose }: ReferencePickerProps) {
  const { t } = useTranslation('discussion');
  const words = {
    '@': { label: t('composer.people'), none: t('composer.nobody') },
    '#': { label: t('composer.titles'), none: t('composer.noTitle') },
  }[sign];
  const lineOf = (option: ReferenceOption, index: number): ReactNode => (
    <Option
      key={option.reference.address}
      id={referenceOptionId(id, index)}
      ref={(line) => void (index === active && line?.scrollIntoView?.({ block: 'nearest' }))}
      role="option"
      aria-selected={index === active}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
    >
      {option.line}
    </Option>
  );
  return (
    <Box id={id} role="listbox" aria-label={words.label}>
      {options.length === 0 && <Nothing>{isPending ? t('composer.looking') : words.none}</Nothing>}
      {runsOf(options).map(({ sort, from, run }) => {
        const lines = run.map((option, at) => lineOf(option, from + at));
        if (!sort) return lines;
        return (
          <Group key={sort} role="group" aria-labelledby={`${id}-${sort}`}>
            <Sort id={`${id}-${sort}`} role="presentation">
              {t(`composer.${sort}`)}
            </Sort>
            {lines}
          </Group>
        );
      })}
    </Box>
  );
}

/** Lines of one sort, together, and the rank of their first. */
function runsOf(options: readonly ReferenceOption[]) {
  const runs: { sort: ReferenceOption['sort']; from: number; run: ReferenceOption[] }[] = [];
  for (const [from, option] of options.entries()) {
    const last = runs.at(-1);
    if (last && last.sort === option.sort) last.run.push(option);
    else runs.push({ sort: option.sort, from, run: [option] });
  }
  return runs;
}

const Box = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 2,
  left: 0,
  bottom: `calc(100% + ${theme.spacing(1)})`,
  width: 'min(100%, 380px)',
  maxHeight: 'min(340px, 45vh)',
  overflowY: 'auto',
  padding: theme.spacing(1),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.vars.palette.lifted,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Group = styled('div')({});

const Sort = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(1, 2, 0.5),
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Option = styled('div')(({ theme }) => ({
  padding: theme.spacing(1.5, 2),
  borderRadius: 6,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '&:hover, &[aria-selected="true"]': { backgroundColor: theme.vars.palette.primary.soft },
}));

const Nothing = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
}));
