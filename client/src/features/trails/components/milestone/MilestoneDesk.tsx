import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { PageBody } from '../../../../components/PageBody.tsx';
import { WithAside } from '../../../../components/PaneLayout.tsx';
import { useEntryFiles } from '../../hooks/use-entry-files.ts';
import { useEntryWriting } from '../../hooks/use-entry-writing.ts';
import { AnswersReading } from './AnswersReading.tsx';
import { ClashChoices } from './ClashChoices.tsx';
import { EntryAside } from './EntryAside.tsx';
import { FilesPart } from './FilesPart.tsx';
import { HelpPart } from './HelpPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { MilestoneHead } from './MilestoneHead.tsx';
import { ModelPart } from './ModelPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { SavingLine } from './SavingLine.tsx';

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
        <ClashChoices milestone={milestone} writing={writing} />
        <QuestionsPart
          questions={milestone.questions}
          answers={entry.answers}
          onAnswer={(key, words) =>
            change((before) => ({ ...before, answers: { ...before.answers, [key]: words } }))
          }
        />
        <AnswersReading assessment={at.assessment} isOwn />
        {milestone.step === 'model' && <ModelPart forms={milestone.forms} entry={entry} change={change} />}
        <HelpPart organisationId={organisationId} milestoneId={milestone.id} />
        <NotesPart notes={entry.notes} onChange={(notes) => change((before) => ({ ...before, notes }))} />
        <FilesPart files={files} />
        <HistoryPart organisationId={organisationId} at={at} />
      </PageBody>
    </WithAside>
  );
}
