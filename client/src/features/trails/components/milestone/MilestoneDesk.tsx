import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';
import { PageBody } from '../../../../components/PageBody.tsx';
import { WithAside } from '../../../../components/PaneLayout.tsx';
import { useEntryFiles } from '../../hooks/use-entry-files.ts';
import { useEntryWriting } from '../../hooks/use-entry-writing.ts';
import { AnswersReading } from './AnswersReading.tsx';
import { EntryAside } from './EntryAside.tsx';
import { HelpPart } from './HelpPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { MilestoneHead } from './MilestoneHead.tsx';
import { NotesPart } from './NotesPart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { SavingLine } from './SavingLine.tsx';

const loadClashes = async () => ({ default: (await import('./ClashChoices.tsx')).ClashChoices });
const ClashChoices = lazy(loadClashes);
const loadFiles = async () => ({ default: (await import('./FilesPart.tsx')).FilesPart });
const FilesPart = lazy(loadFiles);
const loadModel = async () => ({ default: (await import('./ModelPart.tsx')).ModelPart });
const ModelPart = lazy(loadModel);
// They serve without a network.
for (const load of [loadClashes, loadFiles, loadModel]) fetchSoon(load);

interface MilestoneDeskProps {
  trail: Trail;
  at: TrailMilestone;
}

/** A balise for who writes there: everything is kept as it is typed. */
export function MilestoneDesk({ trail, at }: MilestoneDeskProps) {
  const { t } = useTranslation('trails');
  const organisationId = trail.organisation.id;
  const { milestone } = at;
  const writing = useEntryWriting(organisationId, at);
  const { change } = writing;
  const { entry } = writing.written;
  const files = useEntryFiles(organisationId, at, writing);
  return (
    <WithAside
      label={t('milestone.state')}
      aside={<EntryAside entry={entry} at={at} isOwn={trail.abilities.commit} change={change} />}
    >
      <PageBody>
        <MilestoneHead trail={trail} at={at}>
          <SavingLine writing={writing} />
        </MilestoneHead>
        {writing.written.clashes.length > 0 && (
          <LatePart>
            <ClashChoices milestone={milestone} writing={writing} />
          </LatePart>
        )}
        <QuestionsPart
          questions={milestone.questions}
          answers={entry.answers}
          onAnswer={(key, words) =>
            change((before) => ({ ...before, answers: { ...before.answers, [key]: words } }))
          }
        />
        <AnswersReading assessment={at.assessment} isOwn />
        {milestone.step === 'model' && (
          <LatePart>
            <ModelPart forms={milestone.forms} entry={entry} change={change} />
          </LatePart>
        )}
        <HelpPart organisationId={organisationId} milestoneId={milestone.id} />
        <NotesPart notes={entry.notes} onChange={(notes) => change((before) => ({ ...before, notes }))} />
        <LatePart>
          <FilesPart files={files} />
        </LatePart>
        <HistoryPart organisationId={organisationId} at={at} />
      </PageBody>
    </WithAside>
  );
}
