import { styled } from '@mui/material/styles';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePart } from '../../../components/LatePart.tsx';
import { paths } from '../../../lib/paths.ts';
import { spacedCode } from '../logic/agenda.ts';

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

/** How one enters: alone on the screen (`large`), or at the foot of what is shown. */
export function StageEntrance({ code, large = false }: { code: string; large?: boolean }) {
  const { t } = useTranslation('room');
  const address = `${location.origin}${paths.roomByCode(code)}`;
  return (
    <Entrance data-large={large || undefined}>
      <Square>
        <LatePart>
          <QrCode text={address} label={t('stage.qr', { address })} />
        </LatePart>
      </Square>
      <div>
        <p>{t('stage.enter')}</p>
        <Code>{spacedCode(code)}</Code>
        {large && <p>{t('stage.address', { address: `${location.host}${paths.rooms}` })}</p>}
      </div>
    </Entrance>
  );
}

const Entrance = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '1.5em',
  '&[data-large]': { fontSize: 'clamp(1.125rem, min(2.4vw, 4.2vh), 5rem)', gap: 'min(4vw, 6vh)' },
  '& > div': { minWidth: 0 },
  '&[data-large] p + b': { fontSize: 'clamp(2.5rem, min(8vw, 14vh), 16rem)' },
});

const Square = styled('div')({
  flex: 'none',
  width: 'clamp(96px, min(10vw, 17vh), 360px)',
  aspectRatio: '1',
  '[data-large] > &': { width: 'clamp(180px, min(26vw, 38vh), 1000px)' },
});

const Code = styled('b')(({ theme }) => ({
  ...theme.typography.h1,
  display: 'block',
  fontSize: '2.4em',
  lineHeight: 1.15,
  letterSpacing: '0.08em',
  whiteSpace: 'nowrap',
}));
