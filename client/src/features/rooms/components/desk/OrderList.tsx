import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../../components/Balise.tsx';
import { MenuButton } from '../../../../components/MenuButton.tsx';
import type { Showable } from '../../hooks/use-order.ts';
import { movedInOrder, placeInOrder } from '../../logic/running-order.ts';
import { targetKey } from '../../logic/targets.ts';

interface OrderListProps {
  order: readonly RoomTarget[];
  showables: ReadonlyMap<string, Showable>;
  stage: RoomTarget | null;
  onShow: (showable: Showable) => void;
  onChange: (order: RoomTarget[]) => void;
}

/** A running order: what the big screen shows is marked, anything of it can be shown, moved, taken off. */
export function OrderList({ order, showables, stage, onShow, onChange }: OrderListProps) {
  const { t } = useTranslation('desk');
  const shown = placeInOrder(order, stage);
  return (
    <List aria-label={t('order.title')}>
      {order.map((target, index) => {
        const showable = showables.get(targetKey(target) ?? '');
        if (!showable) return null;
        const isShown = index === shown;
        return (
          <li key={showable.key} aria-current={isShown ? 'step' : undefined}>
            <Mark>{isShown && <Balise />}</Mark>
            <span>
              {showable.name}
              {showable.draft && <small> {t('order.draft')}</small>}
              {isShown && <small> {t('order.onScreen')}</small>}
            </span>
            {!isShown && (
              <Button
                size="small"
                onClick={() => onShow(showable)}
                aria-label={t('order.showThis', { name: showable.name })}
              >
                {t('order.show')}
              </Button>
            )}
            <MenuButton
              label={t('order.actions', { name: showable.name })}
              actions={[
                ...(index > 0
                  ? [
                      {
                        id: 'up',
                        label: t('order.up'),
                        icon: ArrowUpIcon,
                        onSelect: () => onChange(movedInOrder(order, index, -1)),
                      },
                    ]
                  : []),
                ...(index < order.length - 1
                  ? [
                      {
                        id: 'down',
                        label: t('order.down'),
                        icon: ArrowDownIcon,
                        onSelect: () => onChange(movedInOrder(order, index, 1)),
                      },
                    ]
                  : []),
                {
                  id: 'off',
                  label: t('order.off'),
                  icon: XIcon,
                  onSelect: () => onChange(order.filter((each) => each !== target)),
                },
              ]}
            />
          </li>
        );
      })}
    </List>
  );
}

const Mark = styled('span')({ flex: 'none', width: 20, display: 'inline-flex' });

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    minHeight: 52,
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > li[aria-current] > span:nth-of-type(2)': { fontWeight: 700 },
  '& > li > span:nth-of-type(2)': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
}));
