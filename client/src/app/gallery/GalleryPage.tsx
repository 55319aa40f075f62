import { styled } from '@mui/material/styles';
import { MarksSection } from './MarksSection.tsx';

/** Every component in its states, on one page, in the words of the product. */
export function GalleryPage() {
  return (
    <Sheet>
      <h1>Galerie</h1>
      <MarksSection />
    </Sheet>
  );
}

const Sheet = styled('main')(({ theme }) => ({
  maxWidth: 1100,
  margin: '0 auto',
  padding: theme.spacing(8, 4),
  '& > h1': { ...theme.typography.h1, marginBottom: theme.spacing(6) },
}));
