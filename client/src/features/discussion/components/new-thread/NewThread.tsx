import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../../components/Notices.tsx';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../../components/PaneLayout.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useChannelPeople } from '../../hooks/use-channel-people.ts';
import { useGroupQuestion } from '../../hooks/use-group-question.tsx';
import { useMessageFiles } from '../../hooks/use-message-files.ts';
import { usePublishThread, useThreadDraft } from '../../hooks/use-thread-draft.ts';
import { AccompaniedReminder } from '../composer/AccompaniedReminder.tsx';
import { OtherDraft } from '../composer/OtherDraft.tsx';
import { ReadersLine, readersAmong } from '../composer/ReadersLine.tsx';
import { DraftFacts } from './DraftFacts.tsx';
import { NewThreadForm } from './NewThreadForm.tsx';

/** A new thread in a channel: its draft is kept at each keystroke, and it leaves by itself, network or not. */
export function NewThread({ me, channel }: { me: Me; channel: Channel }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const people = useChannelPeople(channel.id).filter(({ id }) => id !== me.id);
  const draft = useThreadDraft(channel);
  const { ask, question } = useGroupQuestion({ channelId: channel.id });
  const files = useMessageFiles(`channel:${channel.id}`);
  const { left, publish } = usePublishThread(channel.id, {
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
          value={left ?? draft.value}
          onChange={draft.change}
          onPublish={(body) =>
            ask(body, () => {
              publish({ ...draft.value, body }, files.complete(body));
              files.giveUpOthers(body);
            })
          }
          files={files}
          kept={draft.isKept}
          isLeaving={left !== null}
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
