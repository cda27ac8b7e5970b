import { RegistryError } from '@registry/domain/error';
import type { PartnerImport, UnreadableReason } from '@registry/domain/import';

export const unreadable = (reason: UnreadableReason, facts: { line?: number; limit?: number } = {}): RegistryError =>
  new RegistryError('IMPORT_UNREADABLE', { details: { reason, ...facts } });

export interface DecodedText {
  readonly text: string;
  readonly encoding: PartnerImport['encoding'];
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** The text, if the bytes are what the label says. */
function findText(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const marked = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8', encoding: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le', encoding: 'utf-16' },
  { mark: [0xfe, 0xff], label: 'utf-16be', encoding: 'utf-16' },
] as const;

function decoded(bytes: Uint8Array): DecodedText {
  const said = marked.find(({ mark }) => startsWith(bytes, ...mark));
  if (said !== undefined) {
    const text = findText(bytes, said.label);
    if (text === undefined) throw unreadable('encoding');
    return { text, encoding: said.encoding };
  }
  const text = findText(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/**
 * Reads a file's bytes as text: by its byte order mark, as UTF-8 if it is that, else as Windows-1252, which Swedish
 * spreadsheet programs write. Swedish letters in Windows-1252 are hardly ever valid UTF-8.
 *
 * @throws RegistryError IMPORT_UNREADABLE when it is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const result = decoded(bytes);
  // No text has U+0000; an Excel file, a picture or UTF-16 without its mark has.
  if (result.text.includes('\0')) throw unreadable('binary');
  return result;
}
