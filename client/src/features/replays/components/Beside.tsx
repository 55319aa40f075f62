import { styled } from '@mui/material/styles';
import type { Replay, ReplayTimeline } from '@sentiers/shared/replays/schema.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { useTimeline } from '../hooks/use-replay.ts';
import { followed } from '../logic/following.ts';
import { Chapters } from './Chapters.tsx';
import { ChatBeside } from './ChatBeside.tsx';
import { type DrawResults, PollsBeside } from './PollsBeside.tsx';
import { QuestionsBeside } from './QuestionsBeside.tsx';

type Tab = 'chapters' | 'chat' | 'questions' | 'polls';

interface BesideProps {
  replay: Replay;
  second: number;
  /** On a phone the chapters stand here, too. */
  withChapters: boolean;
  results: DrawResults;
  onSeek: (second: number) => void;
}

/** What goes with a video: its chapters, and what happened in the room by that moment. */
export function Beside({ replay, second, withChapters, results, onSeek }: BesideProps) {
  const { t } = useTranslation('replays');
  const timeline = useTimeline(replay.id);
  const tabs = tabsOf(replay, timeline.data, withChapters);
  const [chosen, setChosen] = useState<Tab | null>(null);
  const shown = chosen !== null && tabs.includes(chosen) ? chosen : (tabs[0] ?? 'chat');
  return (
    <>
      {tabs.length > 1 && (
        <Tabs>
          <FilterRow
            label={t('tabs.label')}
            value={shown}
            onChange={setChosen}
            options={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
          />
        </Tabs>
      )}
      {shown === 'chapters' ? (
        <Padded>
          <Chapters chapters={replay.chapters} second={second} onSeek={onSeek} />
        </Padded>
      ) : (
        <Happened shown={shown} {...{ timeline, second, results, onSeek }} />
      )}
    </>
  );
}

interface HappenedProps extends Pick<BesideProps, 'second' | 'results' | 'onSeek'> {
  shown: Exclude<Tab, 'chapters'>;
  timeline: ReturnType<typeof useTimeline>;
}

function Happened({ shown, timeline, second, results, onSeek }: HappenedProps) {
  const { t } = useTranslation('replays');
  const { data } = timeline;
  const there = useMemo(() => data && followed(data, second), [data, second]);
  if (timeline.isPending) {
    return (
      <Padded>
        <LinesSkeleton count={5} />
      </Padded>
    );
  }
  if (!data || !there) {
    return (
      <Padded>
        <QuietFailure retry={{ label: t('retry'), onClick: () => void timeline.refetch() }}>
          {t('timelineFailed')}
        </QuietFailure>
      </Padded>
    );
  }
  if (shown === 'questions') return <QuestionsBeside questions={there.questions} onSeek={onSeek} />;
  if (shown === 'polls') return <PollsBeside polls={there.polls} results={results} onSeek={onSeek} />;
  return <ChatBeside chat={data.chat} messages={there.messages} onSeek={onSeek} />;
}

/** Those that have something to show; questions and polls only where there were some. */
function tabsOf(replay: Replay, timeline: ReplayTimeline | undefined, withChapters: boolean): Tab[] {
  const tabs: Tab[] = withChapters && replay.chapters.length > 0 ? ['chapters'] : [];
  if (replay.roomId === null) return tabs;
  tabs.push('chat');
  if (timeline && timeline.questions.length > 0) tabs.push('questions');
  if (timeline && timeline.polls.length > 0) tabs.push('polls');
  return tabs;
}

const Tabs = styled('div')(({ theme }) => ({
  flex: 'none',
  padding: `${theme.spacing(3)} var(--gutter) ${theme.spacing(2)}`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  /* Four in the width of a phone. */
  [theme.breakpoints.down('sm')]: {
    '& > div': { gap: 0, margin: theme.spacing(0, -1.75) },
    '& label': { fontSize: '0.875rem' },
    '& label > span': { padding: theme.spacing(0, 1.75) },
  },
}));

const Padded = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(8)}`,
}));
