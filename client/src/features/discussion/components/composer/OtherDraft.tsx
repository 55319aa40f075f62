import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import FilesIcon from 'lucide-react/icons/files';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { Time } from '../../../../components/Time.tsx';
import type { DraftState } from '../../../../lib/journal/draft-state.ts';
import { bodyToField } from '../../logic/references.ts';

interface OtherDraftProps {
  other: NonNullable<DraftState['other']>;
  /** What it holds beside its words, where that may be something. */
  facts?: ReactNode;
  onChoose: (which: 'mine' | 'other') => void;
}

/** The same draft, written on another device meanwhile: both are kept until the person has chosen. */
export function OtherDraft({ other, facts, onChoose }: OtherDraftProps) {
  const { t } = useTranslation('discussion');
  return (
    <Callout
      tone="waiting"
      icon={FilesIcon}
      live
      action={
        <Choices>
          <Button size="small" onClick={() => onChoose('mine')}>
            {t('composer.keepMine')}
          </Button>
          <Button size="small" onClick={() => onChoose('other')}>
            {t('composer.takeOther')}
          </Button>
        </Choices>
      }
    >
      <b>{t('composer.otherDraft')}</b> <Time at={other.updatedAt} />
      {facts && <div>{facts}</div>}
      <Words>{bodyToField(other.content.body).text || t('drafts.noWords')}</Words>
    </Callout>
  );
}

const Choices = styled('span')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
}));

const Words = styled('blockquote')({
  margin: 0,
  maxHeight: '6em',
  overflowY: 'auto',
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
});
