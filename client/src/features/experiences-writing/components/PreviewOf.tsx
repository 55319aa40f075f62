import { styled } from '@mui/material/styles';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { ShownSection } from './ShownSection.tsx';

/** What the readers of a level would read of a draft: their sections, the names that they are told. */
export function PreviewOf({ experienceId, level }: { experienceId: string; level: Level }) {
  const { t } = useTranslation('experience-writing');
  const query = useQuery({
    ...queries.experiences.preview.queryOptions({ input: { experienceId, level } }),
    staleTime: 0,
  });
  if (query.isError) {
    return (
      <QuietFailure retry={{ label: t('preview.retry'), onClick: () => void query.refetch() }}>
        {t('preview.failed')}
      </QuietFailure>
    );
  }
  if (!query.data) return <LinesSkeleton count={4} />;
  return <PreviewedArticle article={query.data} />;
}

function PreviewedArticle({ article }: { article: Article }) {
  const { t } = useTranslation('experience-writing');
  const { byline, title, summary, sections, heldBack } = article;
  const people = byline.authors.map(({ name }) => name).join(', ');
  const by = byline.pseudonym ?? [people, byline.organisation?.name].filter(Boolean).join(' · ');
  return (
    <Sheet>
      <h3>{title}</h3>
      <p>{by}</p>
      {summary !== '' && <p data-lede>{summary}</p>}
      {sections.length === 0 && <p>{t('preview.nothing')}</p>}
      {sections.map((section) => (
        <section key={section.id}>
          <h4>{section.title}</h4>
          <ShownSection value={section.value} experienceId={article.id} />
        </section>
      ))}
      {heldBack && <p data-held>{t('preview.heldBack')}</p>}
    </Sheet>
  );
}

const Sheet = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  maxWidth: '68ch',
  padding: theme.spacing(5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& h3': { ...theme.typography.h2, margin: 0 },
  '& h4': { ...theme.typography.h4, margin: theme.spacing(3, 0, 1) },
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
  '& > p[data-lede]': { ...theme.typography.body1, color: theme.vars.palette.text.primary },
  '& > p[data-held]': { ...theme.typography.caption },
}));
