import { styled } from '@mui/material/styles';
import type { MyExperience } from '@sentiers/shared/experiences/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { Time } from '../../../components/Time.tsx';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { queries } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { paths } from '../../../lib/paths.ts';
import { useReread } from '../../../lib/use-reread.ts';
import { waitingName } from '../api/make-writing.ts';
import { kindIcons } from '../components/kind-icons.ts';

const groups = ['quoted', 'reviewer', 'author'] as const;

/** What I write, what I am asked to read over, and what waits for my yes. */
export function MyExperiencesPage() {
  const { t } = useTranslation('experience-writing');
  const options = queries.experiences.mine.queryOptions({ input: {} });
  const query = useQuery({ ...options, staleTime: 0 });
  useReread(options.queryKey, 'experience.changed');
  const items = query.data?.items;
  return (
    <>
      <PageHeader
        title={t('mine.title')}
        back={paths.library}
        backUntil="md"
        actions={
          <LinkButton variant="contained" to={paths.newExperience}>
            {t('mine.write')}
          </LinkButton>
        }
      />
      {items?.length === 0 ? (
        <EmptyState
          title={t('mine.emptyTitle')}
          action={<LinkButton to={paths.library}>{t('mine.toLibrary')}</LinkButton>}
        >
          {t('mine.empty')}
        </EmptyState>
      ) : items ? (
        <PageBody>
          {groups.map((as) => (
            <Group key={as} as={as} items={items.filter((one) => one.as === as)} />
          ))}
        </PageBody>
      ) : query.isError ? (
        <PageFailure onRetry={() => void query.refetch()} />
      ) : (
        <PageBody>
          <LinesSkeleton count={4} />
        </PageBody>
      )}
    </>
  );
}

function Group({ as, items }: { as: MyExperience['as']; items: readonly MyExperience[] }) {
  const { t } = useTranslation('experience-writing');
  if (items.length === 0) return null;
  return (
    <PageSection aria-labelledby={`retours-${as}`}>
      <h2 id={`retours-${as}`}>{t(`mine.as.${as}`)}</h2>
      <List>
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </List>
    </PageSection>
  );
}

function Line({ item }: { item: MyExperience }) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const { id, as, title, kind, state, changedAt, waits, unpublished, authors } = item;
  const isHere = keptForm<boolean>(account, waitingName(id)).read() === true;
  const to = as === 'quoted' ? paths.experienceAgreement(id) : paths.writeExperience(id);
  const stands = state === 'published' && unpublished ? 'changed' : state;
  const names = authors
    .filter((author) => author.id !== account)
    .map(({ name }) => name)
    .join(', ');
  return (
    <li>
      <Icon of={kindIcons[kind.icon]} />
      <div>
        <Link to={to}>{title ? gluePunctuation(title) : t('head.untitled')}</Link>
        <p>
          {kind.name} · {t(`mine.state.${stands}`)} · <Time at={changedAt} />
          {names !== '' && ` · ${t('mine.with', { names })}`}
        </p>
        {waits && <p data-waits>{t(`mine.waits.${as}`)}</p>}
        {waits && as === 'author' && <Link to={paths.experienceAgreement(id)}>{t('above.answer')}</Link>}
        {isHere && <p data-here>{t('mine.here')}</p>}
      </div>
    </li>
  );
}

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    gap: theme.spacing(3),
    padding: theme.spacing(3, 0),
    overflowWrap: 'anywhere',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& svg': { marginTop: 3, color: theme.vars.palette.knowledge.main },
  '& > li > div': { minWidth: 0 },
  '& a': { fontWeight: 700, color: theme.vars.palette.text.primary, textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
  '& p[data-waits]': { fontWeight: 600, color: theme.vars.palette.now.onSoft },
  '& p[data-here]': { color: theme.vars.palette.waiting.main },
}));
