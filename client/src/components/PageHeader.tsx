import { styled } from '@mui/material/styles';
import ChevronLeftIcon from 'lucide-react/icons/chevron-left';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gluePunctuation } from '../i18n/glue-punctuation.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { sizes } from '../theme/tokens.ts';
import { Icon } from './Icon.tsx';
import { PageTitle } from './PageTitle.tsx';

/** Characters from which on a title is written smaller on a phone: it would take a third of it. */
const LONG_TITLE = 70;

interface PageHeaderProps {
  title: ReactNode;
  /** The heading's rank on the page: a list beside a reading pane is an h2. */
  rank?: 1 | 2;
  /** Whether it stands over a list: smaller, the same whether or not something is read beside it. */
  list?: boolean;
  /** Where the phone's back arrow leads (on a large screen the list stands beside it). */
  back?: string;
  /** From which width on the arrow is of no use: beside the navigation, or beside the list (default). */
  backUntil?: 'md' | 'lg';
  /** Under the title: kind, place, people. */
  meta?: ReactNode;
  /** At the right: buttons. */
  actions?: ReactNode;
  /** Under everything: filters or tabs. */
  children?: ReactNode;
}

/** The head of a pane: its title, what it is about and what one may do there. Stays while the pane scrolls. */
export function PageHeader({
  title,
  rank = 1,
  list = rank === 2,
  back,
  backUntil = 'lg',
  meta,
  actions,
  children,
}: PageHeaderProps) {
  const { t } = useTranslation('common');
  return (
    <Head>
      {rank === 1 && typeof title === 'string' && <PageTitle>{title}</PageTitle>}
      <Row>
        {back && (
          <Back to={back} aria-label={t('navigation.back')} data-until={backUntil}>
            <Icon of={ChevronLeftIcon} size={22} />
          </Back>
        )}
        <Title
          as={rank === 1 ? 'h1' : 'h2'}
          data-list={list || undefined}
          data-long={(typeof title === 'string' && title.length > LONG_TITLE) || undefined}
        >
          {typeof title === 'string' ? gluePunctuation(title) : title}
        </Title>
        {actions && <Actions data-list={list || undefined}>{actions}</Actions>}
        {meta && <Meta>{meta}</Meta>}
      </Row>
      {children}
    </Head>
  );
}

/** One fact of a header's line: an icon and its words. */
export const HeaderFact = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
}));

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(3),
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(3)}`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('md')]: { padding: `${theme.spacing(2)} var(--gutter)` },
}));

/* Beside the title stand the buttons; on a phone, what the title is about runs under both. */
const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gridTemplateAreas: '"back title actions" "back meta actions"',
  alignItems: 'start',
  [theme.breakpoints.down('md')]: { gridTemplateAreas: '"back title actions" "back meta meta"' },
}));

const Title = styled('h1')(({ theme }) => ({
  ...theme.typography.h1,
  gridArea: 'title',
  paddingTop: theme.spacing(1),
  overflowWrap: 'anywhere',
  '&[data-list]': { ...theme.typography.h2, minHeight: sizes.control },
  [theme.breakpoints.down('md')]: {
    '&&': { ...theme.typography.h3, paddingTop: theme.spacing(2.5) },
    '&&[data-long]': { fontSize: '1rem', lineHeight: 1.3 },
  },
}));

const Meta = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  gridArea: 'meta',
  marginTop: theme.spacing(2),
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 2.5),
  color: theme.vars.palette.text.secondary,
}));

const Actions = styled('div')(({ theme }) => ({
  gridArea: 'actions',
  display: 'flex',
  gap: theme.spacing(2),
  marginLeft: theme.spacing(3),
  '&[data-list] > .MuiIconButton-root': { marginRight: theme.spacing(-2.5) },
  [theme.breakpoints.up('md')]: {
    '&:not([data-list]) > .MuiIconButton-root': { border: `1px solid ${theme.vars.palette.control}` },
  },
  [theme.breakpoints.down('md')]: {
    marginLeft: theme.spacing(2),
    '&:not(:last-child)': { marginBottom: theme.spacing(-2.5) }, // what is under a title stays near it
    '& > .MuiIconButton-root:last-child': { marginRight: theme.spacing(-2.5) },
  },
}));

const Back = styled(Link)(({ theme }) => ({
  gridArea: 'back',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: sizes.touch,
  height: sizes.touch,
  marginLeft: theme.spacing(-3.5),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.text.primary,
  '&:focus-visible': focusRing(theme, -2),
  '&[data-until="md"]': { [theme.breakpoints.up('md')]: { display: 'none' } },
  '&[data-until="lg"]': { [theme.breakpoints.up('lg')]: { display: 'none' } },
}));
