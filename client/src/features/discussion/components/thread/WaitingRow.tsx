import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import ClockIcon from 'lucide-react/icons/clock';
import { useTranslation } from 'react-i18next';
import { useLocalFiles } from '../../../../components/files/use-local-files.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { Markdown } from '../../../../components/Markdown.tsx';
import { PersonAvatar } from '../../../../components/PersonAvatar.tsx';
import { Time } from '../../../../components/Time.tsx';
import { usePersonWords } from '../../hooks/use-person-words.ts';
import type { WaitingState } from '../../hooks/use-waiting-state.ts';
import { Content, Detail, Head, Row, Side } from './MessageFrame.tsx';

interface WaitingRowProps {
  author: PersonSummary;
  body: string;
  writtenAt: string;
  grouped: boolean;
  state: WaitingState;
  onRetry: () => void;
  onEdit: () => void;
  onWithdraw: () => void;
}

/** My own words, shown at once, with how far they are. */
export function WaitingRow(props: WaitingRowProps) {
  const { author, body, writtenAt, grouped, state } = props;
  const words = usePersonWords();
  const detail = words(author);
  const files = useLocalFiles(body);
  return (
    <Row data-grouped={grouped || undefined} data-waiting={state.kind} tabIndex={-1} aria-label={author.name}>
      <Side>{!grouped && <PersonAvatar person={author} size={40} />}</Side>
      <Content>
        <Head data-grouped={grouped || undefined}>
          <b>{author.name}</b>
          <Detail>
            {detail && `${detail} · `}
            <Time at={writtenAt} shows="time" />
          </Detail>
        </Head>
        <Markdown files={files}>{body}</Markdown>
        <WaitingWords {...props} />
      </Content>
    </Row>
  );
}

function WaitingWords({ state, onRetry, onEdit, onWithdraw }: WaitingRowProps) {
  const { t } = useTranslation('discussion');
  if (state.kind === 'sending') return <Words>{t('waiting.sending')}</Words>;
  const stopped = state.kind === 'refused' || state.kind === 'asks';
  return (
    <Words data-stopped={stopped || undefined} role={stopped ? 'alert' : undefined}>
      <Said>
        <Icon of={stopped ? CircleAlertIcon : ClockIcon} size={16} />
        <span>
          {state.kind === 'refused'
            ? t('waiting.failed', { reason: state.reason })
            : t(`waiting.${state.kind === 'asks' ? 'asks' : 'queued'}`)}
        </span>
      </Said>
      <Choices>
        {stopped && (
          <Button size="small" onClick={onRetry}>
            {t('waiting.retry')}
          </Button>
        )}
        <Button size="small" variant="text" onClick={onEdit}>
          {t('waiting.edit')}
        </Button>
        <Button size="small" variant="text" onClick={onWithdraw}>
          {t('waiting.withdraw')}
        </Button>
      </Choices>
    </Words>
  );
}

const Words = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: theme.spacing(1),
  color: theme.vars.palette.waiting.main,
  '&[data-stopped]': { color: theme.vars.palette.now.onSoft },
}));

const Said = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  gap: theme.spacing(1.5),
  minWidth: 0,
  '& svg': { marginTop: 3 },
}));

/* On a line of their own, their words stand under the others. */
const Choices = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  '& > .MuiButton-text:first-of-type': { marginLeft: theme.spacing(-3) },
  [theme.breakpoints.up('md')]: { marginLeft: theme.spacing(3) },
}));
