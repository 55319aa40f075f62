import { FormField } from '../../components/FormField.tsx';
import { PasswordInput } from '../../components/PasswordInput.tsx';
import { TextArea, TextInput } from '../../components/TextInput.tsx';
import { GallerySection } from './GallerySection.tsx';

export function FormSection() {
  return (
    <GallerySection title="Champs">
      <FormField label="Adresse électronique">
        {(control) => <TextInput {...control} type="email" placeholder="vous@structure.fr" />}
      </FormField>
      <FormField
        label="Mot de passe"
        hint="Douze caractères ou plus ; une phrase se retient mieux."
        error="Le mot de passe est trop court : ajoutez quatre caractères."
      >
        {(control) => <PasswordInput {...control} defaultValue="montagne" autoComplete="new-password" />}
      </FormField>
      <FormField label="Ce que vous apportez" optional>
        {(control) => <TextArea {...control} placeholder="Un savoir-faire, un réseau, un conseil…" />}
      </FormField>
    </GallerySection>
  );
}
