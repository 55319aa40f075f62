import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';

interface KindChoiceProps {
  kinds: readonly OpenedThreadKind[];
  value: OpenedThreadKind;
  onChange: (kind: OpenedThreadKind) => void;
}

/** What a new thread is, with what each kind brings. */
export function KindChoice({ kinds, value, onChange }: KindChoiceProps) {
  const { t } = useTranslation('discussion');
  return (
    <ChoiceField
      legend={t('newThread.kind')}
      choices={kinds.map((kind) => ({ value: kind, label: t(`newThread.kinds.${kind}`) }))}
      {...{ value, onChange }}
      hint={t(`newThread.kindHint.${value}`)}
    />
  );
}
