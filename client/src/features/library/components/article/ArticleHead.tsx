import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import MapPinIcon from 'lucide-react/icons/map-pin';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKeptPicture } from '../../../../components/files/use-kept-picture.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { PageTitle } from '../../../../components/PageTitle.tsx';
import { PersonAvatar } from '../../../../components/PersonAvatar.tsx';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { paths } from '../../../../lib/paths.ts';
import { displayTitle } from '../../../../theme/typography.ts';
import { experienceFileAddress } from '../../logic/experience-files.ts';
import { partsOf } from '../../logic/parts.ts';
import { KindLabel } from '../KindLabel.tsx';
import { OutcomeMark } from '../OutcomeMark.tsx';
import { ReadBy } from './ReadBy.tsx';
import { SectionBody } from './SectionBody.tsx';

/** What stands above an article: its picture, kind, title, lede, where, who, and what one does with it. */
export function ArticleHead({ article, actions }: { article: Article; actions: ReactNode }) {
  const { t } = useTranslation('library');
  const { title, summary, cover, kind, outcome, readingMinutes, sections } = article;
  const { where } = partsOf(sections);
  const picture = useKeptPicture(cover && experienceFileAddress(article.id, cover.id));
  return (
    <Head>
      <PageTitle>{title}</PageTitle>
      {cover && (
        <img
          {...picture}
          alt=""
          {...(cover.width && cover.height && { width: cover.width, height: cover.height })}
          decoding="async"
        />
      )}
      <Facts>
        <KindLabel kind={kind} />
        {outcome && <OutcomeMark result={outcome} />}
        <span>{t('minutes', { count: readingMinutes })}</span>
      </Facts>
      <h1>{gluePunctuation(title)}</h1>
      {summary !== '' && <Lede>{summary}</Lede>}
      {where.map(({ id, title: asked, level, value }) => (
        <Where key={id} role="group" aria-label={asked}>
          <Icon of={MapPinIcon} size={16} />
          <SectionBody experienceId={article.id} value={value} />
          <ReadBy article={article} level={level} />
        </Where>
      ))}
      <By>
        <Byline article={article} />
        <div>{actions}</div>
      </By>
    </Head>
  );
}

/** Who wrote it, as this reader is told, and when. */
function Byline({ article: { byline, publishedAt, edition } }: { article: Article }) {
  const { t } = useTranslation('experience');
  const { t: words } = useTranslation('library');
  const language = useLanguage();
  const { pseudonym, organisation, authors, cohort } = byline;
  const [first, ...others] = authors;
  const day = formatCalendarDay(publishedAt, language);
  return (
    <Who>
      {first && !pseudonym && <PersonAvatar person={first} />}
      <p>
        {pseudonym ? (
          <b>{pseudonym}</b>
        ) : (
          <>
            {first && <Link to={paths.person(first.id)}>{first.name}</Link>}
            {first && organisation && ', '}
            {organisation && <Link to={paths.organisation(organisation.id)}>{organisation.name}</Link>}
          </>
        )}
        <small>
          {[
            cohort && words('cohortOf', { year: cohort.year }),
            !pseudonym &&
              others.length > 0 &&
              t('with', { names: others.map(({ name }) => name).join(', ') }),
            edition.number > 1
              ? t('publishedAgain', { day, changed: formatCalendarDay(edition.at, language) })
              : t('published', { day }),
          ]
            .filter((fact) => typeof fact === 'string')
            .map((fact, index, facts) => (
              <span key={fact}>
                {fact}
                {index < facts.length - 1 && ' ·\u00A0'}
              </span>
            ))}
        </small>
      </p>
    </Who>
  );
}

const Head = styled('header')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  '& > img': {
    width: '100%',
    height: 'auto',
    maxHeight: 320,
    objectFit: 'cover',
    borderRadius: theme.shape.borderRadius,
    marginBottom: theme.spacing(3),
  },
  '& > h1': {
    ...displayTitle,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
  },
}));

const Facts = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 4),
  color: theme.vars.palette.text.secondary,
}));

const Lede = styled('p')(({ theme }) => ({
  fontSize: '1.25rem',
  lineHeight: 1.5,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
  overflowWrap: 'anywhere',
}));

const Where = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(1, 2),
  color: theme.vars.palette.text.secondary,
  '& > svg': { alignSelf: 'center' },
  '& > p': { margin: 0 },
}));

const By = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(3, 4),
  marginTop: theme.spacing(2),
  padding: theme.spacing(4, 0),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > div:last-of-type': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));

const Who = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  flex: '1 1 260px',
  minWidth: 0,
  '& > p': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  '& a, & b': { color: 'inherit', fontWeight: 700 },
  '& a + a': { fontWeight: 400 },
  '& a:not(:hover)': { textDecoration: 'none' },
  '& small': {
    ...theme.typography.caption,
    display: 'block',
    color: theme.vars.palette.text.secondary,
  },
  // A line ends between two facts rather than within one.
  '& small > span': { display: 'inline-block', whiteSpace: 'pre-wrap' },
}));
