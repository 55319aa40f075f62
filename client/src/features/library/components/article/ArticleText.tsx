import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { measure } from '../../../../theme/tokens.ts';
import { anchorOf, writtenSections } from '../../logic/parts.ts';
import { Citation } from './Citation.tsx';
import { ReadBy } from './ReadBy.tsx';
import { SectionBody } from './SectionBody.tsx';

/** The sections that the reader reads, in their order; that others are held back, and never what; how to cite it. */
export function ArticleText({ article }: { article: Article }) {
  const { t } = useTranslation('experience');
  return (
    <Text>
      {writtenSections(article.sections).map((section) => (
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
  '& > section > *': { maxWidth: `calc(${measure} + 4ch)` },
}));

const HeldBack = styled('div')(({ theme }) => ({ marginTop: theme.spacing(9) }));
