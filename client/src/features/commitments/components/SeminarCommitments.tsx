import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useIsOff, useIsOffIn } from '../../../lib/use-modules.ts';

interface SeminarCommitmentsProps {
  seminarId: string;
  cohortId: string;
}

/** On a seminar's page: the board that it opens on, and the way to promise something there. */
export function SeminarCommitments({ seminarId, cohortId }: SeminarCommitmentsProps) {
  const { t } = useTranslation('seminars');
  const own = useQuery(queries.trails.mine.queryOptions({ input: {} })).data?.own;
  const mayMake = !useIsOff('commitments');
  const isClosed = useIsOffIn(cohortId, 'commitments');
  // Where nothing more is promised, the board is there as long as something stands on it.
  const board = useQuery({
    ...queries.commitments.board.queryOptions({ input: { cohortId } }),
    enabled: isClosed,
  }).data;
  const hasBoard = !isClosed || (board?.items.length ?? 0) > 0;
  return (
    <Buttons>
      {hasBoard && <LinkButton to={paths.commitmentBoard(cohortId)}>{t('commitments.board')}</LinkButton>}
      {own && mayMake && (
        <LinkButton to={paths.newCommitmentsAt(seminarId)}>{t('commitments.make')}</LinkButton>
      )}
    </Buttons>
  );
}

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
