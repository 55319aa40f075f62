import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { oneLine } from '../../../components/one-line.ts';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { ThemeMark } from '../../../components/ThemeMark.tsx';
import { useChosenInSight } from '../../../components/use-chosen-in-sight.ts';
import { focusRing, underFinger } from '../../../theme/overrides/controls.ts';
import type { MapChoices } from '../logic/map-address.ts';
import type { MapAnswer } from '../logic/places.ts';

interface MapFiltersProps {
  answer: MapAnswer;
  choices: MapChoices;
  choose: (next: Partial<MapChoices>) => void;
}

/** Which cohort, and which theme: the themes are the map's legend as well, on one line so that the map has its room. */
export function MapFilters({ answer, choices, choose }: MapFiltersProps) {
  const { t } = useTranslation('territories');
  const line = useChosenInSight<HTMLDivElement>(choices.theme);
  return (
    <Filters>
      {answer.cohorts.length > 1 && (
        <Cohort>
          <FormField label={t('map.cohort')}>
            {(control) => (
              <SelectInput
                {...control}
                value={choices.cohort ?? ''}
                onChange={({ target }) => choose({ cohort: target.value || null })}
              >
                <option value="">{t('map.allCohorts')}</option>
                {answer.cohorts.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectInput>
            )}
          </FormField>
        </Cohort>
      )}
      {answer.themes.length > 0 && (
        <Themes ref={line} aria-label={t('map.theme')} role="group">
          {answer.themes.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              aria-pressed={choices.theme === key}
              onClick={() => choose({ theme: choices.theme === key ? null : key })}
            >
              <ThemeMark theme={key} />
              {label}
            </button>
          ))}
        </Themes>
      )}
    </Filters>
  );
}

const Filters = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: theme.spacing(3, 5),
}));

const Cohort = styled('div')({ flex: '0 1 220px' });

const Themes = styled('div')(({ theme }) => ({
  ...oneLine(theme),
  flex: '1 1 320px',
  gap: theme.spacing(1.5),
  '& button': {
    ...theme.typography.caption,
    font: 'inherit',
    fontSize: theme.typography.caption.fontSize,
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minHeight: 32,
    padding: theme.spacing(0, 3),
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.background.paper,
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: 999,
    cursor: 'pointer',
    [underFinger]: { minHeight: 40 },
  },
  '& button[aria-pressed="true"]': {
    fontWeight: 700,
    color: theme.vars.palette.knowledge.onSoft,
    borderColor: theme.vars.palette.knowledge.main,
    backgroundColor: theme.vars.palette.knowledge.soft,
  },
  '& button:focus-visible': focusRing(theme),
  /* To both edges of the screen. */
  [theme.breakpoints.down('md')]: {
    margin: theme.spacing(0, -4),
    paddingLeft: theme.spacing(4),
  },
}));
