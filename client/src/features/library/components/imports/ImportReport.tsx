import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ImportReport as Report } from '@sentiers/shared/library/schema.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../lib/paths.ts';

interface ImportReportProps {
  report: Report;
  running: boolean;
  onRun: () => void;
}

/** What an import would make, or made, line by line, and why the others are refused. */
export function ImportReport({ report, running, onRun }: ImportReportProps) {
  const { t } = useTranslation('library');
  const title = useRef<HTMLHeadingElement>(null);
  const { id, state, fileName, counts, lines, experienceIds } = report;
  // The report is what one waited for: the keyboard and the screen reader go to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each report
  useEffect(() => title.current?.focus(), [id, state]);
  const made = madeOf(report);
  return (
    <Part aria-labelledby="import-report">
      <h2 id="import-report" ref={title} tabIndex={-1}>
        {state === 'imported'
          ? t('imports.done', { name: fileName })
          : t('imports.report', { name: fileName })}
      </h2>
      <p>
        {state === 'imported'
          ? t('imports.made', { count: experienceIds.length })
          : t('imports.counts', { ready: counts.ready, there: counts.thereAlready, refused: counts.refused })}
      </p>
      {state === 'checked' &&
        (counts.ready > 0 ? (
          <Button variant="contained" disabled={running} onClick={onRun}>
            {running ? t('imports.running') : t('imports.run', { count: counts.ready })}
          </Button>
        ) : (
          <p>{t('imports.nothingReady')}</p>
        ))}
      <ul>
        {lines.map((line) => (
          <li key={line.line} data-state={line.state}>
            <small>{t('imports.line', { line: line.line })}</small>
            <b>{line.name}</b>
            <span>{t(`imports.state.${line.state}`)}</span>
            {made.has(line.line) && (
              <Link to={paths.experience(made.get(line.line) ?? '')}>{t('imports.open')}</Link>
            )}
            <Problems problems={line.problems} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Problems({ problems }: Pick<Report['lines'][number], 'problems'>) {
  const { t } = useTranslation('library');
  const { t: errors } = useTranslation('errors');
  if (problems.length === 0) return null;
  return (
    <ol>
      {problems.map(({ field, reason, value }) => {
        const why = errors(`field.${reason}` as 'field.invalid', { defaultValue: errors('field.invalid') });
        const name = t(`imports.field.${field}` as 'imports.field.title', { defaultValue: field });
        return (
          <li key={`${field} ${reason} ${value}`}>
            {field === ''
              ? why
              : value === ''
                ? t('imports.problem', { field: name, reason: why })
                : t('imports.problemValue', { field: name, value, reason: why })}
          </li>
        );
      })}
    </ol>
  );
}

/** What each line became: those that were ready, in their order. */
function madeOf({ lines, experienceIds }: Report): Map<number, string> {
  const ready = lines.filter(({ state }) => state === 'ready');
  return new Map(experienceIds.flatMap((id, rank) => (ready[rank] ? [[ready[rank].line, id] as const] : [])));
}

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  marginTop: theme.spacing(4),
  '& > h2': { ...theme.typography.h2, outline: 'none', overflowWrap: 'anywhere' },
  '& > p': { margin: 0 },
  '& > ul': { listStyle: 'none', width: '100%', margin: 0, padding: 0 },
  '& > ul > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(3, 0),
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& small': {
    ...theme.typography.caption,
    flex: '0 0 76px',
    fontVariantNumeric: 'tabular-nums',
    color: theme.vars.palette.text.secondary,
  },
  '& b': { flex: '1 1 240px' },
  '& span': { ...theme.typography.caption, fontWeight: 600, color: theme.vars.palette.text.secondary },
  '& [data-state="ready"] > span': { color: theme.vars.palette.primary.main },
  '& [data-state="refused"] > span': { color: theme.vars.palette.now.onSoft },
  '& li > a': { color: theme.vars.palette.knowledge.main },
  '& ol': {
    ...theme.typography.body2,
    flexBasis: '100%',
    listStyle: 'none',
    margin: 0,
    paddingLeft: `calc(76px + ${theme.spacing(3)})`,
    [theme.breakpoints.down('md')]: { paddingLeft: 0 },
  },
}));
