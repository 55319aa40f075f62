type Format = 'pdf' | 'markdown';

/** Where an experience leaves as a document: what its asker reads of it. */
export function experienceExportAddress(experienceId: string, format: Format, language: string): string {
  return `/api/experiences/${experienceId}/export?${new URLSearchParams({ format, language })}`;
}

/** Where the library, or one collection, leaves as a document or an archive. */
export function libraryExportAddress(format: Format, language: string, collectionId?: string): string {
  const query = new URLSearchParams({ format, language, ...(collectionId && { collectionId }) });
  return `/api/library/export?${query}`;
}

/** As a link would: the server says that it is a file. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
