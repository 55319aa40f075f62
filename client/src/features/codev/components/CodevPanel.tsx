import { styled } from '@mui/material/styles';
import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { isOff } from '@sentiers/shared/cohorts/modules.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { queries } from '../../../lib/api/api.ts';
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
  /** That of its seminar; undefined until it is known. */
  cohortId?: string | undefined;
}

const texts = ['subject', 'contract', 'plan'] as const;

/** A codéveloppement session, from its setting up to what it leaves. */
export function CodevPanel({ roomId, channelId, me, codev, rights, cohortId }: CodevPanelProps) {
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
      {rights.start && (!codev || isOver) && (
        <Start cohortId={cohortId} isFirst={!codev}>
          <StartSession {...{ roomId, channelId, me }} />
        </Start>
      )}
      {!codev && !rights.start && <p>{t('start.waiting')}</p>}
    </Panel>
  );
}

interface StartProps {
  cohortId: string | undefined;
  isFirst: boolean;
  children: ReactNode;
}

/** How a session is begun; where the cohort has none, who can open it, in place of a first one. */
function Start({ cohortId, isFirst, children }: StartProps) {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data?.items;
  const cohort = cohorts?.find(({ id }) => id === cohortId);
  if (!cohort || !isOff(cohort.modules, 'codev')) return children;
  return isFirst ? <ModuleOff module="codev" closed={[cohort]} /> : null;
}

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: theme.spacing(6),
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(8)}`,
  '& h3': { ...theme.typography.h5, margin: 0 },
  '& p': { margin: 0 },
}));
