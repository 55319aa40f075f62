import type {} from 'i18next';

/** What an English module must hold to say all that its French one says. */
export type TranslationOf<French> = {
  readonly [Key in keyof French]: French[Key] extends string ? string : TranslationOf<French[Key]>;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
  }
}
