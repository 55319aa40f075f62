import { styled } from '@mui/material/styles';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { useLevelWords } from '../hooks/use-level-words.ts';

interface LevelPickerProps {
  /** What is read: « Contexte ». */
  of: string;
  value: Level;
  onChange: (level: Level) => void;
  cohortId: string | null;
  /** Who reads it for now, where that is narrower than what is wanted. */
  agreed: Level | null;
}

/** Who is to read a section, and what that means. */
export function LevelPicker({ of, value, onChange, cohortId, agreed }: LevelPickerProps) {
  const { t } = useTranslation('experience-writing');
  const words = useLevelWords(cohortId);
  const id = useId();
  return (
    <Place>
      <label htmlFor={id}>
        {t('level.who')} <Hidden>{t('level.of', { title: of })}</Hidden>
      </label>
      <SelectInput
        id={id}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={({ target }) => onChange(target.value as Level)}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {words.name(level)}
          </option>
        ))}
      </SelectInput>
      <p id={`${id}-hint`} aria-live="polite">
        {words.readers(value)}
        {agreed !== null && agreed !== value && ` ${t('level.agreedOnly', { level: words.name(agreed) })}`}
      </p>
    </Place>
  );
}

const Hidden = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
});

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 320px)',
  alignItems: 'center',
  gap: theme.spacing(1, 2.5),
  '& > label': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& > select': { ...theme.typography.body2, minHeight: 40 },
  '& > p': {
    ...theme.typography.caption,
    gridColumn: '1 / -1',
    margin: 0,
    color: theme.vars.palette.text.secondary,
  },
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));
