import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { measure } from '../../../../theme/tokens.ts';
import { anchorOf, partsOf } from '../../logic/parts.ts';
import { Citation } from './Citation.tsx';
import { ReadBy } from './ReadBy.tsx';
import { SectionBody } from './SectionBody.tsx';

/** The sections that the reader reads, in their order; that others are held back, and never what; how to cite it. */
export function ArticleText({ article }: { article: Article }) {
  const { t } = useTranslation('experience');
  const parts = partsOf(article.sections);
  return (
    <Text>
      {parts.brief.length > 0 && (
        <Brief>
          {parts.brief.map(({ id, title, level, value }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                <SectionBody experienceId={article.id} value={value} />
                <ReadBy article={article} level={level} />
              </dd>
            </div>
          ))}
        </Brief>
      )}
      {parts.text.map((section) => (
        <section key={section.id} id={anchorOf(section)} aria-labelledby={`${anchorOf(section)}-title`}>
          <h2 id={`${anchorOf(section)}-title`}>{gluePunctuation(section.title)}</h2>
          <ReadBy article={article} level={section.level} />
          <SectionBody experienceId={article.id} value={section.value} />
        </section>
      ))}
      {article.heldBack && (
        <HeldBack>
          <Callout tone="waiting" icon={EyeOffIcon}>
            {t('heldBack')}
          </Callout>
        </HeldBack>
      )}
      <Citation citation={article.citation} />
    </Text>
  );
}

const Text = styled('div')(({ theme }) => ({
  '& > section[id]': { marginTop: theme.spacing(9), scrollMarginTop: theme.spacing(4) },
  '& > section > h2': {
    ...theme.typography.h2,
    fontSize: '1.5rem',
    marginBottom: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  '& > section > h2 + p + *': { marginTop: theme.spacing(3) },
  '& .prose * + :is(h3, h4, h5)': { marginTop: theme.spacing(6) },
  '& > section > *': { maxWidth: `calc(${measure} + 4ch)` },
}));

const HeldBack = styled('div')(({ theme }) => ({ marginTop: theme.spacing(9) }));

const Brief = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2, 6),
  margin: theme.spacing(5, 0, 0),
  '& > div': {
    display: 'grid',
    gridTemplateColumns: '11rem minmax(0, 1fr)',
    gap: theme.spacing(0.5, 4),
    alignItems: 'baseline',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& dt': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& dd > p': { margin: 0 },
}));
