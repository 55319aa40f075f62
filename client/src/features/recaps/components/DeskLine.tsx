import { styled } from '@mui/material/styles';
import { isConsented } from '@sentiers/shared/recaps/consent.ts';
import { isOpenQuestion } from '@sentiers/shared/recaps/document.ts';
import type { RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Markdown } from '../../../components/Markdown.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import type { MenuAction } from '../../../components/menu-action.ts';
import { paths } from '../../../lib/paths.ts';
import type { DeskItem, DeskPassage } from '../logic/desk.ts';
import { OpenQuestionDialog } from './OpenQuestionDialog.tsx';
import { Said } from './PassageParts.tsx';

interface DeskLineProps {
  desk: RecapDesk;
  item: DeskItem;
  dropped: boolean;
  busy: boolean;
  /** Null where it is first. */
  onUp: (() => void) | null;
  /** Null where it is last. */
  onDown: (() => void) | null;
  onToggle: () => void;
}

/** One thing that may stand in a recap: whose, whether they let it go, and what is done with it. */
export function DeskLine({ desk, item, dropped, busy, onUp, onDown, onToggle }: DeskLineProps) {
  const { t } = useTranslation('recaps');
  const [opening, open] = useState(false);
  const passage = 'passage' in item ? item.passage : null;
  const mayOpen = passage !== null && passage.threadId === null && isOpenQuestion(passage, desk.passages);
  const actions: MenuAction[] = [
    ...(onUp && !busy ? [{ id: 'up', label: t('line.up'), onSelect: onUp }] : []),
    ...(onDown && !busy ? [{ id: 'down', label: t('line.down'), onSelect: onDown }] : []),
    ...(busy ? [] : [{ id: 'drop', label: t(dropped ? 'line.takeIn' : 'line.drop'), onSelect: onToggle }]),
    ...(mayOpen ? [{ id: 'open', label: t('line.open'), onSelect: () => open(true) }] : []),
  ];
  return (
    <Line data-out={dropped || undefined}>
      <Body>
        {dropped && <Chip data-state="dropped">{t('line.dropped')}</Chip>}
        {passage ? <Passage passage={passage} /> : 'poll' in item && <p>{item.poll.question}</p>}
        {'passage' in item && item.answer && (
          <Answer>
            <Quiet>{t('line.answer')}</Quiet>
            <Passage passage={item.answer} />
          </Answer>
        )}
        {passage?.threadId && <Link to={paths.threadById(passage.threadId)}>{t('line.toThread')}</Link>}
      </Body>
      <MenuButton label={t('line.menu')} actions={actions} />
      {opening && passage && <OpenQuestionDialog desk={desk} passage={passage} onClose={() => open(false)} />}
    </Line>
  );
}

function Passage({ passage }: { passage: DeskPassage }) {
  const { t } = useTranslation('recaps');
  const { state, said, words, author, anonymous, votes } = passage;
  const consented = isConsented(state);
  const hidden = anonymous ? t('line.anonymous', { name: author.name }) : author.name;
  return (
    <>
      <Said data-own={consented || undefined}>
        <Markdown>{consented ? words : said}</Markdown>
      </Said>
      <Meta>
        <span>{hidden}</span>
        {votes !== null && votes > 0 && <span>{t('line.votes', { count: votes })}</span>}
        <Chip data-state={state}>{t(`line.state.${state}`)}</Chip>
      </Meta>
    </>
  );
}

const Line = styled('li')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(2),
  padding: theme.spacing(3, 0),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '&[data-out] > div:first-of-type': { color: theme.vars.palette.text.secondary },
}));

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  overflowWrap: 'anywhere',
  '& > a': { ...theme.typography.body2, color: theme.vars.palette.knowledge.main, justifySelf: 'start' },
}));

const Answer = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  marginLeft: theme.spacing(4),
}));

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));

const Meta = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2.5),
  color: theme.vars.palette.text.secondary,
}));

const Chip = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  justifySelf: 'start',
  padding: theme.spacing(0.25, 2),
  borderRadius: 999,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&[data-state="asked"]': {
    color: theme.vars.palette.waiting.onSoft,
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.waiting.soft,
  },
  '&:is([data-state="accepted"], [data-state="edited"], [data-state="anonymised"])': {
    color: theme.vars.palette.primary.onSoft,
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.primary.soft,
  },
}));
