import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';

/** What who prepares a seminar may do with it. */
export function PrepareActions({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  return <LinkButton to={paths.editSeminar(seminar.id)}>{t('edit')}</LinkButton>;
}
