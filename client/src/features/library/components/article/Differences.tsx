import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { queries } from '../../../../lib/api/api.ts';

/** Marks of bold, struck and code are noise among words; where only they changed, they are what is shown. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*|__|~~|`/g, '') || text;
}

interface DifferencesProps {
  experienceId: string;
  from: number;
  to: number;
}

/** What changed between two versions, in the parts that the reader reads: underlined what came, struck what went. */
export function Differences({ experienceId, from, to }: DifferencesProps) {
  const { t } = useTranslation('experience');
  const found = useQuery({
    ...queries.experiences.differences.queryOptions({ input: { experienceId, from, to } }),
    enabled: from !== to,
  });
  if (from === to) return <p>{t('history.same')}</p>;
  if (found.isPending && !found.isPaused) return <LinesSkeleton count={2} />;
  if (!found.data) {
    return (
      <QuietFailure retry={{ label: t('retry'), onClick: () => void found.refetch() }}>
        {t('history.failed')}
      </QuietFailure>
    );
  }
  if (found.data.items.length === 0) return <p>{t('history.nothing')}</p>;
  return found.data.items.map(({ sectionId, title, change, pieces }) => (
    <Changed key={sectionId ?? 'head'} aria-label={sectionId === null ? t('history.head') : title}>
      <h3>{sectionId === null ? t('history.head') : title}</h3>
      <small>{t(`history.change.${change}`)}</small>
      <p>
        {pieces.map(({ kind, text }, index) => {
          const key = index; // pieces of one text, in their order
          const words = withoutMarks(text);
          if (kind === 'same') return <span key={key}>{words}</span>;
          const Tag = kind === 'added' ? 'ins' : 'del';
          return (
            <Tag key={key}>
              <VisuallyHidden>{` ${t(`history.piece.${kind}`)} `}</VisuallyHidden>
              {words}
            </Tag>
          );
        })}
      </p>
    </Changed>
  ));
}

const Changed = styled('section')(({ theme }) => ({
  marginBottom: theme.spacing(7),
  '& > h3': theme.typography.h3,
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > p': { margin: theme.spacing(2, 0, 0), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& ins': {
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
    textDecoration: 'underline',
    textUnderlineOffset: '0.18em',
  },
  '& del': {
    color: theme.vars.palette.now.onSoft,
    backgroundColor: theme.vars.palette.now.soft,
    textDecoration: 'line-through',
  },
}));
