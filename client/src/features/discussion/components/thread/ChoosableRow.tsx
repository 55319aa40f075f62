import { styled } from '@mui/material/styles';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ChoosableRowProps {
  message: Message;
  chosen: boolean;
  /** `range`: from the last one that was pressed to this one. */
  onChoose: (message: Message, chosen: boolean, range: boolean) => void;
  children: ReactNode;
}

/** A message with a box to tick, while one chooses some. */
export function ChoosableRow({ message, chosen, onChoose, children }: ChoosableRowProps) {
  const { t } = useTranslation('discussion');
  return (
    <Choosable data-chosen={chosen || undefined}>
      <Place>
        <Box
          type="checkbox"
          checked={chosen}
          aria-label={t('move.choose', { name: message.author.name })}
          onChange={(event) => {
            const { shiftKey } = event.nativeEvent as unknown as { shiftKey?: boolean };
            onChoose(message, event.target.checked, shiftKey === true);
          }}
        />
      </Place>
      <div>{children}</div>
    </Choosable>
  );
}

const Choosable = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '44px minmax(0, 1fr)',
  alignItems: 'start',
  '&[data-chosen]': { backgroundColor: theme.vars.palette.primary.soft },
}));

/** As large as a thumb. */
const Place = styled('label')({ padding: '14px 4px 6px 16px', cursor: 'pointer' });

const Box = styled('input')(({ theme }) => ({
  display: 'block',
  width: 24,
  height: 24,
  margin: 0,
  accentColor: theme.vars.palette.primary.main,
  cursor: 'pointer',
}));
