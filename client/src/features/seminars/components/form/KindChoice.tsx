import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import type { SeminarForm } from '../../logic/seminar-form.ts';

const kinds = ['seminar', 'webinar'] as const;

interface KindChoiceProps {
  value: SeminarForm['kind'];
  onChange: (kind: SeminarForm['kind']) => void;
}

/** Whether one meets in a place or before a video, with what that brings. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const { t } = useTranslation('seminar-form');
  return (
    <ChoiceField
      legend={t('kind')}
      choices={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      {...{ value, onChange }}
      hint={t(`kindHint.${value}`)}
    />
  );
}
