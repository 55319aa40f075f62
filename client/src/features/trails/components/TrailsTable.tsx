import { styled } from '@mui/material/styles';
import type { TrailLine } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Balise } from '../../../components/Balise.tsx';
import { LinesTable } from '../../../components/LinesTable.ts';
import { Time } from '../../../components/Time.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { useWayWords } from '../hooks/use-way-words.ts';
import { standingsOf, tones } from '../logic/standing.ts';

interface TrailsTableProps {
  /** What these trails have in common: the table's name. */
  caption: string;
  lines: readonly TrailLine[];
}

/** Many trails, one a row: who, the row of balises, the step, the last move. Each balise is a link to its place. */
export function TrailsTable({ caption, lines }: TrailsTableProps) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  return (
    <Table>
      <VisuallyHidden as="caption">{caption}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col">{t('table.organisation')}</th>
          <th scope="col">{t('table.way')}</th>
          <th scope="col">{t('table.step')}</th>
          <th scope="col">{t('table.changed')}</th>
          <th scope="col">{t('table.notebook')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.organisation.id}>
            <Who line={line} />
            <td>
              <Row line={line} />
            </td>
            <td data-step>{line.step ? journey(`step.${line.step}`) : '–'}</td>
            <td data-when>{line.changedAt ? <Time at={line.changedAt} /> : t('table.never')}</td>
            <td>
              {line.accompanimentIds.map((id) => (
                <Link
                  key={id}
                  to={paths.accompaniment(id)}
                  aria-label={t('table.notebookOf', { name: line.organisation.name })}
                >
                  {t('table.openNotebook')}
                </Link>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Who({ line }: { line: TrailLine }) {
  const wayOf = useWayWords();
  const way = wayOf(line);
  return (
    <th scope="row">
      <Link to={paths.trail(line.organisation.id)}>{line.organisation.name}</Link>
      {way && <small>{way}</small>}
    </th>
  );
}

/** The balises of a trail, side by side on its dotted path. */
function Row({ line: { organisation, milestones } }: { line: TrailLine }) {
  const { t } = useTranslation('trails');
  const standings = standingsOf(milestones.map(({ state }) => state));
  return (
    <Balises>
      {milestones.map(({ id, title }, index) => {
        const standing = standings[index] ?? 'ahead';
        const name = `${title} : ${t(`standing.${standing}`)}`;
        return (
          <li key={id} data-standing={standing}>
            <Link to={paths.trailMilestone(organisation.id, id)} aria-label={name} title={name}>
              <Balise tone={tones[standing]} size={20} />
            </Link>
          </li>
        );
      })}
    </Balises>
  );
}

const Table = styled(LinesTable)(({ theme }) => ({
  '& th, & td': { verticalAlign: 'middle' },
  // Tables of several cohorts stand under one another: their columns are the same.
  [theme.breakpoints.up('md')]: {
    tableLayout: 'fixed',
    '& th:first-of-type': { width: '30%' },
    '& th:nth-of-type(2)': { width: 270 },
  },
  [theme.breakpoints.down('md')]: {
    '& td[data-step], & td[data-when]': { display: 'inline', color: theme.vars.palette.text.secondary },
    '& td[data-when]::before': { content: '" · "' },
  },
}));

const Balises = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', alignItems: 'center' },
  '& > li:not(:first-of-type)::before': {
    content: '""',
    width: 8,
    height: 3,
    backgroundImage: `linear-gradient(to right, ${theme.vars.palette.divider} 50%, transparent 50%)`,
    backgroundSize: '6px 3px',
  },
  '& a': {
    display: 'grid',
    placeContent: 'center',
    width: 32,
    height: 44,
    borderRadius: theme.shape.borderRadius,
  },
  '& a:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '& a:focus-visible': focusRing(theme, -2),
}));
