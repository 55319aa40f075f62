import type { Message } from '@sentiers/shared/messages/schema.ts';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { PicturePlace } from '../../../../components/files/shown-pictures.ts';
import { useLocalFiles } from '../../../../components/files/use-local-files.ts';
import { Markdown } from '../../../../components/Markdown.tsx';
import { PersonAvatar } from '../../../../components/PersonAvatar.tsx';
import { Time } from '../../../../components/Time.tsx';
import type { WaitingEntry } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { useIsGuest } from '../../../../lib/use-is-guest.ts';
import { usePersonWords } from '../../hooks/use-person-words.ts';
import { CorrectionLine } from './CorrectionLine.tsx';
import { Content, Detail, Head, Row, Side } from './MessageFrame.tsx';
import { MessageTimes } from './MessageTimes.tsx';
import { Tombstone } from './Tombstone.tsx';

interface MessageRowProps {
  message: Message;
  grouped: boolean;
  /** The buttons of what one may do, shown on hover, focus or always under a finger. */
  actions?: ReactNode;
  /** Under the words: reactions. */
  reactions?: ReactNode;
  /** Opens the history of an edited message. */
  onHistory: (message: Message) => void;
  /** A correction on its way, or refused. */
  correction: WaitingEntry | null;
  onRetryCorrection: (entryId: string) => void;
  onWithdrawCorrection: (correction: WaitingEntry) => void;
  /** Whether an address led to this very message. */
  aimed: boolean;
}

/** A message: who speaks, their words, what others made of them. */
export function MessageRow(props: MessageRowProps) {
  const { message, grouped, actions, reactions, onHistory, correction, aimed } = props;
  const standing = message.state === 'published';
  return (
    <Row
      data-seq={message.seq}
      data-grouped={grouped || undefined}
      data-aimed={aimed || undefined}
      id={`message-${message.id}`}
      tabIndex={-1}
      aria-labelledby={`author-${message.id}`}
    >
      <Side>
        {grouped ? (
          <span className="message-hour">
            <Time at={message.createdAt} shows="time" />
          </span>
        ) : (
          <PersonAvatar person={message.author} size={40} />
        )}
      </Side>
      <Content>
        <MessageHead message={message} grouped={grouped} />
        {standing ? (
          <PicturePlace value={message.id}>
            <Words message={message} corrected={correction !== null} />
          </PicturePlace>
        ) : (
          <Tombstone message={message} />
        )}
        <MessageTimes message={message} onHistory={onHistory} />
        {correction && (
          <CorrectionLine
            correction={correction}
            onRetry={props.onRetryCorrection}
            onWithdraw={props.onWithdrawCorrection}
          />
        )}
        {reactions}
      </Content>
      {actions && <div className="message-actions">{actions}</div>}
    </Row>
  );
}

function Words({ message, corrected }: { message: Message; corrected: boolean }) {
  if (corrected) return <CorrectedWords message={message} />;
  return (
    <Markdown cards files={message.files}>
      {message.body}
    </Markdown>
  );
}

/** What a correction on its way adds is still on this device. */
function CorrectedWords({ message }: { message: Message }) {
  const added = useLocalFiles(message.body);
  const files = useMemo(() => [...message.files, ...added], [message.files, added]);
  return (
    <Markdown cards files={files}>
      {message.body}
    </Markdown>
  );
}

function MessageHead({ message, grouped }: { message: Message; grouped: boolean }) {
  const words = usePersonWords();
  const { author } = message;
  const hasPage = !useIsGuest() && author.role !== 'guest';
  const detail = words(author);
  return (
    <Head data-grouped={grouped || undefined} id={`author-${message.id}`}>
      {hasPage ? <Link to={paths.person(author.id)}>{author.name}</Link> : <b>{author.name}</b>}
      <Detail>
        {detail && `${detail} · `}
        <Time at={message.createdAt} shows="time" />
      </Detail>
    </Head>
  );
}
