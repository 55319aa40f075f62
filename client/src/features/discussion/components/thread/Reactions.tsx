import { styled } from '@mui/material/styles';
import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import { useTranslation } from 'react-i18next';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';

interface ReactionsProps {
  message: Message;
  me: string;
  /** Whether one may react; else the words are only shown. */
  allowed: boolean;
  onReact: (message: Message, reaction: ReactionKey, active: boolean) => void;
}

/** What others made of a message, in words: « Utile 4 ». Pressing one gives it too, or takes mine back. */
export function Reactions(props: ReactionsProps) {
  const given = props.message.reactions.filter(({ people }) => people.length > 0);
  return given.length === 0 ? null : <Given {...props} given={given} />;
}

function Given({ message, me, allowed, onReact, given }: ReactionsProps & { given: Message['reactions'] }) {
  const { t } = useTranslation('discussion');
  return (
    <Row>
      {given.map(({ reaction, people }) => {
        const mine = people.includes(me);
        const label = t(`reaction.${reaction}`);
        return (
          <li key={reaction}>
            <Word
              type="button"
              disabled={!allowed}
              aria-pressed={mine}
              aria-label={t('reaction.count', { label, count: people.length })}
              onClick={() => onReact(message, reaction, !mine)}
            >
              {label} {people.length}
            </Word>
          </li>
        );
      })}
    </Row>
  );
}

const Row = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.5),
  margin: theme.spacing(0.5, 0, 0),
  padding: 0,
}));

const Word = styled('button')(({ theme }) => ({
  fontFamily: 'inherit',
  fontSize: '0.875rem',
  lineHeight: 1.3,
  fontWeight: 600,
  minHeight: 28,
  padding: theme.spacing(0.5, 2.5),
  borderRadius: 999,
  border: `1px solid ${theme.vars.palette.control}`,
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.background.default,
  cursor: 'pointer',
  '&[aria-pressed="true"]': {
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '&:hover:not(:disabled)': { borderColor: theme.vars.palette.primary.main },
  '&:focus-visible': focusRing(theme),
  '&:disabled': { cursor: 'default', borderColor: theme.vars.palette.divider },
  [underFinger]: { minHeight: 36, padding: theme.spacing(0.5, 3) },
}));
