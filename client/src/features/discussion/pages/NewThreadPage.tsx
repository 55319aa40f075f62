import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { AccompaniedReminder } from '../components/composer/AccompaniedReminder.tsx';
import { OtherDraft } from '../components/composer/OtherDraft.tsx';
import { ReadersLine, readersAmong } from '../components/composer/ReadersLine.tsx';
import { ChannelFailure } from '../components/list/ChannelStates.tsx';
import { DraftFacts } from '../components/new-thread/DraftFacts.tsx';
import { NewThreadForm } from '../components/new-thread/NewThreadForm.tsx';
import { useChannelPeople } from '../hooks/use-channel-people.ts';
import { useChannel, useChannels } from '../hooks/use-channels.ts';
import { useGroupQuestion } from '../hooks/use-group-question.tsx';
import { useMe } from '../hooks/use-me.ts';
import { useMessageFiles } from '../hooks/use-message-files.ts';
import { usePublishThread, useThreadDraft } from '../hooks/use-thread-draft.ts';

/** A new thread in a channel: its draft is kept at each keystroke, and it leaves by itself, network or not. */
export function NewThreadPage() {
  const { channelId = '' } = useParams();
  const { t } = useTranslation('discussion');
  const me = useMe();
  const channels = useChannels();
  const { channel, isPending } = useChannel(channelId);
  if (isPending || !me) return <PageSkeleton />;
  if (!channel) return <ChannelFailure closed={channels.isSuccess} onRetry={() => void channels.refetch()} />;
  if (!channel.abilities.createThread) {
    return (
      <EmptyState rank={1} title={t('newThread.notAllowedTitle')}>
        {t('newThread.notAllowed')}
      </EmptyState>
    );
  }
  return <NewThread key={channel.id} me={me} channel={channel} />;
}

function NewThread({ me, channel }: { me: Me; channel: Channel }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const people = useChannelPeople(channel.id).filter(({ id }) => id !== me.id);
  const draft = useThreadDraft(channel);
  const { ask, question } = useGroupQuestion({ channelId: channel.id });
  const files = useMessageFiles(`channel:${channel.id}`);
  const publish = usePublishThread(channel.id, {
    onMade: (threadId) => void navigate(paths.thread(channel.id, threadId), { replace: true }),
    onWaiting: () => {
      notify({ text: t('newThread.waits') });
      void navigate(paths.channel(channel.id), { replace: true });
    },
  });
  return (
    <>
      <PageHeader
        title={t('newThread.title')}
        meta={t('newThread.in', { channel: channel.name })}
        back={paths.channel(channel.id)}
      />
      <PaneScroll>
        <NewThreadForm
          channel={channel}
          people={people}
          value={draft.value}
          onChange={draft.change}
          onPublish={(body) =>
            ask(body, () => {
              publish({ ...draft.value, body: files.complete(body) });
              files.giveUpOthers(body);
            })
          }
          files={files}
          kept={draft.isKept}
          notes={
            <>
              {draft.other && (
                <OtherDraft
                  other={draft.other}
                  facts={<DraftFacts content={draft.other.content} />}
                  onChoose={draft.choose}
                />
              )}
              <AccompaniedReminder me={me.id} />
              <ReadersLine readers={channel.readers} among={readersAmong(channel)} />
            </>
          }
        />
      </PaneScroll>
      {question}
      <PaneBanner />
    </>
  );
}
