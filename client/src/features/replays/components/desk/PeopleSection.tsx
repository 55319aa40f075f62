import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Replay, ReplayPerson, ReplayProposals } from '@sentiers/shared/replays/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { PersonLine } from '../../../../components/PersonLine.tsx';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { api } from '../../../../lib/api/api.ts';
import { useReplayChange } from '../../hooks/use-replay-change.ts';
import { AskSomeone } from './AskSomeone.tsx';

interface PeopleSectionProps {
  replay: Replay;
  proposals: ReplayProposals | undefined;
}

/** Who is seen or heard, and what each said of it: nobody watches it before they all accepted. */
export function PeopleSection({ replay, proposals }: PeopleSectionProps) {
  const { t } = useTranslation('replay-desk');
  const { id: replayId, people } = replay;
  const [leaving, setLeaving] = useState<ReplayPerson | null>(null);
  const asking = useReplayChange(replayId, (personId: string) => api.replays.ask({ replayId, personId }));
  const declaring = useReplayChange(replayId, (personId: string) =>
    api.replays.declareAbsent({ replayId, personId }),
  );
  const words = useErrorWords(asking.error ?? declaring.error);
  return (
    <PageSection aria-labelledby="personnes">
      <h2 id="personnes">{t('people.title')}</h2>
      <Column>
        <p>{t('people.rule')}</p>
        <Lines>
          {people?.map((asked) => (
            <Asked key={asked.person.id} asked={asked} onLeave={() => setLeaving(asked)} />
          ))}
        </Lines>
        <FormAlert>{words.whole}</FormAlert>
        <Proposed
          proposals={proposals}
          asked={new Set(people?.map(({ person }) => person.id))}
          busy={asking.isPending}
          onAsk={(personId) => asking.mutate(personId)}
        />
        <AskSomeone replay={replay} busy={asking.isPending} onAsk={(personId) => asking.mutate(personId)} />
      </Column>
      <ConfirmDialog
        open={leaving !== null}
        title={t('people.leaveTitle', { name: leaving?.person.name ?? '' })}
        confirm={t('people.leaveConfirm')}
        busy={declaring.isPending}
        onCancel={() => setLeaving(null)}
        onConfirm={() =>
          leaving && declaring.mutate(leaving.person.id, { onSettled: () => setLeaving(null) })
        }
      >
        {t('people.leaveWords')}
      </ConfirmDialog>
    </PageSection>
  );
}

function Asked({ asked, onLeave }: { asked: ReplayPerson; onLeave: () => void }) {
  const { t } = useTranslation('replay-desk');
  const { person, answer, mayLeave } = asked;
  const said = <Said data-answer={answer ?? 'silent'}>{t(`people.said.${answer ?? 'silent'}`)}</Said>;
  return (
    <li>
      <PersonLine person={person} detail={said} />
      {mayLeave ? (
        <Button size="small" onClick={onLeave}>
          {t('people.leave')}
          <VisuallyHidden> : {person.name}</VisuallyHidden>
        </Button>
      ) : (
        <Quiet>{t('people.mayNotLeave')}</Quiet>
      )}
    </li>
  );
}

interface ProposedProps {
  proposals: ReplayProposals | undefined;
  /** Those who are asked already. */
  asked: ReadonlySet<string>;
  busy: boolean;
  onAsk: (personId: string) => void;
}

/** Those whom the agenda and the room name; and whoever has no account to be asked by. */
function Proposed({ proposals, asked, busy, onAsk }: ProposedProps) {
  const { t } = useTranslation('replay-desk');
  if (!proposals) return null;
  const { names } = proposals;
  const people = proposals.people.filter(({ person }) => !asked.has(person.id));
  return (
    <>
      {people.length > 0 && (
        <>
          <h3>{t('people.proposed')}</h3>
          <Lines>
            {people.map(({ person, why }) => (
              <li key={person.id}>
                <PersonLine person={person} detail={t(`people.why.${why}`)} />
                <Button size="small" variant="outlined" disabled={busy} onClick={() => onAsk(person.id)}>
                  {t('people.ask')}
                  <VisuallyHidden> : {person.name}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </Lines>
        </>
      )}
      {names.length > 0 && <Quiet>{t('people.names', { names: names.join(', ') })}</Quiet>}
    </>
  );
}

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  '& > h3': theme.typography.h4,
}));

const Lines = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '&:empty': { display: 'none' },
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(2.5, 0),
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

const Said = styled('span')(({ theme }) => ({
  fontWeight: 600,
  color: theme.vars.palette.waiting.main,
  '&[data-answer="accepted"]': { color: theme.vars.palette.primary.main },
  '&[data-answer="refused"]': { color: theme.vars.palette.now.onSoft },
}));

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  maxWidth: 420,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));
