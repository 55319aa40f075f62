import Button from '@mui/material/Button';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useTranslation } from 'react-i18next';
import { Content, Row, Side } from './MessageFrame.tsx';

/** The words of someone I blocked, where others talk too: one line, until I ask for them. */
export function FoldedMessage({ message, onShow }: { message: Message; onShow: () => void }) {
  const { t } = useTranslation('discussion');
  const { name } = message.author;
  return (
    <Row data-seq={message.seq} id={`message-${message.id}`} tabIndex={-1} aria-label={name}>
      <Side />
      <Content>
        <Button size="small" variant="text" onClick={onShow}>
          {t('direct.folded', { name })}
        </Button>
      </Content>
    </Row>
  );
}
