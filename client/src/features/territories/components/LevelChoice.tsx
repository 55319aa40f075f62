import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';

type Level = 'mine' | 'incubator';

/** Who reads a comparison. */
export function LevelChoice({ level, onChange }: { level: Level; onChange: (level: Level) => void }) {
  const { t } = useTranslation('territories');
  return (
    <ChoiceField
      legend={t('comparison.levelLegend')}
      choices={(['mine', 'incubator'] as const).map((value) => ({
        value,
        label: t(`comparison.level.${value}`),
      }))}
      value={level}
      onChange={onChange}
      hint={t(`comparison.levelHint.${level}`)}
    />
  );
}
