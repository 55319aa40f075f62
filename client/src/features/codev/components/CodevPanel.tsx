import { styled } from '@mui/material/styles';
import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { useTranslation } from 'react-i18next';
import type { CodevRights } from '../logic/rights.ts';
import { Commitment } from './Commitment.tsx';
import { LeadBar } from './LeadBar.tsx';
import { SessionSheet } from './SessionSheet.tsx';
import { SessionText } from './SessionText.tsx';
import { StageHead } from './StageHead.tsx';
import { StartSession } from './StartSession.tsx';

interface CodevPanelProps {
  roomId: string;
  channelId: string;
  me: string;
  /** Null before the first one. */
  codev: Codev | null;
  rights: CodevRights;
}

const texts = ['subject', 'contract', 'plan'] as const;

/** A codéveloppement session, from its setting up to what it leaves. */
export function CodevPanel({ roomId, channelId, me, codev, rights }: CodevPanelProps) {
  const { t } = useTranslation('codev');
  const isOver = codev?.stage === 'done';
  return (
    <Panel>
      {codev && (
        <>
          <StageHead codev={codev} me={me} />
          {rights.lead && <LeadBar roomId={roomId} codev={codev} />}
          {texts.map((text) => (
            <SessionText
              key={`${text} ${codev.client.id} ${rights.write[text]}`}
              {...{ roomId, text, words: codev.texts[text] ?? '', writable: rights.write[text] }}
            />
          ))}
          <Commitment roomId={roomId} codev={codev} mine={rights.commit} />
          {isOver && rights.sheet && <SessionSheet roomId={roomId} sheetId={codev.id} />}
        </>
      )}
      {rights.start && (!codev || isOver) && <StartSession {...{ roomId, channelId, me }} />}
      {!codev && !rights.start && <p>{t('start.waiting')}</p>}
    </Panel>
  );
}

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(6),
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(8)}`,
  '& h3': { ...theme.typography.h5, margin: 0 },
  '& p': { margin: 0 },
}));
