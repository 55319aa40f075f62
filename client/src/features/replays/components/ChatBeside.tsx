import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReplayTimeline, TimelineMessage } from '@sentiers/shared/replays/schema.ts';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { useFollowingScroll } from '../hooks/use-following-scroll.ts';
import { JumpTo, Note } from './happened-parts.tsx';

interface ChatBesideProps {
  chat: ReplayTimeline['chat'];
  messages: readonly TimelineMessage[];
  onSeek: (second: number) => void;
}

/** The room's chat as it went: it follows the video, unless its reader scrolls away. */
export function ChatBeside({ chat, messages, onSeek }: ChatBesideProps) {
  const { t } = useTranslation('replays');
  const { box, follows, onScroll, comeBack } = useFollowingScroll(messages.length);
  return (
    <Box>
      {chat === 'consented' && <Note>{t('chat.consented')}</Note>}
      <Scroll
        ref={box}
        onScroll={onScroll}
        tabIndex={0}
        role="log"
        aria-label={t('tabs.chat')}
        aria-live="off"
      >
        {messages.length === 0 && <Note>{t('chat.none')}</Note>}
        {messages.map(({ id, second, author, body }) => (
          <Said key={id}>
            <header>
              <b>{author ? author.name : t('chat.someone')}</b>
              <JumpTo second={second} onSeek={onSeek} />
            </header>
            <LazyMarkdown>{body}</LazyMarkdown>
          </Said>
        ))}
      </Scroll>
      {!follows && (
        <Back>
          <Button size="small" variant="contained" startIcon={<Icon of={ArrowDownIcon} />} onClick={comeBack}>
            {t('chat.back')}
          </Button>
        </Back>
      )}
    </Box>
  );
}

const Box = styled('div')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
});

const Scroll = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  padding: `${theme.spacing(3)} var(--gutter) ${theme.spacing(12)}`,
  outlineOffset: -2,
}));

const Said = styled('article')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(2, 0),
  overflowWrap: 'anywhere',
  '& > header': { display: 'flex', alignItems: 'baseline', gap: theme.spacing(2), flexWrap: 'wrap' },
}));

const Back = styled('div')(({ theme }) => ({
  position: 'absolute',
  bottom: theme.spacing(3),
  left: 0,
  right: 0,
  display: 'flex',
  justifyContent: 'center',
  pointerEvents: 'none',
  '& > button': { pointerEvents: 'auto' },
}));
