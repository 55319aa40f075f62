import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ExperienceDraft, Review } from '@sentiers/shared/experiences/schema.ts';
import FileWarningIcon from 'lucide-react/icons/file-warning';
import MessageSquareIcon from 'lucide-react/icons/message-square-text';
import ShieldCheckIcon from 'lucide-react/icons/shield-check';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useJournal } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import { wordsOf } from '../logic/merge-content.ts';
import type { PartContent } from '../logic/part-content.ts';

/** Over the sections: what is asked of me, what readers said in the end, what is left of sections that are gone. */
export function AboveDraft({ draft, writing }: { draft: ExperienceDraft; writing: DraftWriting }) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const waits = draft.agreements.some(({ person, answer }) => person.id === account && answer === 'waiting');
  const said = draft.reviews.filter(({ state }) => state === 'read');
  return (
    <Place>
      {draft.state === 'withdrawn' && (
        <Callout tone="waiting" icon={FileWarningIcon}>
          {t('above.withdrawn')}
        </Callout>
      )}
      {waits && (
        <Callout
          tone="now"
          icon={ShieldCheckIcon}
          action={<LinkButton to={paths.experienceAgreement(draft.id)}>{t('above.answer')}</LinkButton>}
        >
          {t('above.waits')}
        </Callout>
      )}
      {said.map((review) => (
        <Said key={review.person.id} review={review} />
      ))}
      <Gone writing={writing} />
    </Place>
  );
}

function Said({ review: { person, words } }: { review: Review }) {
  const { t } = useTranslation('experience-writing');
  return (
    <Callout tone="knowledge" icon={MessageSquareIcon}>
      <b>{t('review.read', { name: person.name })}</b>
      {words !== '' && <div>{words}</div>}
    </Callout>
  );
}

/** What was written here of sections that someone took out meanwhile: to be copied elsewhere, or let go of. */
function Gone({ writing }: { writing: DraftWriting }) {
  useSyncExternalStore(writing.subscribe, writing.getVersion);
  return writing.orphans.map((row) => <GoneSection key={row.id} row={row} writing={writing} />);
}

function GoneSection({ row, writing }: { row: DraftWriting['orphans'][number]; writing: DraftWriting }) {
  const { t } = useTranslation('experience-writing');
  const words = useRef<HTMLElement>(null);
  // Whoever was writing it is brought to where their words stand now; what a closed page left waits in its place.
  const isOfThisPage = row.writer === writing.writer;
  useEffect(() => {
    if (isOfThisPage) words.current?.focus();
  }, [isOfThisPage]);
  return (
    <Callout
      tone="waiting"
      icon={FileWarningIcon}
      action={
        <Button size="small" onClick={() => void writing.forgetOrphan(row)}>
          {t('above.letGo')}
        </Button>
      }
    >
      <b ref={words} tabIndex={-1}>
        {t('above.gone')}
      </b>
      <LazyMarkdown>{wordsOf(row.mine as PartContent).join('\n\n')}</LazyMarkdown>
    </Callout>
  );
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  '&:empty': { display: 'none' },
}));
