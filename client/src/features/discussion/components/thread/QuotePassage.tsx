import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import QuoteIcon from 'lucide-react/icons/quote';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { type Passage, selectedPassage } from '../../logic/passage.ts';

/** Beside words that are selected in a message: the way to quote them. */
export function QuotePassage({ onQuote }: { onQuote: (passage: Passage) => void }) {
  const { t } = useTranslation('discussion');
  const passage = useSelectedPassage();
  if (!passage) return null;
  const quote = () => {
    onQuote(passage);
    getSelection()?.removeAllRanges();
  };
  return (
    // The selection stays while one presses.
    <Place style={placeOf(passage.place)} onPointerDown={(event) => event.preventDefault()}>
      <Button size="small" onClick={quote} startIcon={<Icon of={QuoteIcon} size={16} />}>
        {t('messages.quotePassage')}
      </Button>
    </Place>
  );
}

/** Over the words under a mouse; under them where a finger's own menu is over them. */
function placeOf({ left, right, top, bottom }: Passage['place']) {
  const middle = Math.min(Math.max((left + right) / 2, 60), window.innerWidth - 60);
  const under = top < 120 || (window.matchMedia?.('(pointer: coarse)').matches ?? false);
  return { left: middle, top: under ? bottom + 8 : top - 44 };
}

function useSelectedPassage(): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const look = () => setPassage(selectedPassage(getSelection()));
    const leave = () => setPassage(null);
    document.addEventListener('selectionchange', look);
    addEventListener('scroll', leave, true);
    return () => {
      document.removeEventListener('selectionchange', look);
      removeEventListener('scroll', leave, true);
    };
  }, []);
  return passage;
}

const Place = styled('div')(({ theme }) => ({
  position: 'fixed',
  zIndex: theme.zIndex.tooltip,
  transform: 'translateX(-50%)',
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.vars.palette.lifted,
}));
