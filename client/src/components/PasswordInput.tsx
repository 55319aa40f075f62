import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import EyeIcon from 'lucide-react/icons/eye';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { TextInput } from './TextInput.tsx';

/** A password to type, which one may look at before sending it. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, 'type'>) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(false);
  return (
    <Box>
      <TextInput {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <Toggle aria-label={t('form.showPassword')} aria-pressed={shown} onClick={() => setShown(!shown)}>
        <Icon of={shown ? EyeOffIcon : EyeIcon} />
      </Toggle>
    </Box>
  );
}

const Box = styled('div')({ position: 'relative', '& input': { paddingRight: 48 } });
const Toggle = styled(IconButton)({ position: 'absolute', right: 2, top: '50%', translate: '0 -50%' });
