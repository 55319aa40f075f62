import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Markdown } from '../../../components/Markdown.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { useArranging } from '../hooks/use-arranging.ts';
import { useDesk } from '../hooks/use-recap.ts';
import { DeskPeople } from './DeskPeople.tsx';
import { DeskSections } from './DeskSections.tsx';
import { DeskWords } from './DeskWords.tsx';
import { RecapProse } from './PassageParts.tsx';
import { PublishBox } from './PublishBox.tsx';

/** The recap of a room for those who animate it: who has answered, what goes in it and how it reads, publishing it. */
export function DeskBody({ roomId }: { roomId: string }) {
  const { t } = useTranslation('recaps');
  const desk = useDesk(roomId);
  if (desk.data) return <Desk desk={desk.data} />;
  if (desk.error instanceof AppError && desk.error.code === 'recap_not_ready') {
    const action = <LinkButton to={paths.room(roomId)}>{t('desk.toRoom')}</LinkButton>;
    return (
      <EmptyState title={t('desk.notReadyTitle')} action={action}>
        {t('desk.notReady')}
      </EmptyState>
    );
  }
  if (desk.isError) return <PageFailure onRetry={() => void desk.refetch()} />;
  return (
    <PageBody>
      <LinesSkeleton count={6} />
    </PageBody>
  );
}

function Desk({ desk }: { desk: RecapDesk }) {
  const { t } = useTranslation('recaps');
  const arranging = useArranging(desk);
  return (
    <PageBody data-wide>
      <Columns>
        <Column>
          <DeskPeople desk={desk} />
          <DeskWords key={desk.roomId} desk={desk} arranging={arranging} />
          <DeskSections desk={desk} arranging={arranging} />
        </Column>
        <Column>
          <section aria-labelledby="recap-preview">
            <h2 id="recap-preview">{t('desk.preview')}</h2>
            <Sheet>
              <h3>{desk.arrangement.title}</h3>
              <RecapProse>
                <Markdown>{desk.markdown}</Markdown>
              </RecapProse>
            </Sheet>
          </section>
          <PublishBox desk={desk} arranging={arranging} />
        </Column>
      </Columns>
    </PageBody>
  );
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignItems: 'start',
  gap: theme.spacing(8),
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
}));

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(7),
  '& h2': { ...theme.typography.h3, marginBottom: theme.spacing(2.5) },
}));

const Sheet = styled('div')(({ theme }) => ({
  padding: theme.spacing(5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& > h3': { ...theme.typography.h2, marginBottom: theme.spacing(4) },
}));
