import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { PassageAnswer } from '@sentiers/shared/recaps/schema.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { Time } from '../../../components/Time.tsx';
import type { MyPassage } from '../hooks/use-my-words.ts';
import { EditWords } from './EditWords.tsx';
import { PassageKindLine, Said } from './PassageParts.tsx';

interface MyPassageCardProps {
  passage: MyPassage;
  onAnswer: (answer: PassageAnswer) => void;
}

/** Some of my words, in what they were said, and the four answers; once they are published, the way to withdraw them. */
export function MyPassageCard({ passage, onAnswer }: MyPassageCardProps) {
  const { t } = useTranslation('recaps');
  const id = useId();
  const [editing, setEditing] = useState(false);
  const { said, saidAt, about, state, words, inPost, pending } = passage;
  return (
    <Card aria-labelledby={id}>
      <Head id={id}>
        <PassageKindLine passage={passage} />
        <Time at={saidAt} />
      </Head>
      {about !== null && <About>{t('about', { question: about })}</About>}
      <Said>
        <LazyMarkdown>{said}</LazyMarkdown>
      </Said>
      {state !== 'asked' && words !== '' && words !== said && (
        <>
          <About>{t('mine.becomes')}</About>
          <Said data-own>
            <LazyMarkdown>{words}</LazyMarkdown>
          </Said>
        </>
      )}
      {editing ? (
        <EditWords
          passage={passage}
          onSave={(edited) => {
            setEditing(false);
            onAnswer({ choice: 'edit', words: edited });
          }}
          onCancel={() => setEditing(false)}
        />
      ) : inPost ? (
        <Withdraw onWithdraw={() => onAnswer({ choice: 'refuse' })} />
      ) : (
        <Choices passage={passage} onAnswer={onAnswer} onEdit={() => setEditing(true)} />
      )}
      <State role="status" data-state={state}>
        {t(stateWords(passage))}
        {pending && ` ${t('mine.pending')}`}
      </State>
    </Card>
  );
}

/** What stands of it, in a sentence. */
function stateWords({ state, anonymous, inPost }: MyPassage) {
  if (inPost) return 'state.published' as const;
  return state === 'accepted' && anonymous ? ('state.acceptedHidden' as const) : (`state.${state}` as const);
}

interface ChoicesProps extends MyPassageCardProps {
  onEdit: () => void;
}

function Choices({ passage, onAnswer, onEdit }: ChoicesProps) {
  const { t } = useTranslation('recaps');
  const { state, words, anonymous } = passage;
  const press = (is: boolean) => ({
    variant: is ? ('contained' as const) : ('outlined' as const),
    'aria-pressed': is,
  });
  // Worded otherwise and without a name go together.
  const own = state === 'edited' ? { words } : {};
  return (
    <Buttons aria-label={t('mine.question')}>
      <Button {...press(state === 'accepted')} onClick={() => onAnswer({ choice: 'accept' })}>
        {t(anonymous ? 'answer.acceptHidden' : 'answer.accept')}
      </Button>
      <Button {...press(state === 'edited')} onClick={onEdit}>
        {t('answer.edit')}
      </Button>
      {!anonymous && (
        <Button {...press(state === 'anonymised')} onClick={() => onAnswer({ choice: 'anonymise', ...own })}>
          {t('answer.anonymise')}
        </Button>
      )}
      <Button {...press(state === 'refused')} onClick={() => onAnswer({ choice: 'refuse' })}>
        {t('answer.refuse')}
      </Button>
    </Buttons>
  );
}

function Withdraw({ onWithdraw }: { onWithdraw: () => void }) {
  const { t } = useTranslation('recaps');
  const [asked, ask] = useState(false);
  return (
    <div>
      <Button color="error" onClick={() => ask(true)}>
        {t('withdraw.action')}
      </Button>
      <LateConfirmDialog
        open={asked}
        destructive
        title={t('withdraw.title')}
        confirm={t('withdraw.action')}
        onConfirm={() => {
          ask(false);
          onWithdraw();
        }}
        onCancel={() => ask(false)}
      >
        {t('withdraw.words')}
      </LateConfirmDialog>
    </div>
  );
}

const Card = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  padding: theme.spacing(4),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
}));

const Head = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: theme.spacing(1, 3),
  color: theme.vars.palette.text.secondary,
}));

const About = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}));

/* Two in a row on a phone, each within reach of a thumb. */
const Buttons = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2.5),
  '& > button': { flex: '1 1 auto', minWidth: 120, whiteSpace: 'nowrap' },
  margin: 0,
  padding: 0,
  border: 0,
}));

const State = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '&[data-state="asked"]': { color: theme.vars.palette.waiting.main, fontWeight: 600 },
}));
