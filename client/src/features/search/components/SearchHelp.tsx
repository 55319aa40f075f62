import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { operatorNames, searchOperators } from '@sentiers/shared/search/query.ts';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { useSavedSearchActs, useSavedSearches } from '../hooks/use-saved-searches.ts';

/** Before one has typed: one's own searches, and what the box understands; each can be taken at once. */
export function SearchHelp({ onOperator }: { onOperator: (words: string) => void }) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const saved = useSavedSearches().data?.items ?? [];
  const { forget } = useSavedSearchActs();
  return (
    <>
      {saved.length > 0 && (
        <section>
          <h2>{t('saved.list')}</h2>
          <Saved>
            {saved.map((one) => (
              <li key={one.id}>
                <Link to={paths.search(one.q)}>{one.name}</Link>
                <IconButton
                  aria-label={t('saved.forget', { name: one.name })}
                  title={t('saved.forget', { name: one.name })}
                  onClick={() => forget(one)}
                >
                  <Icon of={Trash2Icon} />
                </IconButton>
              </li>
            ))}
          </Saved>
        </section>
      )}
      <section>
        <h2>{t('help.title')}</h2>
        <p>{t('help.words')}</p>
        <Operators>
          {searchOperators.map((operator) => {
            const words = `${operatorNames[operator][language][0]}:`;
            return (
              <li key={operator}>
                <button type="button" onClick={() => onOperator(words)}>
                  {words}
                </button>
                <span>{t(`operators.${operator}`)}</span>
              </li>
            );
          })}
        </Operators>
        <p>{t('help.negation')}</p>
      </section>
    </>
  );
}

const Saved = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(3),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& a': { flex: 1, padding: theme.spacing(2.5, 0), color: theme.vars.palette.knowledge.main },
}));

const Operators = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  gap: theme.spacing(1.5, 3),
  margin: theme.spacing(3, 0),
  padding: 0,
  '& li': { display: 'contents' },
  '& button': {
    ...theme.typography.body2,
    justifySelf: 'start',
    minHeight: 32,
    padding: theme.spacing(1, 3),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: 999,
    color: 'inherit',
    backgroundColor: theme.vars.palette.background.paper,
    cursor: 'pointer',
    [theme.breakpoints.down('md')]: { minHeight: 44 },
  },
  '& span': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}));
