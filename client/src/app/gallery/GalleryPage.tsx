import { styled } from '@mui/material/styles';
import { ShortcutsHelp } from '../../components/ShortcutsHelp.tsx';
import { ControlsSection } from './ControlsSection.tsx';
import { FormSection } from './FormSection.tsx';
import { LengthsSection } from './LengthsSection.tsx';
import { MarkdownSection } from './MarkdownSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { StatesSection } from './StatesSection.tsx';
import { WordsSection } from './WordsSection.tsx';

/** Every component in its states, on one page, in the words of the product. */
export function GalleryPage() {
  return (
    <>
      <Sheet>
        <h1>Galerie</h1>
        <MarksSection />
        <WordsSection />
        <ControlsSection />
        <FormSection />
        <MarkdownSection />
        <LengthsSection />
        <StatesSection />
      </Sheet>
      <ShortcutsHelp />
    </>
  );
}

const Sheet = styled('main')(({ theme }) => ({
  maxWidth: 1100,
  margin: '0 auto',
  padding: theme.spacing(8, 4),
  '& > h1': { ...theme.typography.h1, marginBottom: theme.spacing(6) },
}));
