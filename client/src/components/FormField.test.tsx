// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { FormField } from './FormField.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { TextInput } from './TextInput.tsx';

describe('FormField', () => {
  it('ties label, hint and error to the control', () => {
    renderApp(
      <FormField
        label="Courriel"
        hint="Celui de votre structure"
        error="Le courriel est incomplet : ajoutez le @."
      >
        {(control) => <TextInput {...control} />}
      </FormField>,
    );
    const input = screen.getByRole('textbox', { name: 'Courriel' });
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    expect(described.map((element) => element?.textContent)).toEqual([
      'Celui de votre structure',
      'Le courriel est incomplet : ajoutez le @.',
    ]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('incomplet');
  });

  it('says what may be left out', () => {
    renderApp(
      <FormField label="Fonction" optional>
        {(control) => <TextInput {...control} />}
      </FormField>,
    );
    const input = screen.getByRole('textbox', { name: 'Fonction (facultatif)' });
    expect(input.getAttribute('aria-required')).toBeNull();
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });
});

describe('PasswordInput', () => {
  it('shows what was typed when asked, and hides it again', async () => {
    const { user } = renderApp(
      <FormField label="Mot de passe">{(control) => <PasswordInput {...control} />}</FormField>,
    );
    const input = screen.getByLabelText('Mot de passe');
    await user.type(input, 'un sentier');
    expect(input.getAttribute('type')).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }));
    expect(input.getAttribute('type')).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }));
    expect(input.getAttribute('type')).toBe('password');
  });
});
