import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { Time } from '../../../components/Time.tsx';
import { paths } from '../../../lib/paths.ts';
import { measure } from '../../../theme/tokens.ts';
import { CloseReportDialog } from './CloseReportDialog.tsx';

type Outcome = 'resolved' | 'rejected';

/** One report: the words in question, who reported them and why, what may be done. */
export function ReportCard({ report }: { report: Report }) {
  const { t } = useTranslation('moderation');
  const [closing, setClosing] = useState<Outcome | null>(null);
  const { message } = report;
  const reason = t(`reports.reason.${report.reason}`);
  return (
    <Card>
      <p className="place">
        <Time at={report.createdAt} /> ·{' '}
        {report.context ? t('reports.direct') : `${report.channelName} · ${report.threadTitle}`}
      </p>
      <p>
        <b>{t('reports.by', { name: report.reporter.name, reason })}</b>
      </p>
      {report.note && <p>{t('reports.words', { words: report.note })}</p>}
      {report.context && report.context.length > 0 && (
        <details>
          <summary>{t('reports.before', { count: report.context.length })}</summary>
          {report.context.map(({ id, author, body }) => (
            <blockquote key={id}>
              <PersonLine person={author} detail={author.organisation} />
              <LazyMarkdown>{body}</LazyMarkdown>
            </blockquote>
          ))}
        </details>
      )}
      <blockquote>
        <PersonLine person={message.author} detail={message.author.organisation} />
        <LazyMarkdown files={message.files}>{message.body}</LazyMarkdown>
      </blockquote>
      {report.closed && (
        <p className="place">
          {report.closed.note
            ? t('reports.closedBy', { name: report.closed.by.name, note: report.closed.note })
            : t('reports.closedByOnly', { name: report.closed.by.name })}
        </p>
      )}
      <div className="actions">
        {report.status === 'open' && (
          <Button variant="contained" onClick={() => setClosing('resolved')}>
            {t('reports.resolve')}
          </Button>
        )}
        {!report.context && (
          <LinkButton to={`${paths.thread(report.channelId, report.threadId)}?message=${message.seq}`}>
            {t('reports.see')}
          </LinkButton>
        )}
        {report.status === 'open' && (
          <Button variant="text" onClick={() => setClosing('rejected')}>
            {t('reports.reject')}
          </Button>
        )}
      </div>
      {closing && <CloseReportDialog report={report} outcome={closing} onClose={() => setClosing(null)} />}
    </Card>
  );
}

const Card = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  padding: `${theme.spacing(5)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > *': { maxWidth: measure },
  '& > .place': { ...theme.typography.caption, maxWidth: 'none', color: theme.vars.palette.text.secondary },
  /* The words in question; what they quote themselves looks as it does everywhere. */
  '& > blockquote, & > details > blockquote': {
    display: 'grid',
    gap: theme.spacing(2.5),
    width: '100%',
    margin: 0,
    padding: theme.spacing(4),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.vars.palette.divider}`,
    backgroundColor: theme.vars.palette.background.paper,
  },
  '& > details': { display: 'grid', width: '100%', '& > blockquote': { marginTop: theme.spacing(2) } },
  '& > details > summary': { minHeight: 32, cursor: 'pointer', color: theme.vars.palette.text.secondary },
  '& > .actions': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  /* On a wide page what may be done stands beside the words. */
  [theme.breakpoints.up('lg')]: {
    gridTemplateColumns: `minmax(0, ${measure}) minmax(200px, 1fr)`,
    columnGap: theme.spacing(8),
    '& > *': { gridColumn: 1 },
    '& > .actions': {
      gridColumn: 2,
      gridRow: '1 / span 6',
      flexDirection: 'column',
      flexWrap: 'nowrap',
      alignItems: 'flex-start',
    },
  },
}));
