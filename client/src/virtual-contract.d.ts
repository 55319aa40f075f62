declare module 'virtual:contract' {
  /** The API's contract without its schemas: enough for a client to call every operation. */
  export const contract: typeof import('@sentiers/shared/contract.ts').contract;
}

declare module 'virtual:late-contract' {
  /** The routes of features that no page needs at once. */
  export const contract: Partial<typeof import('@sentiers/shared/contract.ts').contract>;
}
