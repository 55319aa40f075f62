import { styled } from '@mui/material/styles';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { Markdown } from '../../../../components/Markdown.tsx';

/** What is left of a message taken away: a sentence; for moderators, the words they hid and why. */
export function Tombstone({ message }: { message: Message }) {
  const { t } = useTranslation('discussion');
  if (message.state === 'deleted') {
    return (
      <Quiet>
        <Icon of={Trash2Icon} size={16} /> {t('messages.deleted')}
      </Quiet>
    );
  }
  return (
    <div>
      <Quiet>
        <Icon of={EyeOffIcon} size={16} /> {t('messages.hidden')}
        {message.hiddenReason && <> · {t('messages.hiddenWhy', { reason: message.hiddenReason })}</>}
      </Quiet>
      {message.body && (
        <Veiled>
          <Markdown files={message.files}>{message.body}</Markdown>
        </Veiled>
      )}
    </div>
  );
}

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '& svg': { verticalAlign: '-2px' },
}));

const Veiled = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(1.5),
  paddingLeft: theme.spacing(3),
  borderLeft: `3px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
}));
