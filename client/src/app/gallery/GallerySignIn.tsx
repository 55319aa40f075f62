import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { CheckField } from '../../components/CheckField.tsx';
import { FormField } from '../../components/FormField.tsx';
import { PasswordInput } from '../../components/PasswordInput.tsx';
import { FormStack, SignInLayout } from '../../components/SignInLayout.tsx';
import { TextInput } from '../../components/TextInput.tsx';

/** The page before one is signed in, with the form it usually holds. */
export function GallerySignIn() {
  return (
    <SignInLayout
      title="Se connecter"
      lede="Avec votre mot de passe, ou par un code reçu par courriel."
      aside={<Link href="#aide">Un souci pour vous connecter ? Écrivez à la coordination.</Link>}
    >
      <FormStack onSubmit={(event) => event.preventDefault()}>
        <FormField label="Adresse électronique">
          {(control) => <TextInput {...control} type="email" autoComplete="username" />}
        </FormField>
        <FormField label="Mot de passe">
          {(control) => <PasswordInput {...control} autoComplete="current-password" />}
        </FormField>
        <CheckField
          label="C’est un poste partagé"
          hint="Vous serez déconnecté·e à la fermeture du navigateur."
        />
        <Button type="submit" variant="contained">
          Se connecter
        </Button>
        <Button>Recevoir un code par courriel</Button>
      </FormStack>
    </SignInLayout>
  );
}
