import Button from '@mui/material/Button';
import PaperclipIcon from 'lucide-react/icons/paperclip';
import { type ReactNode, type Ref, useRef } from 'react';
import { Icon } from '../Icon.tsx';

interface FilesButtonProps {
  /** Of the button, to give the focus back to. */
  ref?: Ref<HTMLButtonElement>;
  disabled?: boolean;
  small?: boolean;
  /** The id of what says that files are wrong, where they are. */
  problemId?: string | null;
  /** Told the files that were chosen; the same ones may be chosen again. */
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Chooses several files of any kind from the device. */
export function FilesButton({
  ref,
  disabled = false,
  small = false,
  problemId = null,
  onFiles,
  children,
}: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button
        ref={ref}
        disabled={disabled}
        size={small ? 'small' : 'medium'}
        aria-invalid={problemId ? true : undefined}
        aria-describedby={problemId ?? undefined}
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
