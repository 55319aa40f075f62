import Button from '@mui/material/Button';
import PaperclipIcon from 'lucide-react/icons/paperclip';
import { type ReactNode, type Ref, useRef } from 'react';
import { Icon } from '../Icon.tsx';

interface FilesButtonProps {
  /** Of the button, to give the focus back to. */
  ref?: Ref<HTMLButtonElement>;
  disabled?: boolean;
  /** Told the files that were chosen; the same ones may be chosen again. */
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Chooses several files of any kind from the device. */
export function FilesButton({ ref, disabled = false, onFiles, children }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button
        ref={ref}
        disabled={disabled}
        startIcon={<Icon of={PaperclipIcon} size={16} />}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
