import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface FileButtonProps {
  /** What the field behind it is named. */
  name: string;
  /** Endings and media types, as the browser's `accept`. */
  accept: string;
  variant?: 'contained' | 'outlined';
  disabled?: boolean;
  /** Told the file that was chosen; the same one may be chosen again. */
  onFile: (file: File) => void;
  children: ReactNode;
}

/** Chooses one file from the device. */
export function FileButton({
  name,
  accept,
  variant = 'contained',
  disabled = false,
  onFile,
  children,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (file) onFile(file);
  };
  return (
    <div>
      <Button variant={variant} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <VisuallyHidden>
        <FileInput
          ref={input}
          type="file"
          tabIndex={-1}
          aria-label={name}
          accept={accept}
          onChange={choose}
        />
      </VisuallyHidden>
    </div>
  );
}

/* Its own width would reach beyond a phone, hidden as it is. */
const FileInput = styled('input')({ width: 1 });
