import { styled } from '@mui/material/styles';
import type { Gap } from '@sentiers/shared/introductions/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useIntroductionsSync } from '../hooks/use-introductions.ts';
import { isClosedDoor } from '../logic/gaps.ts';

const counts = ['goesTo', 'asked', 'accepted', 'contacts', 'knownBy'] as const;

/** Territories where a cohort goes, those where nobody opens a door first. */
export function GapsPage() {
  const { t } = useTranslation('introductions');
  const { cohortId = '' } = useParams();
  useIntroductionsSync();
  const query = useQuery(queries.introductions.gaps.queryOptions({ input: { cohortId } }));
  const closed = {
    ...{ title: t('closed.gapsTitle'), words: t('closed.gaps') },
    ...{ back: paths.introductions, backLabel: t('title') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {({ items }) => (
        <>
          <PageHeader
            title={t('gaps.title')}
            meta={t('gaps.lede')}
            back={paths.introductions}
            backUntil="md"
          />
          <PageBody data-wide>
            {items.length === 0 ? (
              <EmptyState title={t('gaps.emptyTitle')}>{t('gaps.empty')}</EmptyState>
            ) : (
              <GapTable items={items} />
            )}
          </PageBody>
        </>
      )}
    </PageOf>
  );
}

function GapTable({ items }: { items: readonly Gap[] }) {
  const { t } = useTranslation('introductions');
  const sorted = [...items].sort((a, b) => Number(isClosedDoor(b)) - Number(isClosedDoor(a)));
  return (
    <Scroll role="region" aria-label={t('gaps.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('gaps.territory')}</th>
            {counts.map((name) => (
              <th key={name} scope="col">
                {t(`gaps.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((gap) => (
            <tr key={gap.territory.code}>
              <th scope="row">
                <Link to={paths.territory(gap.territory.code)}>{gap.territory.label}</Link>
                {isClosedDoor(gap) && <small>{t('gaps.nobody')}</small>}
              </th>
              {counts.map((name) => (
                <td key={name}>{gap[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    padding: theme.spacing(2.5, 3),
    textAlign: 'right',
    verticalAlign: 'top',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& thead th': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& th:first-of-type': { textAlign: 'left', paddingLeft: 0 },
  '& a': { color: theme.vars.palette.knowledge.main },
  '& small': {
    ...theme.typography.caption,
    display: 'block',
    fontWeight: 400,
    color: theme.vars.palette.waiting.onSoft,
  },
}));
