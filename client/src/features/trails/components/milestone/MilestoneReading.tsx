import { styled } from '@mui/material/styles';
import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { FileLine } from '../../../../components/files/FileLine.tsx';
import { PageBody, PageSection } from '../../../../components/PageBody.tsx';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { emptyEntry } from '../../logic/entry.ts';
import { drawnFilesOf } from '../../logic/entry-files.ts';
import { AnswersReading } from './AnswersReading.tsx';
import { HelpPart } from './HelpPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { MilestoneHead } from './MilestoneHead.tsx';
import { ReadAnswers } from './ReadAnswers.tsx';
import { ReadModel } from './ReadModel.tsx';

interface MilestoneReadingProps {
  trail: Trail;
  at: TrailMilestone;
}

/** A balise for who reads: what the organisation says there, or that it keeps it to itself. */
export function MilestoneReading({ trail, at }: MilestoneReadingProps) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const language = useLanguage();
  const { milestone, heldBack, files, assessment } = at;
  const entry = at.entry ?? emptyEntry;
  const organisationId = trail.organisation.id;
  if (heldBack) {
    return (
      <PageBody>
        <MilestoneHead trail={trail} at={at} />
        <PageSection>
          <Callout tone="waiting" icon={LockIcon}>
            <b>{t('milestone.heldBackTitle')}</b>
            <p>{t('milestone.heldBack')}</p>
          </Callout>
        </PageSection>
      </PageBody>
    );
  }
  return (
    <PageBody>
      <MilestoneHead trail={trail} at={at} />
      <Facts>
        {journey(`state.${entry.state}`)}
        {entry.dueOn && ` · ${t('milestone.dueOn', { date: formatCalendarDay(entry.dueOn, language) })}`}
        {` · ${journey(`level.read.${entry.level}`)}`}
      </Facts>
      <ReadAnswers questions={milestone.questions} answers={entry.answers} />
      <AnswersReading assessment={assessment} isOwn={false} />
      {milestone.step === 'model' && <ReadModel forms={milestone.forms} entry={entry} />}
      <HelpPart organisationId={organisationId} milestoneId={milestone.id} />
      <PageSection aria-labelledby="notes">
        <h2 id="notes">{t('milestone.notes')}</h2>
        {entry.notes ? <Words>{entry.notes}</Words> : <Quiet>{t('milestone.noNotes')}</Quiet>}
      </PageSection>
      <PageSection aria-labelledby="files">
        <h2 id="files">{t('milestone.files')}</h2>
        {files.length === 0 && <Quiet>{t('milestone.noFiles')}</Quiet>}
        {drawnFilesOf(organisationId, milestone.id, files).map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </PageSection>
      <HistoryPart organisationId={organisationId} at={at} />
    </PageBody>
  );
}

const Facts = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: theme.spacing(3, 0, 0),
  fontWeight: 600,
}));

const Words = styled('p')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
