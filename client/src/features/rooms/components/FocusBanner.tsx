import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import EyeIcon from 'lucide-react/icons/eye';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import type { Focus } from '../hooks/use-focus.ts';
import { spacedCode } from '../logic/agenda.ts';

interface FocusBannerProps {
  target: RoomTarget;
  focus: Focus;
  /** Whether it is something that is on this page: else there is nothing to leave. */
  followed: boolean;
  code: string | null;
}

/** Where whoever animates leads everyone, with the way out and back. */
export function FocusBanner({ target, focus, followed, code }: FocusBannerProps) {
  const { t } = useTranslation('room');
  const { left, leave, comeBack } = focus;
  return (
    <Strip role="status">
      <Icon of={EyeIcon} />
      <span>
        {t(`focus.${target.kind}`)}
        {target.kind === 'entrance' && code && <b> {spacedCode(code)}</b>}
      </span>
      {followed && (
        <Button size="small" onClick={left ? comeBack : leave}>
          {t(left ? 'focus.comeBack' : 'focus.leave')}
        </Button>
      )}
    </Strip>
  );
}

const Strip = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  minHeight: 52,
  padding: `${theme.spacing(1)} var(--gutter)`,
  color: theme.vars.palette.primary.onSoft,
  backgroundColor: theme.vars.palette.primary.soft,
  '& > span': { flex: 1, minWidth: 0 },
  '& > button': { flex: 'none' },
}));
