import type { Editor } from '@tiptap/core';
import { Node as DocumentNode, Fragment, Slice } from '@tiptap/pm/model';
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import { diffIndices } from 'node-diff3';
import { writeDocument } from './document-markdown.ts';
import { readDocument } from './markdown-document.ts';

/** Stands where the caret is while a body is read: no one types it. */
const caretMark = '\ue123';

/** The body that an editor shows: what was opened, until something in it has changed. */
export class OpenBody {
  #opened = { body: '', written: '' };

  /**
   * Shows another body, with its own past. False, and nothing is changed, where our reader gives the body up.
   *
   * @param caret how many characters of the body stand before the caret; its end otherwise
   */
  open(editor: Editor, body: string, caret?: number): boolean {
    const json = readDocument(body);
    if (!json) return false;
    const doc = DocumentNode.fromJSON(editor.schema, json);
    const selection = caret === undefined ? Selection.atEnd(doc) : selectionAt(editor, doc, body, caret);
    editor.view.updateState(EditorState.create({ doc, selection, plugins: editor.state.plugins }));
    this.#opened = { body, written: writeDocument(doc) };
    editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false)); // whoever watches looks again
    return true;
  }

  /**
   * Shows what the body became elsewhere, while someone writes in it: blocks that are the same stay, with the caret in
   * them and their past. False where our reader gives the body up.
   */
  merge(editor: Editor, body: string): boolean {
    const json = readDocument(body);
    if (!json) return false;
    const doc = DocumentNode.fromJSON(editor.schema, json);
    const { state } = editor;
    const tr = state.tr.setMeta('addToHistory', false);
    const hunks = diffIndices(blocksOf(state.doc), blocksOf(doc));
    for (const { buffer1, buffer2 } of hunks.reverse()) {
      const [from, to] = rangeOf(state.doc, buffer1);
      const [start, end] = rangeOf(doc, buffer2);
      tr.replaceWith(from, to, doc.slice(start, end).content);
    }
    editor.view.dispatch(tr);
    this.#opened = { body, written: writeDocument(doc) };
    return true;
  }

  /** Byte by byte what was opened, if it still says the same. */
  read(editor: Editor): string {
    const written = writeDocument(editor.state.doc);
    return written === this.#opened.written ? this.#opened.body : written;
  }
}

function blocksOf(doc: DocumentNode): string[] {
  return doc.children.map((block) => JSON.stringify(block.toJSON()));
}

/** Positions before and after so many blocks, from the first of them on. */
function rangeOf(doc: DocumentNode, [first, count]: [number, number]): [number, number] {
  const before = (index: number) =>
    doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return [before(first), before(first + count)];
}

function selectionAt(editor: Editor, doc: DocumentNode, body: string, caret: number): Selection {
  const json = readDocument(body.slice(0, caret) + caretMark + body.slice(caret));
  if (!json) return Selection.atEnd(doc);
  let found: number | null = null;
  DocumentNode.fromJSON(editor.schema, json).descendants((node, position) => {
    const index = node.text?.indexOf(caretMark) ?? -1;
    if (index >= 0) found = position + index;
  });
  if (found === null || found > doc.content.size) return Selection.atEnd(doc);
  return TextSelection.near(doc.resolve(found), -1);
}

/** Markdown as a piece of a document, to be pasted or put in. */
export function sliceOf(editor: Editor, markdown: string): Slice | null {
  const json = readDocument(markdown);
  return json && Slice.maxOpen(DocumentNode.fromJSON(editor.schema, json).content);
}

/** Puts a quotation after what is written, with a line under it for the answer. */
export function insertQuotation(editor: Editor, markdown: string): void {
  const json = readDocument(markdown);
  if (!json) return;
  const { state } = editor;
  const quotation = DocumentNode.fromJSON(editor.schema, json).content;
  const line = state.schema.nodes.paragraph?.create();
  const last = state.doc.lastChild;
  const isEmpty = last?.type.name === 'paragraph' && last.content.size === 0;
  const end = state.doc.content.size;
  const tr = state.tr.replaceWith(
    isEmpty && last ? end - last.nodeSize : end,
    end,
    line ? quotation.append(Fragment.from(line)) : quotation,
  );
  editor.view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
}
