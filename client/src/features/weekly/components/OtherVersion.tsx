import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { WeeklyWord } from '@sentiers/shared/weekly/schema.ts';
import UsersIcon from 'lucide-react/icons/users';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import type { SharedDraft } from '../hooks/use-shared-draft.ts';

interface OtherVersionProps {
  theirs: WeeklyWord;
  draft: SharedDraft;
}

/**
 * Another facilitator wrote meanwhile: their version is shown, and one of the two is chosen. It stands under what is
 * being written, which must not move, and so is announced over the page's foot, where one sees it.
 */
export function OtherVersion({ theirs, draft }: OtherVersionProps) {
  const { t } = useTranslation('weekly');
  const isSent = theirs.state !== 'draft';
  const who = (isSent ? theirs.sent : theirs.edited)?.by.name ?? t('someone');
  const what = t(isSent ? 'otherSent' : 'other', { name: who });
  const notify = useNotice();
  useEffect(() => notify({ text: what }), [notify, what]);
  return (
    <Callout
      tone="waiting"
      icon={UsersIcon}
      action={
        <Choices>
          {!isSent && (
            <Button size="small" onClick={draft.keepMine}>
              {t('keepMine')}
            </Button>
          )}
          <Button size="small" onClick={draft.takeTheirs}>
            {t('takeTheirs')}
          </Button>
        </Choices>
      }
    >
      <Title>{what}</Title>
      <Theirs>
        <LazyMarkdown>{theirs.body}</LazyMarkdown>
      </Theirs>
    </Callout>
  );
}

const Title = styled('h2')({ margin: 0, font: 'inherit', fontWeight: 700 });

/** On a line of their own: a whole text stands above them. */
const Choices = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  flexBasis: '100%',
  gap: theme.spacing(2),
}));

const Theirs = styled('div')(({ theme }) => ({
  maxHeight: 220,
  overflowY: 'auto',
  marginTop: theme.spacing(2),
  color: theme.vars.palette.text.primary,
}));
