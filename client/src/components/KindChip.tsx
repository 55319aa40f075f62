import { styled } from '@mui/material/styles';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { useTranslation } from 'react-i18next';

/** What a thread is, in a word, where it is more than a discussion. */
export function KindChip({ kind }: { kind: ThreadKind }) {
  const { t } = useTranslation('common');
  if (kind === 'discussion' || kind === 'direct') return null;
  return <Word data-kind={kind}>{t(`kind.${kind}`)}</Word>;
}

const Word = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  display: 'inline-block',
  padding: theme.spacing(0.25, 2.5),
  borderRadius: 999,
  fontWeight: 600,
  color: theme.vars.palette.knowledge.onSoft,
  backgroundColor: theme.vars.palette.knowledge.soft,
  '&[data-kind="announcement"]': {
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
  },
}));
