import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../../components/PageBody.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { formatFull } from '../../../../i18n/format.ts';
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
  if (found.isPending) return <LinesSkeleton count={2} />;
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
            <dl>
              {milestone.questions
                .filter(({ key }) => entry.answers[key])
                .map((question) => (
                  <div key={question.key}>
                    <dt>{question.text}</dt>
                    <dd>{answerWords(question, entry.answers[question.key])}</dd>
                  </div>
                ))}
              {entry.notes && (
                <div>
                  <dt>{t('milestone.notes')}</dt>
                  <dd>{entry.notes}</dd>
                </div>
              )}
              <div>
                <dt>{journey('level.legend')}</dt>
                <dd>{journey(`level.read.${entry.level}`)}</dd>
              </div>
            </dl>
          </details>
        </li>
      ))}
    </List>
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
