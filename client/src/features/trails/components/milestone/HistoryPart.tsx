import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import type { MilestoneEntry, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../../components/PageBody.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { formatCalendarDay, formatFull } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { queries } from '../../../../lib/api/api.ts';
import { answerWords } from '../../logic/questions.ts';

interface HistoryPartProps {
  organisationId: string;
  at: TrailMilestone;
}

/** What was said at a balise before, the latest first: asked for when it is opened. */
export function HistoryPart({ organisationId, at }: HistoryPartProps) {
  const { t } = useTranslation('trails');
  const [open, setOpen] = useState(false);
  if (at.revision === 0) return null;
  return (
    <PageSection aria-labelledby="history">
      <h2 id="history">{t('milestone.history')}</h2>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'milestone.hideHistory' : 'milestone.showHistory')}
      </Button>
      {open && <Versions organisationId={organisationId} at={at} />}
    </PageSection>
  );
}

function Versions({ organisationId, at: { milestone } }: HistoryPartProps) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const language = useLanguage();
  const input = { organisationId, milestoneId: milestone.id };
  const found = useQuery(queries.trails.history.queryOptions({ input }));
  if (found.isPending && !found.isPaused) return <LinesSkeleton count={2} />;
  if (!found.data) {
    return (
      <QuietFailure retry={{ label: t('milestone.retry'), onClick: () => void found.refetch() }}>
        {t('milestone.historyFailed')}
      </QuietFailure>
    );
  }
  return (
    <List>
      {found.data.items.map(({ revision, at, by, entry }) => (
        <li key={revision}>
          <details>
            <summary>
              {t('milestone.versionBy', { name: by.name, date: formatFull(at, language) })}
              {` · ${journey(`state.${entry.state}`)}`}
            </summary>
            <Said milestone={milestone} entry={entry} />
          </details>
        </li>
      ))}
    </List>
  );
}

/** All that was said in one version: each thing under its name, what was left empty not at all. */
function Said({ milestone, entry }: { milestone: Milestone; entry: MilestoneEntry }) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const language = useLanguage();
  const { answers, notes, level, dueOn, form, partners } = entry;
  const met = partners.map(({ name, metOn, note }) =>
    [name, metOn && t('model.met', { date: formatCalendarDay(metOn, language) }), note]
      .filter(Boolean)
      .join(', '),
  );
  const said: [string, string | undefined][] = [
    ...milestone.questions
      .filter(({ key }) => answers[key])
      .map((question): [string, string] => [question.text, answerWords(question, answers[question.key])]),
    [t('model.title'), milestone.forms.find(({ key }) => key === form)?.label],
    [t('model.partners'), met.join('\n')],
    [t('milestone.due'), dueOn ? formatCalendarDay(dueOn, language) : ''],
    [t('milestone.notes'), notes],
    [journey('level.legend'), journey(`level.read.${level}`)],
  ];
  return (
    <dl>
      {said.map(
        ([name, words]) =>
          words && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const List = styled('ol')(({ theme }) => ({
  margin: theme.spacing(3, 0, 0),
  padding: 0,
  listStyle: 'none',
  '& > li': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& summary': { minHeight: 44, padding: theme.spacing(2, 0), cursor: 'pointer', overflowWrap: 'anywhere' },
  '& dl': { display: 'grid', gap: theme.spacing(2), margin: theme.spacing(1, 0, 4) },
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}));
