import { styled } from '@mui/material/styles';
import type { ProfileField as Field, FieldLevel } from '@sentiers/shared/directory/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '../../../components/SelectInput.tsx';

const levels: readonly FieldLevel[] = ['network', 'cohort', 'mine'];

interface ProfileFieldProps {
  field: Field;
  level: FieldLevel;
  onLevel: (level: FieldLevel) => void;
  children: ReactNode;
}

/** One field of a profile, and beside its name who reads it. */
export function ProfileField({ field, level, onLevel, children }: ProfileFieldProps) {
  const { t } = useTranslation('people');
  const id = `profile-${field}`;
  return (
    <Part aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(`profile.${field}`)}</h2>
        <div>
          <span aria-hidden="true">{t('profile.readBy')}</span>
          <SelectInput
            aria-label={t('profile.readByOf', { field: t(`profile.${field}`) })}
            value={level}
            onChange={({ target }) => onLevel(target.value as FieldLevel)}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {t(`profile.level.${one}`)}
              </option>
            ))}
          </SelectInput>
        </div>
      </header>
      {children}
    </Part>
  );
}

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  paddingTop: theme.spacing(6),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2, 4),
  },
  '& h2': theme.typography.h3,
  '& > header > div': {
    ...theme.typography.caption,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    color: theme.vars.palette.text.secondary,
  },
  '& > header select': { width: 'auto' },
}));
