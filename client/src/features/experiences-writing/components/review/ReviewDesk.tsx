import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import MessageSquareIcon from 'lucide-react/icons/message-square-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { PageBody } from '../../../../components/PageBody.tsx';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../../components/PaneBanner.tsx';
import { ReasonDialog } from '../../../../components/ReasonDialog.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import { paths } from '../../../../lib/paths.ts';
import { useDraftActs } from '../../hooks/use-draft-acts.ts';
import { isEmptyValue } from '../../logic/part-content.ts';
import { NotesOf } from '../notes/NotesOf.tsx';
import { ReviewedSection } from './ReviewedSection.tsx';
import { Part } from './review-parts.ts';

/** A draft for who was asked to read it: every section, remarks on passages, and a last word. */
export function ReviewDesk({ draft }: { draft: ExperienceDraft }) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const acts = useDraftActs(draft);
  const [isEnding, setEnding] = useState(false);
  const own = draft.reviews.find(({ person }) => person.id === account);
  const written = draft.sections.filter(({ value }) => !isEmptyValue(value));
  return (
    <>
      <PageHeader
        title={draft.head.title}
        back={paths.myExperiences}
        backUntil="md"
        meta={t('review.by', { names: draft.authors.map(({ name }) => name).join(', ') })}
        actions={
          draft.abilities.review && (
            <Button variant="contained" onClick={() => setEnding(true)}>
              {t(own?.state === 'read' ? 'review.endAgain' : 'review.end')}
            </Button>
          )
        }
      />
      <PageBody data-wide>
        {own && own.request !== '' && (
          <Callout tone="knowledge" icon={MessageSquareIcon}>
            <b>{t('review.asked', { name: own.askedBy.name })}</b>
            <div>{own.request}</div>
          </Callout>
        )}
        <Hint>{t('review.hint')}</Hint>
        <Part>
          <div>{draft.head.summary !== '' && <Lede>{draft.head.summary}</Lede>}</div>
          <NotesOf draft={draft} sectionId={null} isWhole />
        </Part>
        {written.length === 0 && <p>{t('review.nothing')}</p>}
        {written.map((section) => (
          <ReviewedSection key={section.id} draft={draft} section={section} />
        ))}
      </PageBody>
      <PaneBanner />
      {isEnding && (
        <ReasonDialog
          title={t('review.endTitle')}
          label={t('review.words')}
          confirm={t('review.send')}
          most={2_000}
          initial={own?.words ?? ''}
          onConfirm={acts.endReview}
          onClose={() => setEnding(false)}
        >
          {t('review.endWords')}
        </ReasonDialog>
      )}
    </>
  );
}

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: theme.spacing(3, 0),
  color: theme.vars.palette.text.secondary,
}));

const Lede = styled('p')(({ theme }) => ({ ...theme.typography.body1, maxWidth: '68ch', margin: 0 }));
