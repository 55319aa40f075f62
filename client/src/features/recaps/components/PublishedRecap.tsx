import { styled } from '@mui/material/styles';
import type { Recap } from '@sentiers/shared/recaps/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Markdown } from '../../../components/Markdown.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { paths } from '../../../lib/paths.ts';
import { RecapProse } from './PassageParts.tsx';

/** A recap to read, and where it is talked about. */
export function PublishedRecap({ recap: { roomId, markdown, publication, asked } }: { recap: Recap }) {
  const { t } = useTranslation('recaps');
  const mine = asked > 0 && <LinkButton to={paths.recapWords(roomId)}>{t('toMine')}</LinkButton>;
  if (markdown === null || !publication) {
    return (
      <EmptyState title={t('notYetTitle')} action={mine}>
        {t('notYet')}
      </EmptyState>
    );
  }
  return (
    <PageBody>
      <Links>
        {publication.threadId && (
          <LinkButton to={paths.threadById(publication.threadId)} variant="contained">
            {t('toThread')}
          </LinkButton>
        )}
        {mine}
        <LinkButton to={paths.newExperienceFromRoom(roomId)}>{t('toExperience')}</LinkButton>
      </Links>
      <VisuallyHidden as="h2">{t('title')}</VisuallyHidden>
      <RecapProse>
        <Markdown>{markdown}</Markdown>
      </RecapProse>
    </PageBody>
  );
}

const Links = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(3),
  marginBottom: theme.spacing(6),
}));
