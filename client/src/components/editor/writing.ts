import type { ComponentType } from 'react';

/**
 * Someone, a group, a thread, an experience or a message that is spoken of: `@[Name](person:id)`, `#[Title](thread:id)`,
 * `#[Title](experience:id)`.
 */
export interface Reference {
  /** What is typed before it, and stands before its brackets. */
  sign: '@' | '#';
  name: string;
  address: string;
}

/** Where a reference is being typed: its sign, and the words after it. */
export interface ReferencePlace {
  sign: '@' | '#';
  words: string;
  /** Where the sign stands: an offset of a plain text, a position of a document. */
  start: number;
}

/** A file as a body names it. */
export interface NamedFile {
  address: string;
  /** Of a picture, its description; of another file, its name. */
  name: string;
  isImage: boolean;
}

/** What one may ask of a field in which someone writes, whichever it is. */
export interface WritingHandle {
  focus: () => void;
  /** The same, with the caret after what is written. */
  goOn: () => void;
  /** The body as it stands at this very moment. */
  read: () => string;
  /** Puts a quotation after what is written, and the caret under it. */
  quote: (markdown: string) => void;
  /** Types the sign of a reference, so that one goes on with a name. */
  begin: (sign: Reference['sign']) => void;
  /** Writes a reference in place of what was typed for it. */
  complete: (place: ReferencePlace, reference: Reference) => void;
  insertFile: (file: NamedFile) => void;
}

/** What every field in which someone writes is given. */
export interface WritingFieldProps {
  /** Markdown. */
  body: string;
  onBody: (body: string) => void;
  id?: string | undefined;
  label: string;
  placeholder?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** Whether Enter sends (and Shift + Enter writes a new line); Ctrl + Enter always sends. */
  enterSends: boolean;
  onSend: () => void;
  onEscape?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  /** Files that were pasted or dropped; null where a body takes none. */
  onFiles?: ((files: File[]) => void) | undefined;
  /** Lines at least. */
  rows?: number;
  /** Where a reference is being typed; null where none is. */
  onPlace: (place: ReferencePlace | null) => void;
  /** Keys that belong to the list of suggestions: true when it took one. */
  onPickerKey: (key: string) => boolean;
  /** The list of suggestions and the line that Enter would choose, for who doesn't see them. */
  picker: { id: string; active: string | undefined } | null;
}

/** Shows a picture that stands in what is being written, and takes it away where it can't be sent. */
export type ImageView = ComponentType<{ address: string; description: string; onRemove: () => void }>;
