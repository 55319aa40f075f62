import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SignInLayout } from '../../../components/SignInLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { useLinkToken } from '../../../components/use-link-token.ts';
import { paths } from '../../../lib/paths.ts';
import { inspectLink, redeemLink } from '../api/session-api.ts';
import { useEnter } from '../hooks/use-enter.ts';
import { useSending } from '../hooks/use-sending.ts';

/**
 * Where the link of a sign-in mail leads: a button in the browser that asked for it, the code to copy in any
 * other. Opening the page changes nothing, because mail scanners open it too.
 */
export function LinkPage() {
  const { t } = useTranslation('session');
  const token = useLinkToken();
  const link = useQuery({
    queryKey: ['session', 'link', token],
    queryFn: () => inspectLink(token),
    retry: false,
  });
  const enter = useEnter();
  const redeem = useSending(redeemLink, enter);
  const words = useErrorWords(redeem.error);
  if (link.isPending) {
    return (
      <SignInLayout title={t('link.title')}>
        <PageSkeleton />
      </SignInLayout>
    );
  }
  if (link.isError) {
    return (
      <SignInLayout title={t('link.expiredTitle')} lede={t('link.expired')}>
        <LinkButton to={paths.signInByCode} variant="contained" size="large">
          {t('link.again')}
        </LinkButton>
      </SignInLayout>
    );
  }
  if (!link.data.sameBrowser) {
    return (
      <SignInLayout title={t('link.elsewhereTitle')} lede={t('link.elsewhere')}>
        <Code>{link.data.code}</Code>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={t('link.title')} lede={t('link.lede', { email: link.data.email })}>
      <FormAlert>{words.whole}</FormAlert>
      <Button
        variant="contained"
        size="large"
        onClick={() => redeem.send({ token })}
        disabled={redeem.isPending}
      >
        {t('link.submit')}
      </Button>
    </SignInLayout>
  );
}

const Code = styled('p')(({ theme }) => ({
  ...theme.typography.h1,
  fontVariantNumeric: 'tabular-nums',
  letterSpacing: '0.2em',
  textAlign: 'center',
  padding: theme.spacing(5),
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.primary.soft,
}));
