import type { Language } from '@registry/domain/language';

/** A part of a mail, as plain values: the layout makes text and HTML of it, and escapes. */
export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'button'; readonly label: string; readonly url: string };

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const heading = (text: string): MailBlock => ({ kind: 'heading', text });
export const list = (items: readonly string[]): MailBlock => ({ kind: 'list', items });
/** What we have about somebody: labels and values. Rows without a value are for the caller to leave out or to name. */
export const facts = (rows: readonly (readonly [label: string, value: string])[]): MailBlock => ({
  kind: 'facts',
  rows,
});
/** A code to be read and typed. */
export const code = (text: string): MailBlock => ({ kind: 'code', code: text });
/** A link to a page of ours, where a button does the rest. */
export const button = (label: string, url: string): MailBlock => ({ kind: 'button', label, url });

/** A mail as its feature says it. */
export interface WrittenMail {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** Why the reader gets it, below everything. */
  readonly reason: string;
  /** Such as `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A mail as it is sent. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whose mail it is: goes around every one. */
export interface MailFrame {
  readonly language: Language;
  readonly partnershipName: string;
  readonly publicUrl: string;
}

/** Makes plain text and HTML that say the same. Neither loads anything from anywhere, nor tells anybody that it was read. */
export function renderMail(mail: WrittenMail, frame: MailFrame): RenderedMail {
  return {
    subject: mail.subject,
    text: textOf(mail, frame),
    html: htmlOf(mail, frame),
    ...(mail.headers !== undefined && { headers: mail.headers }),
  };
}

const textOf = ({ blocks, reason }: WrittenMail, { partnershipName, publicUrl }: MailFrame): string =>
  [...blocks.map(textOfBlock), `-- \n${partnershipName}\n${publicUrl}\n\n${reason}`].join('\n\n').concat('\n');

function textOfBlock(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min([...block.text].length, 60))}`;
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'code':
      return `    ${block.code}`;
    case 'button':
      return `${block.label}:\n${block.url}`;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
/** Line breaks in a paragraph stay. */
const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

/**
 * Dark text on white, 16 px: readable as it is, and left to programs that turn it dark. Contrast at least 7:1. A long address
 * may break anywhere, said twice for programs that know one way only: on a telephone nothing is wider than the screen.
 */
const styles = {
  body: 'margin:0;padding:16px 8px;overflow-wrap:anywhere;word-break:break-word;background:#f4f5f7;color:#1c2430;font:16px/1.5 system-ui,Segoe UI,Arial,sans-serif',
  main: 'max-width:560px;margin:0 auto;padding:24px 20px;background:#ffffff;border-radius:8px',
  name: 'margin:0 0 20px;font-size:14px;color:#414a58',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  paragraph: 'margin:0 0 16px',
  heading: 'margin:24px 0 8px;font-size:18px;line-height:1.3',
  list: 'margin:0 0 16px;padding-left:24px',
  facts: 'margin:0 0 16px;border-collapse:collapse',
  label:
    'padding:4px 12px 4px 0;overflow-wrap:normal;word-break:normal;text-align:left;vertical-align:top;font-weight:600',
  value: 'padding:4px 0;text-align:left;vertical-align:top',
  code: 'margin:0 0 16px;font-size:28px;font-weight:600;letter-spacing:4px',
  button:
    'display:inline-block;padding:12px 24px;background:#1d4f91;color:#ffffff;font-weight:600;text-decoration:none;border-radius:6px',
  address: 'margin:0 0 16px;font-size:14px;color:#414a58',
  footer: 'max-width:560px;margin:16px auto 0;padding:0 20px;font-size:14px;color:#414a58',
} as const;

const orPaste: Readonly<Record<Language, string>> = {
  sv: 'Fungerar inte knappen? Kopiera adressen till din webbläsare:',
  en: 'Does the button not work? Copy the address to your browser:',
};

function htmlOfBlock(block: MailBlock, language: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${styles.paragraph}">${lines(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${styles.heading}">${escaped(block.text)}</h2>`;
    case 'list':
      return `<ul style="${styles.list}">${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table style="${styles.facts}">${block.rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" style="${styles.label}">${escaped(label)}</th><td style="${styles.value}">${lines(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'code':
      return `<p style="${styles.code}">${escaped(block.code)}</p>`;
    case 'button': {
      const url = escaped(block.url);
      return `<p style="${styles.paragraph}"><a href="${url}" style="${styles.button}">${escaped(block.label)}</a></p>
<p style="${styles.address}">${orPaste[language]}<br>${url}</p>`;
    }
  }
}

function htmlOf({ subject, blocks, reason }: WrittenMail, { language, partnershipName, publicUrl }: MailFrame): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body style="${styles.body}">
<main style="${styles.main}">
<p style="${styles.name}">${escaped(partnershipName)}</p>
<h1 style="${styles.title}">${escaped(subject)}</h1>
${blocks.map((block) => htmlOfBlock(block, language)).join('\n')}
</main>
<footer style="${styles.footer}">
<p style="${styles.paragraph}">${escaped(reason)}</p>
<p style="${styles.paragraph}"><a href="${escaped(publicUrl)}" style="color:#414a58">${escaped(publicUrl)}</a></p>
</footer>
</body>
</html>
`;
}
