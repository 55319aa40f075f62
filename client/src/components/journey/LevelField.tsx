import type { TrailLevel } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../ChoiceField.tsx';

interface LevelFieldProps {
  levels: readonly TrailLevel[];
  value: TrailLevel;
  onChange: (level: TrailLevel) => void;
}

/** Who reads what one writes, said in words beside. Needs the message module `journey`. */
export function LevelField({ levels, value, onChange }: LevelFieldProps) {
  const { t } = useTranslation('journey');
  return (
    <ChoiceField
      legend={t('level.legend')}
      choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
      value={value}
      onChange={onChange}
      hint={t(`level.hint.${value}`)}
    />
  );
}
