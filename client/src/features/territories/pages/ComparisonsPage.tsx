import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { Time } from '../../../components/Time.tsx';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { useComparisons } from '../hooks/use-comparisons.ts';
import { useComparingFor } from '../hooks/use-territory.ts';

/** The comparisons of one's organisation, and those that others show one. */
export function ComparisonsPage() {
  const { t } = useTranslation('territories');
  const comparisons = useComparisons();
  const own = useComparingFor();
  const begin = own && (
    <LinkButton to={paths.newComparison} variant="contained">
      {t('comparison.new')}
    </LinkButton>
  );
  const items = comparisons.data?.items;
  if (!items && (comparisons.isError || comparisons.isPaused)) {
    return <PageFailure rank={1} onRetry={() => void comparisons.refetch()} />;
  }
  if (items?.length === 0 && own !== undefined) {
    return (
      <EmptyState rank={1} title={t('comparison.emptyTitle')} action={begin}>
        {own ? t('comparison.empty') : t('comparison.notYours')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t('comparison.title')}
        meta={t('comparison.lede')}
        back={paths.map}
        backUntil="md"
        actions={begin}
      />
      <PageBody>
        {items ? (
          <List>
            {items.map(({ id, title, organisation, territories, choice, changedAt }) => (
              <li key={id}>
                <Link to={paths.comparison(id)}>
                  <b>{title}</b>
                  <span>
                    {territories.map(({ label }) => label).join(', ')}
                    {choice &&
                      ` · ${t('comparison.chosen', {
                        name: territories.find(({ code }) => code === choice.code)?.label ?? choice.code,
                      })}`}
                  </span>
                  <small>
                    {organisation.name}, <Time at={changedAt} />
                  </small>
                </Link>
              </li>
            ))}
          </List>
        ) : (
          <LinesSkeleton count={3} />
        )}
      </PageBody>
    </>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& a': {
    display: 'grid',
    gap: theme.spacing(0.5),
    margin: theme.spacing(0, -2),
    padding: theme.spacing(3, 2),
    borderRadius: theme.shape.borderRadius,
    color: 'inherit',
    textDecoration: 'none',
    overflowWrap: 'anywhere',
  },
  '& a:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '& a:focus-visible': focusRing(theme, -2),
  '& small, & a > span': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
