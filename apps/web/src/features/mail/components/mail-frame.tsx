import { useRef } from 'react';

const mark = 'data-style';

/**
 * The HTML of a mail in a frame of its own, where nothing runs and nothing of it reaches the page.
 *
 * Mail programs read only style attributes, and the page's content security policy, which the frame inherits, refuses
 * them. So they travel under another name, and are given back through the object model, which the policy lets through.
 * Text cannot be mistaken for an attribute: the layout escapes quotation marks.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);

  const dress = () => {
    const page = frame.current?.contentDocument;
    if (!frame.current || !page) return;
    for (const element of page.querySelectorAll<HTMLElement>(`[${mark}]`)) {
      element.style.cssText = element.getAttribute(mark) ?? '';
    }
    frame.current.style.height = `${page.documentElement.scrollHeight}px`;
  };

  return (
    <iframe
      ref={frame}
      title={title}
      // Of our own origin, so that the page can dress it; without scripts, forms or a way out.
      sandbox="allow-same-origin"
      srcDoc={html.replaceAll(' style="', ` ${mark}="`)}
      onLoad={dress}
      className="min-h-96 w-full rounded-card border border-line bg-white"
    />
  );
}
