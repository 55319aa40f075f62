import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { FacetName, LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';
import { useFacetWords } from '../../hooks/use-facet-words.ts';
import type { Choose } from '../../hooks/use-library-choices.ts';
import { facets, type LibraryChoices, nothingChosen, toggled } from '../../logic/library-address.ts';

interface ChosenLineProps {
  choices: LibraryChoices;
  choose: Choose;
  counts: LibraryAnswer['facets'] | undefined;
}

/** What is chosen, each to be taken off; all at once at the end. */
export function ChosenLine({ choices, choose, counts }: ChosenLineProps) {
  const { t } = useTranslation('library');
  const words = useFacetWords();
  const chosen = facets.flatMap((facet) => choices[facet].map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  const name = (facet: FacetName, value: string) =>
    words(facet, value, counts?.[facet]?.find((one) => one.value === value)?.label ?? value);
  return (
    <Line aria-label={t('chosen')}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <Chosen
            type="button"
            aria-label={t('takeOff', { name: name(facet, value) })}
            onClick={() => choose(toggled(choices, facet, value))}
          >
            {name(facet, value)} <Icon of={XIcon} size={14} />
          </Chosen>
        </li>
      ))}
      <li>
        <Button size="small" variant="text" onClick={() => choose({ ...nothingChosen, q: choices.q })}>
          {t('takeAllOff')}
        </Button>
      </li>
    </Line>
  );
}

const Line = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2),
  margin: theme.spacing(0, 0, 3),
  padding: 0,
}));

const Chosen = styled('button')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  minHeight: 30,
  padding: theme.spacing(0, 3),
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: 999,
  font: 'inherit',
  fontSize: theme.typography.caption.fontSize,
  fontWeight: 600,
  color: theme.vars.palette.primary.onSoft,
  backgroundColor: theme.vars.palette.primary.soft,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '&:hover': { borderColor: theme.vars.palette.primary.main },
  '&:focus-visible': focusRing(theme),
  [underFinger]: { minHeight: 36 },
}));
