import Button, { type ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';

interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'disabled'> {
  children: string;
  accept: string;
  onChoose: (file: File) => void;
}

/** Chooses a file by a button of ours. */
export function FileButton({ children, accept, onChoose, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <VisuallyHidden>
        <Hidden
          ref={input}
          type="file"
          tabIndex={-1}
          aria-label={children}
          accept={accept}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) onChoose(file);
          }}
        />
      </VisuallyHidden>
    </div>
  );
}

/* Its own width would reach beyond a phone, hidden as it is. */
const Hidden = styled('input')({ width: 1 });
