/** How long a browser has to begin a download, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Has the browser save a file that was made here, without the characters that no system has in a name. */
export function offerFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE_MS);
}
