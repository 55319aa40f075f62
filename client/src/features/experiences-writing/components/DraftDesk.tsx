import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FilesPlace } from '../../../components/files/drawn-file.ts';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDraftMenu } from '../hooks/use-draft-menu.ts';
import { useDraftWriting, usePart, useWhole } from '../hooks/use-draft-writing.ts';
import { useEditing } from '../hooks/use-editing.ts';
import { stepsOf } from '../logic/draft-steps.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import { AboveDraft } from './AboveDraft.tsx';
import { DeskDraft } from './DeskDraft.tsx';
import type { AskedDialog } from './dialogs/DraftDialogs.tsx';
import { GuidedDraft } from './GuidedDraft.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { SaveLine } from './SaveLine.tsx';

const loadDialogs = async () => ({ default: (await import('./dialogs/DraftDialogs.tsx')).DraftDialogs });
const DraftDialogs = lazy(loadDialogs);
// What they ask serves without a network too.
fetchSoon(loadDialogs);

/** Of the address: which question is asked, on a phone. */
const asked = 'partie';

/** The draft of an experience for its authors: kept on the device from the first letter. */
export function DraftDesk({ draft }: { draft: ExperienceDraft }) {
  const writing = useDraftWriting(draft);
  if (!writing) return <PageSkeleton />;
  return (
    <FilesPlace value={`/api/experiences/${draft.id}/files`}>
      <OpenDraft draft={draft} writing={writing} />
    </FilesPlace>
  );
}

function OpenDraft({ draft, writing }: { draft: ExperienceDraft; writing: DraftWriting }) {
  const { t } = useTranslation('experience-writing');
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const [parameters, setParameters] = useSearchParams();
  const editing = useEditing(draft.id);
  const whole = useWhole(writing);
  const head = usePart(writing, 'head');
  const [dialog, setDialog] = useState<AskedDialog | null>(null);
  const menu = useDraftMenu(draft, setDialog);
  const title = head?.content.of === 'head' ? head.content.title : draft.head.title;
  const steps = stepsOf(draft);
  const current = parameters.get(asked) ?? 'head';
  const go = (part: string) => {
    setDialog(null);
    setParameters({ [asked]: part }, { preventScrollReset: true });
  };
  const parts = {
    ...{ draft, writing, steps, editing },
    onPreview: (level: Parameters<typeof previewed>[0]) => setDialog(previewed(level)),
    onRemoveSection: (sectionId: string) => setDialog({ kind: 'remove-section', sectionId }),
    onAddSection: () => setDialog({ kind: 'add-section' }),
    above: <AboveDraft draft={draft} writing={writing} />,
  };
  const onPublish = draft.abilities.publish ? () => setDialog({ kind: 'publish' }) : null;
  return (
    <>
      <PageHeader
        title={title || t('head.untitled')}
        back={paths.myExperiences}
        backUntil="md"
        meta={<SaveLine state={whole} />}
        actions={
          <>
            {!isNarrow && onPublish && (
              <Button variant="contained" onClick={onPublish}>
                {t(draft.edition ? 'publish.actionAgain' : 'publish.action')}
              </Button>
            )}
            <MenuButton label={t('menu.label')} actions={menu} />
          </>
        }
      />
      {isNarrow ? (
        <GuidedDraft {...parts} current={current} onCurrent={go} onPublish={onPublish} />
      ) : (
        <DeskDraft {...parts} asked={parameters.get(asked)} />
      )}
      <PaneBanner />
      {dialog && (
        <LatePart>
          <DraftDialogs
            asked={dialog}
            draft={draft}
            writing={writing}
            onGo={go}
            onClose={() => setDialog(null)}
          />
        </LatePart>
      )}
      <LeaveGuard writing={writing} />
    </>
  );
}

function previewed(level: 'cohort' | 'alumni' | 'network' | 'public'): AskedDialog {
  return { kind: 'preview', level };
}
