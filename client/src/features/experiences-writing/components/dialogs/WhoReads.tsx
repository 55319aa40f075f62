import { styled } from '@mui/material/styles';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { useLevelWords } from '../../hooks/use-level-words.ts';
import { readingsOf } from '../../logic/publishing.ts';

/** Who will read each section, and whose yes it waits for to be read as widely as is wanted. */
export function WhoReads({ draft }: { draft: ExperienceDraft }) {
  const { t } = useTranslation('experience-writing');
  const words = useLevelWords(draft.cohortId);
  const readings = readingsOf(draft);
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ');
  if (readings.length === 0) return null;
  return (
    <section>
      <h3>{t('publish.readers')}</h3>
      <List>
        {readings.map(({ section, level, waiting, refused }) => (
          <li key={section.id}>
            <b>{section.title}</b>
            <span>{words.name(level)}</span>
            {waiting.length > 0 && (
              <small data-waiting>
                {t('publish.waits', { level: words.name(section.level), names: names(waiting) })}
              </small>
            )}
            {refused.length > 0 && (
              <small>
                {t('publish.refusedBy', { level: words.name(section.level), names: names(refused) })}
              </small>
            )}
          </li>
        ))}
      </List>
      <p>{t('publish.agreements')}</p>
    </section>
  );
}

const List = styled('ul')(({ theme }) => ({
  margin: theme.spacing(0, 0, 3),
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(1, 4),
    padding: theme.spacing(2.5, 0),
    overflowWrap: 'anywhere',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& b': { fontWeight: 600 },
  '& small': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.vars.palette.text.secondary },
  '& small[data-waiting]': { color: theme.vars.palette.waiting.main },
  [theme.breakpoints.down('sm')]: { '& > li': { gridTemplateColumns: 'minmax(0, 1fr)' } },
}));
