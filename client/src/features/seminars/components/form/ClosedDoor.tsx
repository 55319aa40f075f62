import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { paths } from '../../../../lib/paths.ts';

interface ClosedDoorProps {
  /** Where one goes instead: home by default. */
  to?: string;
  children: ReactNode;
}

/** Says why nothing is written here by this person. */
export function ClosedDoor({ to = paths.home, children }: ClosedDoorProps) {
  const { t } = useTranslation('seminar-form');
  const action = <LinkButton to={to}>{t(to === paths.home ? 'toHome' : 'toSeminar')}</LinkButton>;
  return (
    <EmptyState rank={1} title={t('closedTitle')} action={action}>
      {children}
    </EmptyState>
  );
}
