import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { type ExperienceDraft, MOST_AUTHORS, MOST_REVIEWERS } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { ReasonDialog } from '../../../../components/ReasonDialog.tsx';
import { useAct } from '../../../../components/use-act.ts';
import { type DraftActs, useDraftActs } from '../../hooks/use-draft-acts.ts';
import { useWhole } from '../../hooks/use-draft-writing.ts';
import type { DraftWriting } from '../../logic/draft-writing.ts';
import { AddSectionDialog } from './AddSectionDialog.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';

/** What asks for a word, or shows something, over the draft. */
export type AskedDialog =
  | { kind: 'authors' | 'ask-review' | 'publish' | 'withdraw' | 'leave' | 'discard' | 'add-section' }
  | { kind: 'preview'; level: Level }
  | { kind: 'remove-section'; sectionId: string };

interface DraftDialogsProps {
  asked: AskedDialog;
  draft: ExperienceDraft;
  writing: DraftWriting;
  onGo: (part: string) => void;
  onClose: () => void;
}

/** The one dialog that is open over a draft. */
export function DraftDialogs({ asked, draft, writing, onGo, onClose }: DraftDialogsProps) {
  const { t } = useTranslation('experience-writing');
  const acts = useDraftActs(draft);
  const whole = useWhole(writing);
  switch (asked.kind) {
    case 'authors':
      return <AuthorsDialog draft={draft} acts={acts} onClose={onClose} />;
    case 'ask-review':
      return <AskReviewDialog draft={draft} acts={acts} onClose={onClose} />;
    case 'preview':
      return <PreviewDialog draft={draft} level={asked.level} onClose={onClose} />;
    case 'add-section':
      return (
        <AddSectionDialog
          onAdd={async (title, type) => onGo(await acts.addSection(title, type))}
          onClose={onClose}
        />
      );
    case 'publish':
      return (
        <PublishDialog
          draft={draft}
          acts={acts}
          isSettled={whole.phase === 'saved'}
          onGo={onGo}
          onClose={onClose}
        />
      );
    case 'withdraw':
      return (
        <ReasonDialog
          title={t('withdraw.title')}
          label={t('withdraw.reason')}
          confirm={t('withdraw.confirm')}
          most={1_000}
          destructive
          onConfirm={acts.withdraw}
          onClose={onClose}
        >
          {t('withdraw.words')}
        </ReasonDialog>
      );
    default:
      return <Confirmed asked={asked} draft={draft} acts={acts} onClose={onClose} />;
  }
}

interface OfDraftProps {
  draft: ExperienceDraft;
  acts: DraftActs;
  onClose: () => void;
}

/** What takes something away, asked once. */
function Confirmed({ asked, draft, acts, onClose }: OfDraftProps & { asked: AskedDialog }) {
  const { t } = useTranslation('experience-writing');
  const { act, busy } = useAct(t('failed'));
  const section =
    asked.kind === 'remove-section' ? draft.sections.find(({ id }) => id === asked.sectionId) : undefined;
  const kind = asked.kind === 'leave' ? 'leave' : asked.kind === 'discard' ? 'discard' : 'removeSection';
  const doIt = async () => {
    if (kind === 'leave') await acts.leave();
    else if (kind === 'discard') await acts.discard();
    else if (section) await acts.removeSection(section.id, section.revision);
  };
  return (
    <ConfirmDialog
      open
      title={t(`sure.${kind}.title`, { title: section?.title ?? draft.title })}
      confirm={t(`sure.${kind}.confirm`)}
      destructive
      busy={busy}
      onConfirm={() => void act(doIt).then((done) => done && onClose())}
      onCancel={onClose}
    >
      {t(`sure.${kind}.words`)}
    </ConfirmDialog>
  );
}

function AuthorsDialog({ draft, acts, onClose }: OfDraftProps) {
  const { t } = useTranslation('experience-writing');
  const own = draft.authors.map(({ id }) => id);
  return (
    <PeopleDialog
      title={t('authors.title')}
      label={t('authors.add')}
      send={t('authors.send')}
      already={draft.authors}
      most={MOST_AUTHORS}
      full={t('authors.full', { count: MOST_AUTHORS })}
      words={null}
      onSend={(personIds) => acts.setAuthors([...own, ...personIds])}
      onClose={onClose}
    >
      <p>{t('authors.now', { names: draft.authors.map(({ name }) => name).join(', ') })}</p>
      <p>{t('authors.lede')}</p>
    </PeopleDialog>
  );
}

function AskReviewDialog({ draft, acts, onClose }: OfDraftProps) {
  const { t } = useTranslation('experience-writing');
  const readers = draft.reviews.map(({ person }) => person);
  return (
    <PeopleDialog
      title={t('askReview.title')}
      label={t('askReview.who')}
      send={t('askReview.send')}
      already={[...draft.authors, ...readers]}
      most={MOST_REVIEWERS + draft.authors.length}
      full={t('askReview.full', { count: MOST_REVIEWERS })}
      words={{ label: t('askReview.words'), hint: t('askReview.wordsHint'), most: 500 }}
      onSend={acts.askReview}
      onClose={onClose}
    >
      <p>{t('askReview.lede')}</p>
      {readers.length > 0 && (
        <p>{t('askReview.already', { names: readers.map(({ name }) => name).join(', ') })}</p>
      )}
    </PeopleDialog>
  );
}
