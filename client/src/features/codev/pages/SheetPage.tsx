import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { draftSections, experienceDraft } from '@sentiers/shared/codev/experience-draft.ts';
import type { CodevSheet } from '@sentiers/shared/codev/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import CopyIcon from 'lucide-react/icons/copy';
import DownloadIcon from 'lucide-react/icons/download';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../../components/BackLink.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useIsOff } from '../../../lib/use-modules.ts';
import { useCopyDraft } from '../hooks/use-copy-draft.ts';
import { useDraftWords } from '../hooks/use-draft-words.ts';
import { daysUntil } from '../logic/days-until.ts';

/** What a session left to who was advised in it: their commitment, and the beginning of an experience, to take along. */
export function SheetPage() {
  const { t } = useTranslation('codev');
  const { roomId = '', sheetId = '' } = useParams();
  const found = useQuery(queries.codev.sheet.queryOptions({ input: { roomId, sheetId } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.data && !isClosed(found.error)) return <Sheet sheet={found.data} />;
  if (!isClosed(found.error)) return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
  return (
    <EmptyState
      rank={1}
      title={t('sheet.closed')}
      action={<LinkButton to={paths.drafts}>{t('sheet.drafts')}</LinkButton>}
    >
      {t('sheet.closedWords')}
    </EmptyState>
  );
}

function isClosed(error: Error | null): boolean {
  return error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden');
}

function Sheet({ sheet }: { sheet: CodevSheet }) {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  const words = useDraftWords();
  const { roomId, title, startedAt } = sheet;
  const sections = draftSections({ ...sheet, commitment: null }, words);
  return (
    <PageBody>
      <header>
        <PageTitle>{t('sheet.page')}</PageTitle>
        <BackLink to={paths.drafts}>{t('sheet.drafts')}</BackLink>
        <Kind>{t('sheet.page')}</Kind>
        <Title>{gluePunctuation(title)}</Title>
        <Facts>
          {t('sheet.date', { date: formatCalendarDay(startedAt, language) })}
          {' · '}
          <Link to={paths.room(roomId)}>{t('sheet.room')}</Link>
        </Facts>
      </header>
      <Ways sheet={sheet} />
      {sheet.commitment && <Promised commitment={sheet.commitment} />}
      <PageSection aria-labelledby="experience">
        <h2 id="experience">{t('sheet.experience')}</h2>
        <Facts>{t('sheet.lede')}</Facts>
        {sections.length === 0 && <p>{t('sheet.empty')}</p>}
        {sections.map(({ heading, body }) => (
          <Part key={heading}>
            <h3>{heading}</h3>
            <LazyMarkdown>{body}</LazyMarkdown>
          </Part>
        ))}
      </PageSection>
    </PageBody>
  );
}

/** The ways to have it elsewhere. */
function Ways({ sheet }: { sheet: CodevSheet }) {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  const words = useDraftWords();
  const copy = useCopyDraft(experienceDraft(sheet, words));
  const mayPromise = !useIsOff('commitments');
  const address = (format: 'markdown' | 'pdf') =>
    `/api/rooms/${sheet.roomId}/codev/sheets/${sheet.id}/export?format=${format}&language=${language}`;
  return (
    <Buttons>
      <LinkButton variant="contained" to={paths.newExperienceFromSheet(sheet.roomId, sheet.id)}>
        {t('sheet.write')}
      </LinkButton>
      {sheet.commitment && mayPromise && (
        <LinkButton to={paths.newCommitmentsFromSheet(sheet.roomId, sheet.id)}>
          {t('sheet.promise')}
        </LinkButton>
      )}
      <Button startIcon={<Icon of={CopyIcon} />} onClick={() => void copy()}>
        {t('sheet.copy')}
      </Button>
      <Button href={address('pdf')} download startIcon={<Icon of={DownloadIcon} />}>
        {t('sheet.pdf')}
      </Button>
      <Button href={address('markdown')} download startIcon={<Icon of={DownloadIcon} />}>
        {t('sheet.markdown')}
      </Button>
    </Buttons>
  );
}

/** What one promised oneself, by when, and how many days are left. */
function Promised({ commitment: { text, dueOn } }: { commitment: NonNullable<CodevSheet['commitment']> }) {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  const days = daysUntil(dueOn, useNow());
  const left = days > 0 ? t('sheet.left', { count: days }) : t(days === 0 ? 'sheet.today' : 'sheet.past');
  return (
    <Card aria-labelledby="commitment">
      <h2 id="commitment">{t('sheet.commitment')}</h2>
      <p>{text}</p>
      <small>
        {t('sheet.when', { date: formatCalendarDay(dueOn, language) })}, {left}
      </small>
    </Card>
  );
}

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('h1')(({ theme }) => ({ ...theme.typography.h1, overflowWrap: 'anywhere' }));

const Facts = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: theme.spacing(1, 0, 0),
  color: theme.vars.palette.text.secondary,
  '& > a': { color: theme.vars.palette.knowledge.main },
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(5),
}));

const Card = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(6),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& > h2': theme.typography.h4,
  '& > p': { margin: theme.spacing(1, 0) },
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.waiting.main },
}));

const Part = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(5),
  overflowWrap: 'anywhere',
  '& > h3': theme.typography.h4,
}));
