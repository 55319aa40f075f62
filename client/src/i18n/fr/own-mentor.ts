/** Beside the home page: who accompanies me. */
export const messages = {
  title: 'Votre mentor·e',
  next: 'Prochain échange : {{date}}.',
  open: 'Ouvrir votre mentorat',
  none: 'Aucun échange prévu.',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'own-mentor': typeof messages;
  }
}
